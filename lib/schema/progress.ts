import * as z from "zod";
import { count, instant, rowVersion } from "./primitive";

/** How far the caller has come with an interview. It counts decisions: a turn that was looked at, coded or not. */
export const transcriptProgress = z
  .strictObject({
    /** Turns of interviewees, the withheld ones aside. */
    turns: count,
    /** Of these, turns that the caller coded or looked at while coding. */
    decided: count,
    /** When the caller had read the interview as a whole, before coding. */
    readAt: instant.nullable(),
    /** When the caller called the interview coded. */
    codedAt: instant.nullable(),
  })
  .meta({ id: "TranscriptProgress" });
/** See {@link transcriptProgress}. */
export type TranscriptProgress = z.infer<typeof transcriptProgress>;

/** What the caller notes about their own progress; what is left out stays. */
export const progressInput = z
  .strictObject({
    /** Version of the text in which the turns are counted. */
    version: rowVersion,
    /** Indexes of turns looked at since; they are added. */
    looked: z.array(count).max(20_000).default([]),
    isRead: z.exactOptional(z.boolean()),
    isCoded: z.exactOptional(z.boolean()),
  })
  .meta({ id: "ProgressInput" });
/** See {@link progressInput}. */
export type ProgressInput = z.infer<typeof progressInput>;

/** The caller's progress with the turns that it counts. */
export const progressView = transcriptProgress.extend({ looked: z.array(count) }).meta({ id: "ProgressView" });
/** See {@link progressView}. */
export type ProgressView = z.infer<typeof progressView>;
