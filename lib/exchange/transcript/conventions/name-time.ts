import { unknownSpeaker } from "../../../domain/transcript/turn";
import { CLOCK, readClock } from "../clock";
import { type Convention, tidyLabel } from "../label-hit";

const HEADER = new RegExp(`^(?:(?<name>[^:：]{1,60}?)(?:\\s{2,}|\\t\\s*|(?<=\\])\\s+))?(?<time>${CLOCK})$`, "u");

/** Otter, Teams documents, Zoom: the name, two blanks or a tab, and the time, alone on a line; Otter leaves out names it does not know. */
export const nameTime: Convention = {
  name: "name-time",
  isStructural: true,
  find: (line, words) => {
    const found = HEADER.exec(words)?.groups;
    const startMs = found?.time === undefined ? undefined : readClock(found.time);
    if (startMs === undefined) return undefined;
    const name = found?.name;
    const label = name === undefined ? unknownSpeaker : tidyLabel(name);
    return label === undefined ? undefined : { label, wordsStart: line.end, startMs };
  },
};
