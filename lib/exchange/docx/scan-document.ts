import type { Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { SaxesParser } from "saxes";
import type { ImportRefusal } from "../../domain/transcript/import-refusal";

/** What a part of a Word document holds that a reader of the text would not see, counted while it streams by. */
export type DocumentScan = {
  readonly paragraphs: number;
  readonly characters: number;
  /** Runs set to hidden. */
  readonly hidden: number;
  readonly insertions: number;
  readonly deletions: number;
  readonly comments: number;
  /** Targets outside the file: links, pictures, templates. They are never fetched. */
  readonly external: number;
  /** Embedded objects. They are never opened. */
  readonly objects: number;
};

/** How much XML one part may hold before it is called a bomb. */
export type ScanLimits = { readonly paragraphs: number; readonly characters: number; readonly elements: number };

/** The scan, or why the document is refused. */
export type ScanResult =
  | { readonly ok: true; readonly scan: DocumentScan }
  | { readonly ok: false; readonly reason: ImportRefusal; readonly detail: string };

const COUNTED: Readonly<Record<string, "paragraphs" | "hidden" | "insertions" | "deletions" | "comments" | "objects">> =
  {
    p: "paragraphs",
    vanish: "hidden",
    ins: "insertions",
    moveTo: "insertions",
    del: "deletions",
    moveFrom: "deletions",
    commentReference: "comments",
    OLEObject: "objects",
  };

class Stop extends Error {
  readonly reason: ImportRefusal;
  constructor(reason: ImportRefusal, detail: string) {
    super(detail);
    this.reason = reason;
  }
}

/**
 * Counts marks and paragraphs by their bytes, which costs a tenth of parsing them: a bomb is known before its first megabyte is
 * parsed. The count is rough upward (a tag in a comment counts) and never used for anything else.
 */
export const isBomb = async (part: Readable, limits: ScanLimits): Promise<boolean> => {
  let paragraphs = 0;
  let marks = 0;
  for await (const chunk of part) {
    const words = (chunk as Buffer).toString("latin1");
    paragraphs += words.match(/<(?:\w{1,8}:)?p[\s>/]/g)?.length ?? 0;
    marks += words.match(/<[^/]/g)?.length ?? 0;
    if (paragraphs > limits.paragraphs || marks > limits.elements) {
      part.destroy();
      return true;
    }
  }
  return false;
};

/**
 * Reads one XML part of a Word document as a stream and counts. It stops at a document type, at XML that is not well-formed and at
 * the limits, so that a document built to exhaust the reader is refused before anything holds it whole.
 */
export const scanDocument = async (part: Readable, limits: ScanLimits): Promise<ScanResult> => {
  const scan = {
    paragraphs: 0,
    characters: 0,
    hidden: 0,
    insertions: 0,
    deletions: 0,
    comments: 0,
    external: 0,
    objects: 0,
  };
  let elements = 0;
  const parser = new SaxesParser({ xmlns: false });
  parser.on("doctype", () => {
    throw new Stop("file_hostile", "document type");
  });
  parser.on("error", (error) => {
    throw new Stop("file_damaged", error.message.slice(0, 120));
  });
  parser.on("text", (text) => {
    scan.characters += text.length;
  });
  parser.on("opentag", ({ name, attributes }) => {
    elements += 1;
    const local = name.slice(name.indexOf(":") + 1);
    const counted = Object.hasOwn(COUNTED, local) ? COUNTED[local] : undefined;
    const isSwitchedOff = counted === "hidden" && /^(0|false|off)$/.test(String(attributes["w:val"] ?? ""));
    // Styles and numbering carry the same element names in property lists; only the body's count is used.
    if (counted !== undefined && !isSwitchedOff) scan[counted] += 1;
    if (local === "Relationship" && attributes.TargetMode === "External") scan.external += 1;
    if (scan.paragraphs > limits.paragraphs) throw new Stop("file_bomb", `more than ${limits.paragraphs} paragraphs`);
    if (elements > limits.elements) throw new Stop("file_bomb", `more than ${limits.elements} elements`);
    if (scan.characters > limits.characters)
      throw new Stop("transcript_too_long", `more than ${limits.characters} characters`);
  });
  const decoder = new StringDecoder("utf8");
  try {
    for await (const chunk of part) parser.write(decoder.write(chunk as Buffer));
    parser.write(decoder.end()).close();
  } catch (error) {
    part.destroy();
    if (error instanceof Stop) return { ok: false, reason: error.reason, detail: error.message };
    return {
      ok: false,
      reason: "file_damaged",
      detail: error instanceof Error ? error.message.slice(0, 120) : "unreadable part",
    };
  }
  if (scan.characters > limits.characters) return { ok: false, reason: "transcript_too_long", detail: "characters" };
  return { ok: true, scan };
};
