import * as z from "zod";
import { intervieweeMark, withdrawalMode } from "./interviewee";
import { count, day, id, instant, runningText } from "./primitive";
import { tableDifferenceFields } from "./table-difference";

/** Which mode to preview. */
export const withdrawalPreviewQuery = z.strictObject({ mode: withdrawalMode.default("stop") });
/** See {@link withdrawalPreviewQuery}. */
export type WithdrawalPreviewQuery = z.infer<typeof withdrawalPreviewQuery>;

/** A withdrawal. The label confirms it; a reason is never needed. */
export const withdrawalInput = z
  .strictObject({
    mode: withdrawalMode,
    /** The interviewee's label, as shown. */
    confirm: z.string().max(500),
    reason: z.exactOptional(runningText(2000)),
  })
  .meta({ id: "WithdrawalInput" });
/** See {@link withdrawalInput}. */
export type WithdrawalInput = z.infer<typeof withdrawalInput>;

/** A withdrawal that was written down for the wrong person. The label confirms it, and a reason is needed. */
export const withdrawalCorrectionInput = z
  .strictObject({
    /** The interviewee's label, as the consent board shows it. */
    confirm: z.string().max(500),
    reason: runningText(2000).refine((text) => text.trim() !== "", { error: "Say why." }),
  })
  .meta({ id: "WithdrawalCorrectionInput" });
/** See {@link withdrawalCorrectionInput}. */
export type WithdrawalCorrectionInput = z.infer<typeof withdrawalCorrectionInput>;

const effect = {
  interviewee: intervieweeMark,
  mode: withdrawalMode,
  /** What changes in the factor table; empty for counting without words, which changes no number. */
  ...tableDifferenceFields,
  /** Published versions out in the world: beyond recall. */
  releasesAffected: z.array(z.strictObject({ id, name: z.string(), publishedAt: instant })),
  /** What stops being read, counted and exported. */
  counts: z.strictObject({ interviews: count, transcripts: count, turns: count, codings: count }),
  /** When what is left is erased; null when it is erased at once. */
  eraseOn: day.nullable(),
} as const;

/** What a withdrawal would change: the same function as the withdrawal itself. */
export const withdrawalPreviewView = z.strictObject(effect).meta({ id: "WithdrawalPreviewView" });
/** See {@link withdrawalPreviewView}. */
export type WithdrawalPreviewView = z.infer<typeof withdrawalPreviewView>;

/** What a withdrawal changed. */
export const withdrawalView = z.strictObject({ ...effect, id, withdrawnAt: instant }).meta({ id: "WithdrawalView" });
/** See {@link withdrawalView}. */
export type WithdrawalView = z.infer<typeof withdrawalView>;
