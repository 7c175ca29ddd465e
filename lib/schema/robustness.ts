import * as z from "zod";
import { cellStates } from "../domain/factor/cell-state";
import { cellValue } from "./case";
import { tableBasis } from "./factor";
import { count, id } from "./primitive";
import { tableSettingsView } from "./table-settings";

/** A cell whose state or value differs from the table's. */
export const cellChange = z
  .strictObject({
    codeId: id,
    caseId: id,
    from: z.enum(cellStates),
    to: z.enum(cellStates),
    valueFrom: cellValue,
    valueTo: cellValue,
  })
  .meta({ id: "CellChange" });
/** See {@link cellChange}. */
export type CellChange = z.infer<typeof cellChange>;

/** What leaving somebody out does to the table. */
const leftOut = z.strictObject({
  factorsLost: z.array(id),
  factorsGained: z.array(id),
  cellsChanged: z.array(cellChange),
});

/** Does the table hold at another threshold, or without one, two or three of the interviewees? */
export const robustnessView = z
  .strictObject({
    settings: tableSettingsView,
    basis: tableBasis,
    /** For each salience threshold from 1 to the number of interviewees: the factors kept. */
    thresholds: z.array(z.strictObject({ salienceThreshold: count, kept: z.array(id) })),
    /** For each interviewee: the table without her. */
    withoutInterviewee: z.array(leftOut.extend({ interviewee: count })),
    /** For each coder: the table without that coder's codings. */
    withoutCoder: z.array(leftOut.extend({ coderId: id, coderName: z.string() })),
    /** Of all groups of one, two, three interviewees: how many, left out, lose a factor. */
    groups: z.array(z.strictObject({ size: count, groups: count, losingAFactor: count })),
  })
  .meta({ id: "RobustnessView" });
/** See {@link robustnessView}. */
export type RobustnessView = z.infer<typeof robustnessView>;
