import type { SampleTranscript } from "./types";

/**
 * A transcript as its file would be: `[00:10] Interviewer: words`, one turn to a line, as a person who transcribes by hand
 * would type it. The application reads it back by its usual conventions.
 */
export const transcriptText = (transcript: SampleTranscript, interviewee: string): string =>
  transcript.turns
    .map(({ speaker, at, text }) => `[${at}] ${speaker === "interviewer" ? "Interviewer" : interviewee}: ${text}\n`)
    .join("\n");
