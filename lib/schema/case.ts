import * as z from "zod";
import { cellValues } from "../domain/factor/cell-value";
import { abilityList } from "./ability";
import { caseAttributes } from "./attribute";
import { pageOf } from "./page";
import { patchOf } from "./patch";
import { count, id, instant, lineOfText, optionalLine, rowVersion, runningText } from "./primitive";

/** yes, no or unknown. Unknown is never read as no. */
export const cellValue = z.enum(cellValues);

const caseFields = {
  name: lineOfText(200),
  shortName: lineOfText(12),
  outcome: cellValue,
  /** Where the value of the outcome comes from. */
  outcomeSource: optionalLine(500),
  /** Whether the case is compared; a candidate that is left out stays listed with its reason. */
  included: z.boolean(),
  /** Why the case is in or out of the comparison. */
  reason: runningText(4000),
  attributes: caseAttributes,
  /** Place in the order of cases, from 0. */
  position: z.int().min(0).max(10_000),
} as const;

/** A new case, the unit of comparison. */
export const caseInput = z
  .strictObject({
    name: caseFields.name,
    shortName: z.exactOptional(caseFields.shortName),
    outcome: caseFields.outcome.default("unknown"),
    outcomeSource: caseFields.outcomeSource.default(""),
    included: caseFields.included.default(true),
    reason: caseFields.reason.default(""),
    attributes: caseFields.attributes.default({}),
    position: z.exactOptional(caseFields.position),
  })
  .meta({ id: "CaseInput", description: "Without shortName the server makes one from the name." });
/** See {@link caseInput}. */
export type CaseInput = z.infer<typeof caseInput>;

/** Changing a case. */
export const casePatch = patchOf(caseFields).meta({ id: "CasePatch" });
/** See {@link casePatch}. */
export type CasePatch = z.infer<typeof casePatch>;

/** A case as the project holds it. */
export const caseView = z
  .strictObject({
    id,
    ...caseFields,
    /** Codings that name this case, as far as the reader may see them. */
    codingCount: count,
    createdAt: instant,
    version: rowVersion,
    abilities: abilityList,
  })
  .meta({ id: "CaseView" });
/** See {@link caseView}. */
export type CaseView = z.infer<typeof caseView>;

/** Answer of `GET .../cases`. */
export const casePage = pageOf(caseView).meta({ id: "CasePage" });
