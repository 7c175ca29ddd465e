import { type CodePointOffset, codePointOffset, type IndexedText, sliceText } from "./offset";
import type { SpeakerAssignment } from "./speaker-assignment";
import type { Turn } from "./turn";

/** What a passage touches and whom it credits. */
export type PassageCredit = {
  /** Turns that share at least one visible character with the passage, ascending. */
  readonly turns: readonly Turn[];
  /** Interviewees whose words are inside, in the order of their first words. */
  readonly intervieweeIds: readonly string[];
  /** False when the words are the interviewer's or another's alone: such a passage is refused as evidence. */
  readonly isEvidence: boolean;
};

/**
 * A passage credits every interviewee whose words are inside it. White space at its edges touches no turn; the words of an
 * interviewer, of another voice and of a speaker nobody named credit nobody.
 */
export const derivePassageCredit = (
  indexed: IndexedText,
  turns: readonly Turn[],
  speakers: ReadonlyMap<string, SpeakerAssignment>,
  passage: { readonly start: CodePointOffset; readonly end: CodePointOffset },
): PassageCredit => {
  const touched = turns.filter((turn) => {
    const start = Math.max(turn.start, passage.start);
    const end = Math.min(turn.end, passage.end);
    return start < end && sliceText(indexed, codePointOffset(start), codePointOffset(end)).trim() !== "";
  });
  const credited = touched.flatMap((turn) => {
    const voice = speakers.get(turn.speaker);
    return voice?.role === "interviewee" && voice.intervieweeId !== undefined ? [voice.intervieweeId] : [];
  });
  const intervieweeIds = [...new Set(credited)];
  return { turns: touched, intervieweeIds, isEvidence: intervieweeIds.length > 0 };
};
