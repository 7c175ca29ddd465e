import * as z from "zod";
import { cellStates } from "../domain/factor/cell-state";
import { provenances } from "../domain/factor/provenance";
import { cellValue } from "./case";
import { count, id } from "./primitive";

const cellReading = z
  .strictObject({
    state: z.enum(cellStates),
    value: cellValue,
    provenance: z.enum(provenances).nullable(),
    presentCount: count,
    absentCount: count,
  })
  .meta({ id: "CellReading" });

const changed = { codeId: id, before: count, after: count } as const;

/** A number of people that falls below its threshold, or reaches it. */
const crossing = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("salience"), ...changed, threshold: count }),
    z.strictObject({
      kind: z.literal("presence"),
      ...changed,
      caseId: id,
      stance: z.enum(["present", "absent"]),
      threshold: count,
    }),
  ])
  .meta({ id: "Crossing" });

const pairSide = z.strictObject({ codeId: id, value: z.enum(["yes", "no"]) });

/** Two kept factors that together have the outcome's pattern while neither has it alone. */
export const separatingPair = z.strictObject({ first: pairSide, second: pairSide }).meta({ id: "SeparatingPair" });

/** How one table differs from another: the same derivation, before and after. */
export const tableDifferenceFields = {
  intervieweeCount: z.strictObject({ before: count, after: count }),
  eligibleCount: z.strictObject({ before: count, after: count }),
  /** Factors that are no longer kept. */
  factorsLost: z.array(id),
  factorsGained: z.array(id),
  citationsChanged: z.array(z.strictObject(changed)),
  cellsChanged: z.array(z.strictObject({ codeId: id, caseId: id, before: cellReading, after: cellReading })),
  crossings: z.array(crossing),
  pairsLost: z.array(separatingPair),
} as const;

/** See {@link tableDifferenceFields}. */
export const tableDifferenceView = z.strictObject(tableDifferenceFields).meta({ id: "TableDifferenceView" });
/** See {@link tableDifferenceView}. */
export type TableDifferenceView = z.infer<typeof tableDifferenceView>;
