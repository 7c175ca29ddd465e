import * as z from "zod";
import { id, instant, rowVersion, runningText } from "./primitive";

/** What one interviewee says of one factor, in a few words of the team. */
export const summaryInput = z
  .strictObject({
    text: runningText(2000).refine((text) => text.trim() !== "", {
      error: "Says nothing; remove the summary instead.",
    }),
  })
  .meta({ id: "SummaryInput" });
/** See {@link summaryInput}. */
export type SummaryInput = z.infer<typeof summaryInput>;

/** A cell of the summary grid. */
export const summaryView = z
  .strictObject({
    id,
    intervieweeId: id,
    codeId: id,
    text: z.string(),
    updatedByName: z.string(),
    updatedAt: instant,
    version: rowVersion,
  })
  .meta({ id: "SummaryView" });
/** See {@link summaryView}. */
export type SummaryView = z.infer<typeof summaryView>;

/** The summaries that the caller may read, and the interviewees of whom they may write one. */
export const summaryList = z
  .strictObject({
    items: z.array(summaryView),
    nextCursor: z.string().nullable(),
    /** Whose words the caller may read: the rows of the grid. */
    intervieweeIds: z.array(id),
    canWrite: z.boolean(),
  })
  .meta({ id: "SummaryList" });
/** See {@link summaryList}. */
export type SummaryList = z.infer<typeof summaryList>;
