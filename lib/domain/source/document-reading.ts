import type { ImportRefusal } from "../transcript/import-refusal";

/** The file formats that are read as documents. */
export const documentFormats = ["txt", "md", "docx", "pdf"] as const;

/** One of {@link documentFormats}. */
export type DocumentFormat = (typeof documentFormats)[number];

/** A page of a document: its printed label ("213", "iv") and the code point offset where its text begins. */
export type DocumentPage = { readonly label: string; readonly start: number };

/** What a reader should look at in a document that was read. */
export const documentFindings = [
  /** Pages that hold pictures and no text. */
  "pages_without_text",
  /** Words that fall apart into letters: the file spaces its glyphs one by one. */
  "broken_spacing",
  /** Words that were parted at the end of a line and are whole now. */
  "hyphens_joined",
  "encoding_guessed",
  "encoding_damage",
  "hidden_text",
  "tracked_insertions",
  "tracked_deletions",
  "comments_left_out",
  "notes_left_out",
] as const;

/** One finding with how often it shows. */
export type DocumentFinding = { readonly code: (typeof documentFindings)[number]; readonly count: number };

/** A document as it was understood, before anything is stored. */
export type DocumentReading = {
  readonly format: DocumentFormat;
  /** Canonical text: NFC, line feeds, one paragraph a line where the format knows paragraphs. Offsets count its code points. */
  readonly text: string;
  /** Empty where the format knows no pages. */
  readonly pages: readonly DocumentPage[];
  readonly findings: readonly DocumentFinding[];
};

/** A reading, or why there is none. `detail` names the limit or the place, never the words of the file. */
export type DocumentReadingResult =
  | { readonly ok: true; readonly reading: DocumentReading }
  | { readonly ok: false; readonly reason: ImportRefusal; readonly detail?: string };
