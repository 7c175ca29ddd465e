import * as z from "zod";
import { codingLayers } from "../domain/coding/coding-layer";
import { codingStatuses } from "../domain/coding/coding-status";
import { belowRules } from "../domain/factor/below-rule";
import { evidenceModes } from "../domain/factor/evidence-mode";

/** How many interviewees a rule asks for; that it is not above their number is checked with the project. */
export const thresholdNumber = z.int().min(1).max(100_000);

/** Which material may fill a cell. */
export const evidenceMode = z.enum(evidenceModes);

/** Where a coding stands. Which ones count is a setting. */
export const codingStatus = z.enum(codingStatuses);

/** The settings that a factor table is derived from. */
export const tableSettingFields = {
  /** A factor is kept when at least so many interviewees cite it. */
  salienceThreshold: thresholdNumber,
  /** A cell is present (or absent) when at least so many interviewees say so. */
  presenceThreshold: thresholdNumber,
  /** What a cell below the rule is read as; `no` is always marked "no, by the rule". */
  belowRule: z.enum(belowRules),
  evidenceMode,
  countedStatuses: z.array(codingStatus).min(1).max(codingStatuses.length),
  /** Whether mentions that answer a question about the factor count. */
  countPrompted: z.boolean(),
} as const;

/** The rule that a table was computed with. Version 0 is a rule that was only tried out. */
export const tableSettingsView = z
  .strictObject({ ...tableSettingFields, layer: z.enum(codingLayers), version: z.int().min(0) })
  .meta({ id: "TableSettings" });
/** See {@link tableSettingsView}. */
export type TableSettingsView = z.infer<typeof tableSettingsView>;
