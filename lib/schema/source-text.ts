import * as z from "zod";
import { documentFindings, documentFormats } from "../domain/source/document-reading";
import { transcriptLimits } from "../domain/transcript/transcript-limits";
import { abilityList } from "./ability";
import { codePointOffset, count, id, instant, rowVersion, sha256 } from "./primitive";

/** Storing a pasted text of a source; a file comes as multipart/form-data in the field `file`. */
export const sourceTextInput = z
  .strictObject({
    text: z
      .string()
      .min(1)
      .max(transcriptLimits.codePoints * 2),
  })
  .meta({ id: "SourceTextInput" });

/** The fields of a multipart upload beside the file: none. */
export const sourceTextFields = z.strictObject({});

/** A page of a document: its printed label and where its text begins. */
export const documentPage = z.strictObject({ label: z.string(), start: codePointOffset }).meta({ id: "DocumentPage" });

/** What a reader should look at in a document that was read, with how often it shows. */
export const documentFinding = z.strictObject({ code: z.enum(documentFindings), count });

const facts = {
  id,
  sourceId: id,
  format: z.enum(documentFormats),
  sha256,
  codePointCount: count,
  /** Empty where the file knows no pages. */
  pages: z.array(documentPage),
  findings: z.array(documentFinding),
  createdAt: instant,
  version: rowVersion,
  abilities: abilityList,
} as const;

/** The text of a source as it was stored, without its words. */
export const sourceTextStoredView = z.strictObject(facts).meta({ id: "SourceTextStoredView" });
/** See {@link sourceTextStoredView}. */
export type SourceTextStoredView = z.infer<typeof sourceTextStoredView>;

/** The text of a source: what passages are anchored in. Class T; it never counts as an interviewee. */
export const sourceTextView = z.strictObject({ ...facts, text: z.string() }).meta({ id: "SourceTextView" });
/** See {@link sourceTextView}. */
export type SourceTextView = z.infer<typeof sourceTextView>;
