import type { SpeakerRole } from "./turn";

/** Whose words a turn holds; the id only, and always, where an interviewee speaks. */
export type Voice = { readonly role: SpeakerRole; readonly intervieweeId: string | null };

/** A turn of a stored version: where it stands, in code points, who speaks, and when in the recording. */
export type VersionTurn = Voice & {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** The label as the team reads it. */
  readonly speaker: string;
  readonly startMs: number | null;
};

/** A version as a correction begins with it. */
export type VersionBase = {
  readonly text: string;
  readonly turns: readonly (VersionTurn & { readonly isMasked: boolean })[];
};

/** A turn of a corrected text: where it begins in that text, in code points, who speaks, and when. */
export type CorrectedTurn = Voice & {
  readonly start: number;
  /** Label of another voice; an interviewee's and the interviewer's are the team's own words. */
  readonly speaker: string | null;
  readonly startMs: number | null;
};
