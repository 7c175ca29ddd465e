import { type Convention, tidyLabel } from "../label-hit";

/** WebVTT's own way, Teams and podcast players: `<v Name>` before the words of each voice. */
export const cueVoice: Convention = {
  name: "cue-voice",
  isStructural: true,
  find: (line) => {
    const label = line.voice === undefined ? undefined : tidyLabel(line.voice);
    return label === undefined ? undefined : { label, wordsStart: line.start };
  },
};
