import * as z from "zod";
import { abilityList } from "./ability";
import { cellValue } from "./case";
import { pageFields, pageOf } from "./page";
import { patchOf } from "./patch";
import { codePointOffset, id, instant, optionalLine, rowVersion, runningText } from "./primitive";

const evidenceFields = {
  value: cellValue,
  sourceId: id,
  /** Page, paragraph or time in the source. */
  locator: optionalLine(200),
  quotation: runningText(10_000),
} as const;

/** A passage in the text of a source: code points, half-open, and the words there. */
export const evidencePassage = z
  .strictObject({ textId: id, start: codePointOffset, end: codePointOffset, exact: runningText(100_000) })
  .meta({ id: "EvidencePassage" });
/** See {@link evidencePassage}. */
export type EvidencePassage = z.infer<typeof evidencePassage>;

/** What one source says of one factor in one case; with `passage` it stands as a mark in the source's text. */
export const evidenceInput = z
  .strictObject({
    codeId: id,
    caseId: id,
    value: evidenceFields.value,
    sourceId: evidenceFields.sourceId,
    locator: evidenceFields.locator.default(""),
    quotation: evidenceFields.quotation.default(""),
    passage: z.exactOptional(evidencePassage),
  })
  .meta({ id: "EvidenceInput" });
/** See {@link evidenceInput}. */
export type EvidenceInput = z.infer<typeof evidenceInput>;

/** Changing a piece of evidence. Naming another source takes it from the passage in which it was anchored. */
export const evidencePatch = patchOf(evidenceFields).meta({ id: "EvidencePatch" });
/** See {@link evidencePatch}. */
export type EvidencePatch = z.infer<typeof evidencePatch>;

/** A document behind a cell, with its source. */
export const evidenceView = z
  .strictObject({
    id,
    codeId: id,
    caseId: id,
    value: cellValue,
    sourceId: id,
    citation: z.string(),
    sourceKind: z.string(),
    year: z.int().nullable(),
    locator: z.string(),
    quotation: z.string(),
    /** Where it stands in the text of the source; null where it was linked without a passage. */
    passage: evidencePassage.nullable(),
    /** The author is an interviewee: no second source beside her interview. Absent where the reader may not hear it. */
    hasIntervieweeAuthor: z.exactOptional(z.boolean()),
    createdBy: id,
    createdByName: z.string(),
    createdAt: instant,
    version: rowVersion,
    abilities: abilityList,
  })
  .meta({ id: "EvidenceView" });
/** See {@link evidenceView}. */
export type EvidenceView = z.infer<typeof evidenceView>;

/** Answer of `GET .../evidence`. */
export const evidencePage = pageOf(evidenceView).meta({ id: "EvidencePage" });

/** Filters of `GET .../evidence`. */
export const evidenceQuery = z.strictObject({
  ...pageFields,
  codeId: z.exactOptional(id),
  caseId: z.exactOptional(id),
  sourceId: z.exactOptional(id),
});
/** See {@link evidenceQuery}. */
export type EvidenceQuery = z.infer<typeof evidenceQuery>;
