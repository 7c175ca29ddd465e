import { type EvidenceInput, type EvidenceView, evidenceInput } from "../../lib/schema/evidence";
import { type SourceInput, type SourceView, sourceInput } from "../../lib/schema/source";
import { addSource } from "../../lib/workflow/add-source";
import { linkEvidence } from "../../lib/workflow/link-evidence";
import { buildCase } from "./case";
import { buildCode } from "./code";
import { contextOf, must, nextNumber, type Place, scopeOf } from "./place";

/** A bibliographic record. */
export const buildSource = async (place: Place, given: Partial<SourceInput> = {}): Promise<SourceView> => {
  const input = sourceInput.parse({ citation: `Source ${nextNumber()}, literature`, year: 2023, ...given });
  return must(await addSource(scopeOf(place), contextOf(), input));
};

/** A document behind a cell; factor, case and source are made where none is named. */
export const buildEvidence = async (place: Place, given: Partial<EvidenceInput> = {}): Promise<EvidenceView> => {
  const input = evidenceInput.parse({
    codeId: given.codeId ?? (await buildCode(place)).id,
    caseId: given.caseId ?? (await buildCase(place)).id,
    sourceId: given.sourceId ?? (await buildSource(place)).id,
    value: "yes",
    locator: "p. 12",
    ...given,
  });
  return must(await linkEvidence(scopeOf(place), contextOf(), input));
};
