import type { CodePointOffset } from "./offset";

/** What a voice is in an interview. Only an interviewee's words are evidence. */
export const speakerRoles = ["interviewer", "interviewee", "other"] as const;

/** One of {@link speakerRoles}. */
export type SpeakerRole = (typeof speakerRoles)[number];

/** The label of words whose speaker the file does not name. It is a placeholder, not a person. */
export const unknownSpeaker = "?";

/** One contribution of one voice: `text[start, end)` of its version, the line feed after it not counted. */
export type Turn = {
  readonly index: number;
  /** The label as the file writes it, without its colon. */
  readonly speaker: string;
  readonly role?: SpeakerRole;
  readonly start: CodePointOffset;
  readonly end: CodePointOffset;
  /** Where the turn begins in the recording, in milliseconds, when the file says so. */
  readonly startMs?: number;
};

/** A point of the text whose time in the recording the file states. */
export type TimeAnchor = { readonly at: CodePointOffset; readonly ms: number };
