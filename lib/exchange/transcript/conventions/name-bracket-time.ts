import { CLOCK, readClock } from "../clock";
import { type Convention, skipBlanks, tidyLabel } from "../label-hit";

const HEAD = new RegExp(
  `^(?<name>[^:：([]{1,60}?)\\s*(?:[([](?<before>${CLOCK})[\\])]\\s*[:：]?|[:：]\\s*[([](?<after>${CLOCK})[\\])])(?=\\s|$)`,
  "u",
);

/** Rev, Scribie, Sonix, noScribe: `Speaker 1 (00:12):` with the words beside or below, and `Speaker1: [00:00:05] words`. */
export const nameBracketTime: Convention = {
  name: "name-bracket-time",
  isStructural: true,
  find: (line, words, { text }) => {
    const found = HEAD.exec(words);
    const time = found?.groups?.before ?? found?.groups?.after;
    const startMs = time === undefined ? undefined : readClock(time);
    const label = found?.groups?.name === undefined ? undefined : tidyLabel(found.groups.name);
    if (found === null || startMs === undefined || label === undefined) return undefined;
    return { label, wordsStart: skipBlanks(text, line.start + found[0].length, line.end), startMs };
  },
};
