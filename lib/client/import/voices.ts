import { unknownSpeaker } from "../../domain/transcript/turn";
import type { SpeakersInput, TranscriptPreviewView } from "../../schema/transcript";

/** Who a label of the file stands for: a role, the id of an interviewee, or nobody yet. */
export type Voice = "" | "interviewer" | "other" | `interviewee:${string}`;

/** Every label with its voice. */
export type Voices = Readonly<Record<string, Voice>>;

/** The voice of an interviewee. */
export const voiceOf = (intervieweeId: string): Voice => `interviewee:${intervieweeId}`;

const idOf = (voice: Voice): string | null =>
  voice.startsWith("interviewee:") ? voice.slice("interviewee:".length) : null;

/**
 * Who probably speaks, to be confirmed by the reader. With several interviewees the file cannot say which one it is, so that
 * is left open.
 */
export const suggestVoices = (
  speakers: TranscriptPreviewView["speakers"],
  intervieweeIds: readonly string[],
): Voices => {
  const [only, ...others] = intervieweeIds;
  return Object.fromEntries(
    speakers.map(({ label, suggestedRole }): [string, Voice] => {
      // Words without a label may be anybody's: a guess would be confirmed unseen.
      if (label === unknownSpeaker) return [label, ""];
      if (suggestedRole !== "interviewee") return [label, suggestedRole];
      return [label, only !== undefined && others.length === 0 ? voiceOf(only) : ""];
    }),
  );
};

/** What is not settled: labels without a voice, and interviewees without a word. */
export const unsettledVoices = (voices: Voices, intervieweeIds: readonly string[]) => {
  const heard = new Set(Object.values(voices).flatMap((voice) => idOf(voice) ?? []));
  return {
    labels: Object.keys(voices).filter((label) => voices[label] === ""),
    silent: intervieweeIds.filter((id) => !heard.has(id)),
  };
};

/** The voices as they are handed in. */
export const speakersOf = (voices: Voices): SpeakersInput =>
  Object.fromEntries(
    Object.entries(voices).map(([label, voice]) => {
      const intervieweeId = idOf(voice);
      if (intervieweeId !== null) return [label, { role: "interviewee", intervieweeId }];
      return [label, { role: voice === "interviewer" ? "interviewer" : "other" }];
    }),
  );
