import type { Readable } from "node:stream";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import type { ImportRefusal } from "../../domain/transcript/import-refusal";

/** How much a container may hold. */
export type ArchiveLimits = { readonly entries: number; readonly unpackedBytes: number; readonly ratio: number };

/** A container whose directory was checked; its entries are unpacked one by one, on demand. */
export type Archive = {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The unpacked entry as a stream; it errs when the entry is longer than its directory says. */
  stream(name: string): Promise<Readable>;
  /** The unpacked entry. */
  read(name: string): Promise<Buffer>;
};

/** The checked container, or why it is refused. */
export type ArchiveResult =
  | { readonly ok: true; readonly archive: Archive }
  | { readonly ok: false; readonly reason: ImportRefusal; readonly detail: string };

const refuse = (reason: ImportRefusal, detail: string): ArchiveResult => ({ ok: false, reason, detail });

const LOCAL_HEADER = 0x04034b50;
const SYMBOLIC_LINK = 0o120000;
const KIND_OF_FILE = 0o170000;
/** Small entries compress arbitrarily well (an empty style sheet); the ratio of one entry counts from here on. */
const RATIO_COUNTS_FROM = 1024 * 1024;

const nameOf = (raw: Buffer): string => raw.toString("utf8");

const nameRefusal = (name: string): string | undefined => {
  if (name.includes("\0")) return "NUL in a name";
  if (name.includes("\\")) return "backslash in a name";
  if (name.startsWith("/") || /^[A-Za-z]:/.test(name)) return "absolute path";
  if (name.split("/").includes("..")) return "path out of the container";
  return name === "" ? "entry without a name" : undefined;
};

/** Where an entry's bytes lie, when its own header agrees with the directory. */
const readExtent = (bytes: Buffer, entry: Entry, rawName: Buffer): { start: number; end: number } | undefined => {
  const at = entry.relativeOffsetOfLocalHeader;
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL_HEADER) return undefined;
  const nameLength = bytes.readUInt16LE(at + 26);
  const name = bytes.subarray(at + 30, at + 30 + nameLength);
  if (!name.equals(rawName) || bytes.readUInt16LE(at + 8) !== entry.compressionMethod) return undefined;
  const flags = bytes.readUInt16LE(at + 6);
  if ((flags & 1) !== (entry.generalPurposeBitFlag & 1)) return undefined;
  const size = bytes.readUInt32LE(at + 18);
  const isStatedLater = (flags & 8) !== 0 || size === 0xffffffff;
  if (!isStatedLater && size !== entry.compressedSize) return undefined;
  const end = at + 30 + nameLength + bytes.readUInt16LE(at + 28) + entry.compressedSize;
  return end > bytes.length ? undefined : { start: at, end };
};

const entryRefusal = (entry: Entry, name: string, limits: ArchiveLimits): [ImportRefusal, string] | undefined => {
  const badName = nameRefusal(name);
  if (badName !== undefined) return ["file_hostile", badName];
  if ((entry.generalPurposeBitFlag & 1) !== 0) return ["file_encrypted", "encrypted entry"];
  if (((entry.externalFileAttributes >>> 16) & KIND_OF_FILE) === SYMBOLIC_LINK)
    return ["file_hostile", "symbolic link"];
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return ["file_damaged", "unknown compression"];
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  if (entry.uncompressedSize > RATIO_COUNTS_FROM && ratio > limits.ratio) return ["file_bomb", "compression ratio"];
  return undefined;
};

/** A document may hold other documents (a chart's table); anything else that is packed twice is no document. */
const isNested = (bytes: Buffer, entry: Entry, name: string): boolean => {
  if (/(^|\/)embeddings\//.test(name)) return false;
  if (/\.(zip|docx|docm|xlsx|pptx|odt|ods|qdpx|jar|7z|rar|gz)$/i.test(name)) return true;
  const at = entry.relativeOffsetOfLocalHeader;
  const data = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  return (
    entry.compressionMethod === 0 && bytes.subarray(data, data + 4).equals(Buffer.from("PK\u0003\u0004", "latin1"))
  );
};

const listEntries = async (zip: ZipFile, limit: number): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on("error", reject);
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      entries.push(entry);
      if (entries.length > limit) resolve(entries);
      else zip.readEntry();
    });
    zip.readEntry();
  });

const openZip = async (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    // Names are judged here, byte by byte, because the library's own refusal does not say which rule was broken.
    yauzl.fromBuffer(bytes, { lazyEntries: true, decodeStrings: false, validateEntrySizes: true }, (error, zip) =>
      error === null ? resolve(zip) : reject(error),
    );
  });

const openStream = async (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error === null ? resolve(stream) : reject(error)));
  });

/**
 * Opens a ZIP container after checking its whole directory: number of entries, unpacked size, compression ratio, paths, links,
 * encryption, doubled and overlapping entries, nested containers, and that each entry's own header agrees with the directory.
 * Nothing is unpacked before all of it holds.
 */
export const openArchive = async (bytes: Buffer, limits: ArchiveLimits): Promise<ArchiveResult> => {
  let zip: ZipFile;
  let entries: Entry[];
  try {
    zip = await openZip(bytes);
    if (zip.entryCount > limits.entries) return refuse("file_bomb", `${zip.entryCount} entries`);
    entries = await listEntries(zip, limits.entries);
  } catch (error) {
    return refuse("file_damaged", error instanceof Error ? error.message : "unreadable directory");
  }
  if (entries.length > limits.entries) return refuse("file_bomb", `more than ${limits.entries} entries`);
  const byName = new Map<string, Entry>();
  const folded = new Set<string>();
  const extents: { start: number; end: number }[] = [];
  let unpacked = 0;
  for (const entry of entries) {
    const rawName = entry.fileName as unknown as Buffer;
    const name = nameOf(rawName);
    const refusal = entryRefusal(entry, name, limits);
    if (refusal !== undefined) return refuse(...refusal);
    if (folded.has(name.toLowerCase())) return refuse("file_hostile", "doubled entry");
    const extent = readExtent(bytes, entry, rawName);
    if (extent === undefined) return refuse("file_hostile", "an entry's header contradicts the directory");
    if (isNested(bytes, entry, name)) return refuse("file_hostile", "container inside the container");
    unpacked += entry.uncompressedSize;
    extents.push(extent);
    folded.add(name.toLowerCase());
    byName.set(name, entry);
  }
  if (unpacked > limits.unpackedBytes) return refuse("file_unpacked_too_large", `${unpacked} bytes`);
  if (unpacked > RATIO_COUNTS_FROM && unpacked / bytes.length > limits.ratio)
    return refuse("file_bomb", "compression ratio");
  extents.sort((first, second) => first.start - second.start);
  const isOverlapping = extents.some((extent, rank) => extent.start < (extents[rank - 1]?.end ?? 0));
  if (isOverlapping) return refuse("file_hostile", "overlapping entries");
  const stream = async (name: string): Promise<Readable> => {
    const entry = byName.get(name);
    if (entry === undefined) throw new Error(`no entry ${name}`);
    return openStream(zip, entry);
  };
  const read = async (name: string): Promise<Buffer> => {
    const chunks: Buffer[] = [];
    for await (const chunk of await stream(name)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  };
  return { ok: true, archive: { names: [...byName.keys()], has: (name) => byName.has(name), stream, read } };
};
