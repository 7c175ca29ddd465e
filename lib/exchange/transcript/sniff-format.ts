import { fileTypeFromBuffer } from "file-type";
import { findWideOrder } from "../encoding/decode-text";

/** What the bytes are, whatever the file is called. `other` names a format that is recognised and not read as a transcript. */
export type SniffedFormat =
  | { readonly kind: "zip" }
  | { readonly kind: "plain" }
  | { readonly kind: "encrypted" }
  | { readonly kind: "empty" }
  | { readonly kind: "conflicting" }
  | { readonly kind: "binary"; readonly name: string }
  | { readonly kind: "other"; readonly name: string };

const startsWith = (bytes: Buffer, ...head: readonly number[]): boolean =>
  head.every((byte, rank) => bytes[rank] === byte);
const ZIP_END = Buffer.from([0x50, 0x4b, 5, 6]);
const wide = (name: string): Buffer => Buffer.from(name, "utf16le");

/** Controls that no text holds, as a share of all bytes, from which a file without a known signature counts as binary. */
const BINARY_SHARE = 0.02;

const isBinary = (bytes: Buffer): boolean => {
  const head = bytes.subarray(0, 65_536);
  if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff) || findWideOrder(head) !== undefined) return false;
  let controls = 0;
  for (const byte of head) if (byte < 32 && (byte < 9 || byte > 13)) controls += 1;
  return controls / head.length > BINARY_SHARE;
};

const sniffText = (bytes: Buffer): SniffedFormat => {
  const head = bytes.subarray(0, 512).toString("latin1").replace(/^ï»¿/, "").trimStart();
  if (head.startsWith("{\\rtf")) return { kind: "other", name: "rtf" };
  if (head.startsWith("%PDF-")) return { kind: "other", name: "pdf" };
  if (/^(<!doctype html|<html[\s>])/i.test(head)) return { kind: "other", name: "html" };
  if (/^<\?xml[\s?]/i.test(head)) return { kind: "other", name: "xml" };
  return { kind: "plain" };
};

/**
 * Tells a format by content, never by name. A container that needs a password is `encrypted`: Word keeps such a document in an OLE
 * file with a stream called EncryptedPackage.
 */
export const sniffFormat = async (bytes: Buffer): Promise<SniffedFormat> => {
  if (bytes.length === 0) return { kind: "empty" };
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6)) return { kind: "zip" };
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
    if (bytes.includes(wide("EncryptedPackage"))) return { kind: "encrypted" };
    return bytes.includes(wide("WordDocument")) ? { kind: "other", name: "doc" } : { kind: "other", name: "ole" };
  }
  // The end of a ZIP container behind another beginning: one program would show a text, another would open the container.
  if (bytes.subarray(-65_557).includes(ZIP_END)) return { kind: "conflicting" };
  const text = sniffText(bytes);
  if (text.kind === "other") return text;
  const isWide = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
  const type = isWide ? undefined : await fileTypeFromBuffer(bytes.subarray(0, 65_536)).catch(() => undefined);
  if (type !== undefined && !/^(text\/|application\/(xml|x-subrip))/.test(type.mime))
    return { kind: "binary", name: type.ext };
  return isBinary(bytes) ? { kind: "binary", name: "unknown" } : { kind: "plain" };
};
