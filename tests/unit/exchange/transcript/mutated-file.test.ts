import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { parseSync } from "subtitle";
import { beforeAll, describe, expect, it } from "vitest";
import { importRefusals } from "../../../../lib/domain/transcript/import-refusal";
import { indexText, sliceText, utf16Offset } from "../../../../lib/domain/transcript/offset";
import { mapOffset } from "../../../../lib/domain/transcript/offset-map";
import { readTranscript } from "../../../../lib/exchange/transcript/read-transcript";
import { documentXml, paragraphXml, writeDocx } from "../../../factories/zip-writer";
import { readFile } from "./read-words";

const fixtures = join(process.env.TERCET_SHARED ?? resolve("../shared"), "fixtures");
const fixture = (name: string): Buffer => readFileSync(join(fixtures, name));

const seeds: readonly (readonly [string, () => Buffer])[] = [
  ["txt", () => fixture("knesset-he/20_ptv_317899.txt").subarray(0, 6_000)],
  ["md", () => fixture("audreyt-md/2016-07-19-數位時代訪問.md").subarray(0, 6_000)],
  ["vtt", () => fixture("podcast-namespace/example.vtt")],
  ["srt", () => fixture("podcast-namespace/example.srt").subarray(0, 6_000)],
  ["docx", () => writeDocx(documentXml(["I: Why 😀?", "B: Because.", "I: And?", "B: Né."].map(paragraphXml).join("")))],
];

type Change = { readonly at: number; readonly kind: "flip" | "cut" | "double" | "insert"; readonly bytes: Uint8Array };

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom("flip" as const, "cut" as const, "double" as const, "insert" as const),
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 12 }),
    fc
      .constantFrom(
        "\n\n",
        "-->",
        "00:00:01,000 --> 00:00:00,000",
        "<v ",
        "**",
        "### ",
        "：",
        ":",
        "\u0000",
        "\ufeff",
        "&#x110000;",
        "PK\u0001\u0002",
        "]]>",
      )
      .map((words) => new Uint8Array(Buffer.from(words))),
  ),
});

const mutate = (seed: Buffer, changes: readonly Change[]): Buffer =>
  changes.reduce<Buffer>((bytes, { at, kind, bytes: more }) => {
    const place = Math.floor(at * bytes.length);
    const after = Math.min(bytes.length, place + more.length);
    if (kind === "flip") return Buffer.concat([bytes.subarray(0, place), more, bytes.subarray(after)]);
    if (kind === "cut") return Buffer.concat([bytes.subarray(0, place), bytes.subarray(after)]);
    if (kind === "double") return Buffer.concat([bytes.subarray(0, after), bytes.subarray(place)]);
    return Buffer.concat([bytes.subarray(0, place), more, bytes.subarray(place)]);
  }, seed);

describe("S36: a mutated file never crashes a reader", () => {
  it.each(seeds)(
    "S36: %s, 300 mutants: each is read whole or refused by a name of the list",
    async (_, make) => {
      const seed = make();
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
          const result = await readTranscript(mutate(seed, changes), { fileName: "mutant" });
          if (!result.ok) {
            expect(importRefusals).toContain(result.reason);
            return;
          }
          const { text, turns } = result.reading;
          const indexed = indexText(text);
          expect(turns.map(({ start, end }) => sliceText(indexed, start, end)).join("\n")).toBe(text);
          expect(text.normalize("NFC")).toBe(text);
          expect(Buffer.from(text, "utf8").toString("utf8")).toBe(text);
        }),
        { numRuns: 300 },
      );
    },
    60_000,
  );
});

describe("no line can hold up a reader", () => {
  it.each([
    ["blanks", `I: a${" ".repeat(500_000)}b\nB: c\n`],
    ["a line of blanks in subtitles", `WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n${" ".repeat(500_000)}x\n`],
    ["stars", `${"**a ".repeat(100_000)}\n`],
    ["colons", `${"a:".repeat(200_000)}\n`],
    ["angles", `WEBVTT\n\n00:01.000 --> 00:02.000\n${"<v ".repeat(100_000)}\n`],
    ["marks of one letter", `I: e${"\u0301".repeat(300_000)}\nB: c\n`],
    ["digits", `${"1:".repeat(200_000)}\n`],
    ["a heading of blanks", `# a${" ".repeat(300_000)}:x\n`],
    ["backslashes", `# a\n${"\\".repeat(300_000)}\n`],
  ])("%s", async (_, words) => {
    const started = performance.now();
    await readTranscript(Buffer.from(words));
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});

describe("positions of the file are found in the text", () => {
  let source = "";
  beforeAll(() => {
    source = fixture("changelog-md/the-changelog-400.md").toString("utf8");
  });

  it("carries the place of a quote through every step", async () => {
    const reading = await readFile(source, "a.md");
    for (const quote of ["So we're joined by Ronak", "so much. This was fun!"]) {
      const place = mapOffset(reading.maps, utf16Offset(source.indexOf(quote)), "start");
      expect(place.isSnapped).toBe(false);
      expect(reading.text.slice(place.offset, place.offset + quote.length)).toBe(quote);
    }
  });

  it("moves a position inside a label outward and says so", async () => {
    const words = "I: Why?\r\nB: Because.\r\n";
    const reading = await readFile(words);
    expect(mapOffset(reading.maps, utf16Offset(words.indexOf("B:") + 1), "start").isSnapped).toBe(true);
    const because = mapOffset(reading.maps, utf16Offset(words.indexOf("Because")), "start");
    expect(reading.text.slice(because.offset)).toBe("Because.");
  });
});

describe("subtitles agree with another reader", () => {
  it.each([
    "podcast-namespace/example.srt",
    "podcast-namespace/example.vtt",
    "hitsave-otter-whisper/Goodboy Galaxy - Rik Nicol.vtt",
  ])("%s: the same cues at the same times", async (name) => {
    const bytes = fixture(name);
    const cues = parseSync(bytes.toString("utf8")).flatMap((node) => (node.type === "cue" ? [node.data.start] : []));
    const reading = await readFile(bytes, name);
    expect(reading.lossReport.read).toEqual([{ what: "cues", count: cues.length }]);
    expect(reading.timeAnchors.map(({ ms }) => ms)).toEqual(cues);
  });
});
