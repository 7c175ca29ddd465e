import * as z from "zod";
import { evidenceModes } from "../domain/factor/evidence-mode";
import { tableBasis } from "./factor";
import { count, id } from "./primitive";
import { tableDifferenceView } from "./table-difference";
import { tableSettingsView } from "./table-settings";

/** The kept factors by what was left out or changed. */
const keptBy = z.record(z.string(), z.array(id));

/**
 * Does the table hold at another threshold, or without some interviewees or a coder? The keys are those of the command
 * `method -- robustness`; factors are code ids, interviewees are their numbers, and ids are joined by `+`.
 */
export const robustnessView = z
  .strictObject({
    settings: tableSettingsView,
    basis: tableBasis,
    citers: z.record(z.string(), z.array(count)),
    citationCounts: z.record(z.string(), count),
    kept: z.array(id),
    /** For each salience threshold from 1 to the number of interviewees with consent: the factors kept. */
    thresholdSweep: keptBy,
    /** For each interviewee: the factors kept without her. */
    leaveOneOut: keptBy.nullable(),
    /** For each set of kept factors: in how many ways two (three) can be left out that lead to it; null when too many. */
    leaveTwoOutCounts: z.record(z.string(), count).nullable(),
    leaveThreeOutCounts: z.record(z.string(), count).nullable(),
    /** For each coder, by id: the factors kept without that coder's codings. */
    leaveOneCoderOut: keptBy,
    keptWithoutPromptedMentions: z.array(id),
    /** For each evidence mode: how many cells are known. */
    valuesByMode: z.record(z.enum(evidenceModes), z.strictObject({ known: count })),
    factorsByInterviewee: keptBy,
    accumulation: z.array(z.strictObject({ interviewee: count, new: count, cumulative: count })),
    /** For each interviewee: everything that changes without her. */
    withoutInterviewee: z.array(z.strictObject({ interviewee: count, difference: tableDifferenceView })),
  })
  .meta({ id: "RobustnessView" });
/** See {@link robustnessView}. */
export type RobustnessView = z.infer<typeof robustnessView>;
