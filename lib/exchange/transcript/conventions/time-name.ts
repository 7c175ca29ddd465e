import { CLOCK, readClock } from "../clock";
import { type Convention, skipBlanks, tidyLabel } from "../label-hit";

const HEAD = new RegExp(
  `^[[({#]?(?<time>${CLOCK})[\\])}#]?\\s*[-–—]?\\s*(?<name>[^:：\\d\\s[(][^:：]{0,59}?)\\s*[:：](?=\\s|$|\\p{L})`,
  "u",
);

/** Trint, GoTranscript: `[00:00:10] Speaker 1: words`, with any bracket or none. */
export const timeName: Convention = {
  name: "time-name",
  isStructural: true,
  find: (line, words, { text }) => {
    const found = HEAD.exec(words);
    const startMs = found?.groups?.time === undefined ? undefined : readClock(found.groups.time);
    const label = found?.groups?.name === undefined ? undefined : tidyLabel(found.groups.name);
    if (found === null || startMs === undefined || label === undefined) return undefined;
    return { label, wordsStart: skipBlanks(text, line.start + found[0].length, line.end), startMs };
  },
};
