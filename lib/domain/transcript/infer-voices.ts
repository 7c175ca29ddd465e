import { mapPosition } from "./map-position";
import type { StepMap } from "./text-step";
import type { VersionTurn, Voice } from "./version-turn";

/** A turn of a corrected file, under the label that the file gives it; offsets in code points of its text. */
type LabelledTurn = { readonly speaker: string; readonly start: number; readonly end: number };

/** The voice of a label, with the label of the version in which most of its words stand. */
export type InferredVoice = Voice & { readonly speaker: string };

/**
 * Who the labels of a corrected file are: whoever spoke most of the words that stand under the label now. A label whose
 * words are all new is nobody yet.
 */
export const inferVoices = (
  turns: readonly VersionTurn[],
  map: StepMap,
  labelled: readonly LabelledTurn[],
): ReadonlyMap<string, InferredVoice> => {
  const votes = new Map<string, Map<string, { readonly voice: InferredVoice; words: number }>>();
  let at = 0;
  for (const { role, intervieweeId, speaker, start, end } of turns) {
    const from = mapPosition(map, start, "start");
    const to = mapPosition(map, end, "end");
    while (at < labelled.length - 1 && (labelled[at]?.end ?? 0) <= from) at += 1;
    for (let index = at; index < labelled.length; index += 1) {
      const turn = labelled[index];
      if (!turn || turn.start >= to) break;
      const shared = Math.min(to, turn.end) - Math.max(from, turn.start);
      const ofLabel = votes.get(turn.speaker) ?? new Map<string, { voice: InferredVoice; words: number }>();
      const key = `${role} ${intervieweeId ?? speaker}`;
      const vote = ofLabel.get(key) ?? { voice: { role, intervieweeId, speaker }, words: 0 };
      vote.words += Math.max(0, shared);
      votes.set(turn.speaker, ofLabel.set(key, vote));
    }
  }
  const inferred = new Map<string, InferredVoice>();
  for (const [label, ofLabel] of votes) {
    const [best] = [...ofLabel.values()].sort((left, right) => right.words - left.words);
    if (best && best.words > 0) inferred.set(label, best.voice);
  }
  return inferred;
};
