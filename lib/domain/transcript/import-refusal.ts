/**
 * Why a transcript file or a document is refused. The list is closed; nothing is stored of a refused file. Sentences for the reader are in
 * the message catalogue under the same names.
 */
export const importRefusals = [
  /** No bytes, or no visible character. */
  "file_empty",
  /** Not text: a picture, a recording, a program. */
  "file_binary",
  /** Protected by a password. */
  "file_encrypted",
  /** Named or marked as a format whose structure is broken. */
  "file_damaged",
  /** More bytes than an upload may have. */
  "file_too_large",
  /** The container unpacks to more than may be held. */
  "file_unpacked_too_large",
  /** Built to exhaust the reader: too many entries, paragraphs or references, or a compression ratio no document has. */
  "file_bomb",
  /** A container that no writer of documents makes: paths out of it, links, doubled or nested entries, a document type. */
  "file_hostile",
  /** The bytes are two formats at once, so that what is shown could differ from what is read. */
  "file_mislabelled",
  /** A document that holds a recording: what consent allows of a recording is decided where recordings are stored. */
  "recording_inside",
  /** Text whose character set cannot be told with confidence; the reader is asked. */
  "encoding_unknown",
  /** Recognised, and not read here. */
  "format_unsupported",
  /** More than 2,000,000 code points. */
  "transcript_too_long",
  /** Not read within the time allowed. */
  "reading_timed_out",
  /** Not read within the memory allowed. */
  "reading_out_of_memory",
  /** A document whose pages are pictures. */
  "document_without_text",
] as const;

/** One of {@link importRefusals}. */
export type ImportRefusal = (typeof importRefusals)[number];
