import * as z from "zod";
import { cellValue } from "./case";
import { id, instant, runningText } from "./primitive";
import { evidenceMode } from "./table-settings";

/** A researcher's value for a cell ("your judgement"). It stands beside the derived one and is listed in every report. */
export const overrideInput = z
  .strictObject({
    value: cellValue,
    justification: runningText(10_000).refine((text) => text.trim() !== "", { error: "Is empty." }),
    /** None is allowed, and then marked so. */
    evidenceIds: z.array(id).max(200).default([]),
    /** The evidence modes for which it is made; all but interviewsOnly when left out. */
    evidenceModes: z.exactOptional(z.array(evidenceMode).min(1).max(4)),
  })
  .meta({ id: "OverrideInput" });
/** See {@link overrideInput}. */
export type OverrideInput = z.infer<typeof overrideInput>;

/** A judgement as recorded. */
export const overrideView = z
  .strictObject({
    id,
    value: cellValue,
    justification: z.string(),
    evidenceIds: z.array(id),
    hasEvidence: z.boolean(),
    evidenceModes: z.array(evidenceMode),
    /** Whether it is in effect in the evidence mode of the table. */
    isInEffect: z.boolean(),
    authorId: id,
    authorName: z.string(),
    createdAt: instant,
  })
  .meta({ id: "OverrideView" });
/** See {@link overrideView}. */
export type OverrideView = z.infer<typeof overrideView>;
