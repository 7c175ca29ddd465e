import { describe, expect, it } from "vitest";
import { readTranscript } from "../../../../lib/exchange/transcript/read-transcript";
import { documentXml, paragraphXml, writeDocx, writeZip, type ZipEntry } from "../../../factories/zip-writer";

const good = documentXml(paragraphXml("I: Why?") + paragraphXml("B: Because."));
const withEntry = (...entries: readonly ZipEntry[]): Buffer => writeDocx(good, ...entries);
const named = (name: string | Buffer): Buffer => withEntry({ name, content: "x" });
const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1024 * 1024);
const inner = writeZip([{ name: "a.txt", content: "x" }]);
const patch = (bytes: Buffer, change: (bytes: Buffer) => void): Buffer => {
  const copy = Buffer.from(bytes);
  change(copy);
  return copy;
};

/** One stored entry whose content holds another entry, header and all, at which the directory points as well. */
const overlapping = (): Buffer => {
  const name = "word/a.xml";
  const hidden = writeZip([{ name: "word/b.xml", content: "<a/>", isStored: true }]);
  const content = Buffer.concat([Buffer.from("    "), hidden.subarray(0, 30 + name.length + 4)]);
  return writeZip([
    { name, content, isStored: true },
    { name: "word/b.xml", content: "<a/>", isStored: true, pointsAt: 30 + name.length + 4 },
  ]);
};

const hostile: readonly (readonly [string, () => Buffer, string])[] = [
  ["one entry compressed 1,000 times", () => withEntry({ name: "word/media/a.bmp", content: zeros(20) }), "file_bomb"],
  [
    "many entries that together unpack to 200 times the file",
    () => withEntry(...Array.from({ length: 40 }, (_, rank) => ({ name: `word/media/${rank}`, content: zeros(0.9) }))),
    "file_bomb",
  ],
  [
    "5,001 entries",
    () => writeZip(Array.from({ length: 5_001 }, (_, rank) => ({ name: `${rank}`, content: "", isStored: true }))),
    "file_bomb",
  ],
  [
    "65,535 entries",
    () => writeZip(Array.from({ length: 65_535 }, (_, rank) => ({ name: `${rank}`, content: "", isStored: true }))),
    "file_bomb",
  ],
  [
    "a count of entries that lies",
    () =>
      writeZip(
        Array.from({ length: 6_000 }, (_, rank) => ({ name: `${rank}`, content: "", isStored: true })),
        3,
      ),
    "file_",
  ],
  ["a container inside the container", () => withEntry({ name: "word/inner.zip", content: inner }), "file_hostile"],
  [
    "a container inside under another name",
    () => withEntry({ name: "word/picture.png", content: inner, isStored: true }),
    "file_hostile",
  ],
  ["a path upward", () => named("../evil.xml"), "file_hostile"],
  ["a path upward in the middle", () => named("word/../../evil.xml"), "file_hostile"],
  ["a path upward with backslashes", () => named("..\\evil.xml"), "file_hostile"],
  ["an absolute path", () => named("/etc/passwd"), "file_hostile"],
  ["an absolute path of another system", () => named("C:/evil.xml"), "file_hostile"],
  ["a NUL in a name", () => named("word/a\u0000.xml"), "file_hostile"],
  ["an entry without a name", () => named(""), "file_hostile"],
  ["a symbolic link", () => withEntry({ name: "word/link", content: "/etc/passwd", mode: 0o120777 }), "file_hostile"],
  ["the main part twice", () => withEntry({ name: "word/document.xml", content: good }), "file_hostile"],
  [
    "the main part twice in other capitals",
    () => withEntry({ name: "Word/Document.xml", content: good }),
    "file_hostile",
  ],
  [
    "two names for the same bytes",
    () =>
      writeZip([
        { name: "word/document.xml", content: good },
        { name: "word/again.xml", content: good, pointsAt: 0 },
      ]),
    "file_hostile",
  ],
  ["an entry inside the bytes of another", () => overlapping(), "file_hostile"],
  ["an encrypted entry", () => withEntry({ name: "word/secret.xml", content: "x", flags: 1 }), "file_encrypted"],
  ["a strongly encrypted entry", () => withEntry({ name: "word/secret.xml", content: "x", flags: 0x41 }), "file_"],
  [
    "another name in the entry's own header",
    () => withEntry({ name: "word/a.xml", content: "x", localName: "word/b.xml" }),
    "file_hostile",
  ],
  [
    "another size in the entry's own header",
    () => withEntry({ name: "word/a.xml", content: "xxxx", localSize: 9_999 }),
    "file_hostile",
  ],
  [
    "a smaller size in the directory than in truth",
    () => writeZip([{ name: "word/document.xml", content: good, claimedSize: 10 }]),
    "file_damaged",
  ],
  [
    "a larger size in the directory than in truth",
    () => writeZip([{ name: "word/document.xml", content: good, claimedSize: good.length + 10 }]),
    "file_damaged",
  ],
  [
    "a stored entry whose sizes differ",
    () => writeZip([{ name: "word/document.xml", content: good, isStored: true, claimedSize: 10 }]),
    "file_damaged",
  ],
  ["an unknown compression", () => withEntry({ name: "word/a.xml", content: "x", method: 99 }), "file_damaged"],
  [
    "an entry that begins beyond the file",
    () =>
      patch(withEntry({ name: "word/a.xml", content: "x" }), (bytes) =>
        bytes.writeUInt32LE(0x7fffffff, bytes.lastIndexOf("word/a.xml") - 4),
      ),
    "file_",
  ],
  [
    "a directory that begins beyond the file",
    () => patch(withEntry(), (bytes) => bytes.writeUInt32LE(0x7fffffff, bytes.length - 6)),
    "file_damaged",
  ],
  ["an end record cut off", () => withEntry().subarray(0, -10), "file_damaged"],
  ["the first bytes of a container and nothing else", () => Buffer.from("PK\u0003\u0004"), "file_damaged"],
  [
    "compressed bytes overwritten",
    () =>
      patch(withEntry(), (bytes) =>
        bytes.fill(0xff, bytes.indexOf("word/document.xml") + 20, bytes.indexOf("word/document.xml") + 60),
      ),
    "file_damaged",
  ],
];

describe("S10: hostile containers are refused before anything is unpacked", () => {
  it("are thirty at least", () => {
    expect(hostile.length).toBeGreaterThanOrEqual(30);
  });

  it.each(hostile)("S10: %s", async (_, make, reason) => {
    const result = await readTranscript(make(), { fileName: "a.docx" });
    expect(result.ok).toBe(false);
    expect(!result.ok && result.reason).toMatch(new RegExp(`^${reason}`));
  });

  it("S10: the container that they are made of is read when nothing is wrong", async () => {
    const result = await readTranscript(withEntry({ name: "word/media/a.png", content: "x" }), { fileName: "a.docx" });
    expect(result.ok && result.reading.turns.length).toBe(2);
  });
});
