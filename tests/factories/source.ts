import { createHash } from "node:crypto";
import type { DocumentPage } from "../../lib/domain/source/document-reading";
import { indexText } from "../../lib/domain/transcript/offset";
import { type EvidenceInput, type EvidenceView, evidenceInput } from "../../lib/schema/evidence";
import { type SourceInput, type SourceView, sourceInput } from "../../lib/schema/source";
import type { SourceTextStoredView } from "../../lib/schema/source-text";
import { addSource } from "../../lib/workflow/add-source";
import { addSourceText } from "../../lib/workflow/add-source-text";
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

/** The text of a source, as if it had been read from a file. */
export const buildSourceText = async (
  place: Place,
  sourceId: string,
  text = "The treaty covers threats from abroad.",
  pages: readonly DocumentPage[] = [],
): Promise<SourceTextStoredView> =>
  must(
    await addSourceText(scopeOf(place), contextOf(), sourceId, {
      format: "txt",
      text,
      pages,
      findings: [],
      sha256: new Uint8Array(createHash("sha256").update(text).digest()),
      codePointCount: indexText(text).length,
    }),
  );
