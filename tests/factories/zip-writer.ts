import { crc32, deflateRawSync } from "node:zlib";

/** One entry of a container under test; the odd fields are for containers that no honest program writes. */
export type ZipEntry = {
  readonly name: string | Buffer;
  readonly content: Buffer | string;
  readonly isStored?: boolean;
  /** General purpose flags; 1 = encrypted. */
  readonly flags?: number;
  /** Unix mode, for symbolic links. */
  readonly mode?: number;
  readonly method?: number;
  /** Name in the entry's own header, when it contradicts the directory. */
  readonly localName?: string;
  /** Size in the entry's own header, when it contradicts the directory. */
  readonly localSize?: number;
  /** Size that the directory claims for the unpacked entry. */
  readonly claimedSize?: number;
  /** Points the directory at these bytes of the file, and writes none of its own. */
  readonly pointsAt?: number;
};

const header = (size: number, ...fields: readonly (readonly [at: number, width: 2 | 4, value: number])[]): Buffer => {
  const bytes = Buffer.alloc(size);
  for (const [at, width, value] of fields) bytes.writeUIntLE(value, at, width);
  return bytes;
};

/** Writes a ZIP container byte by byte, also a hostile one. `claimedEntries` lies in the end record. */
export const writeZip = (entries: readonly ZipEntry[], claimedEntries = entries.length): Buffer => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content);
    const packed = entry.isStored ? content : deflateRawSync(content);
    const name = Buffer.from(entry.name);
    const method = entry.method ?? (entry.isStored ? 0 : 8);
    const sum = crc32(content);
    const localName = Buffer.from(entry.localName ?? name);
    const offset = entry.pointsAt ?? at;
    if (entry.pointsAt === undefined) {
      const local = header(
        30,
        [0, 4, 0x04034b50],
        [4, 2, 20],
        [6, 2, entry.flags ?? 0],
        [8, 2, method],
        [14, 4, sum],
        [18, 4, entry.localSize ?? packed.length],
        [22, 4, content.length],
        [26, 2, localName.length],
      );
      parts.push(local, localName, packed);
      at += 30 + localName.length + packed.length;
    }
    const central = header(
      46,
      [0, 4, 0x02014b50],
      [4, 2, 0x0314],
      [6, 2, 20],
      [8, 2, entry.flags ?? 0],
      [10, 2, method],
      [16, 4, sum],
      [20, 4, packed.length],
      [24, 4, entry.claimedSize ?? content.length],
      [28, 2, name.length],
      [40, 2, entry.mode ?? 0],
      [42, 4, offset],
    );
    directory.push(central, name);
  }
  const list = Buffer.concat(directory);
  const count = Math.min(claimedEntries, 0xffff);
  const end = header(22, [0, 4, 0x06054b50], [8, 2, count], [10, 2, count], [12, 4, list.length], [16, 4, at]);
  return Buffer.concat([...parts, list, end]);
};

const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const NAMESPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;

/** The main part of a Word document around the XML of its body. */
export const documentXml = (body: string, prolog = ""): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${prolog}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;

/** One paragraph of plain words. */
export const paragraphXml = (words: string): string => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;

/** The least Word document that holds a main part, and further entries as wanted. */
export const writeDocx = (document: string, ...more: readonly ZipEntry[]): Buffer =>
  writeZip([
    { name: "[Content_Types].xml", content: TYPES },
    { name: "_rels/.rels", content: RELATIONS },
    { name: "word/document.xml", content: document },
    ...more,
  ]);
