import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeImportWorkers, readTranscriptInWorker, warmImportWorker } from "../../../lib/server/import-worker";
import { documentXml, paragraphXml, writeDocx } from "../../factories/zip-writer";

const fixtures = join(process.env.TERCET_SHARED ?? resolve("../shared"), "fixtures");

/** A million paragraphs, 73 MB of XML in about 250 KB: it cost the reading library 62 seconds and 4 GB. */
const bomb = (): Buffer =>
  writeDocx(documentXml("<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(1_000_000).padEnd(73_000_000)));
/** Half a million paragraphs of different words: no entry is compressed more than an honest document. */
const slowBomb = (): Buffer =>
  writeDocx(documentXml(Array.from({ length: 500_000 }, (_, rank) => paragraphXml(`${rank * 7_919}`)).join("")));

/** Highest resident memory of the process, threads included, while something runs. */
const watchMemory = async <T>(work: Promise<T>): Promise<{ value: T; growthMb: number; ms: number }> => {
  const before = process.memoryUsage.rss();
  let highest = before;
  const timer = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss());
  }, 5);
  const started = performance.now();
  const value = await work;
  const ms = performance.now() - started;
  clearInterval(timer);
  return { value, ms, growthMb: (Math.max(highest, process.memoryUsage.rss()) - before) / 1024 / 1024 };
};

describe("a file is read in a thread with limits", () => {
  beforeAll(async () => {
    await warmImportWorker();
  });
  afterAll(async () => {
    await closeImportWorkers();
  });

  it.each([
    ["by its ratio", bomb, "compression ratio"],
    ["by its paragraphs when the ratio looks honest", slowBomb, "paragraphs"],
  ])("S09: the docx bomb is refused %s within a second and 100 MB", async (_, make, detail) => {
    const bytes = make();
    const { value, ms, growthMb } = await watchMemory(readTranscriptInWorker(bytes, { fileName: "bomb.docx" }));
    expect(value).toMatchObject({ ok: false, reason: "file_bomb", detail: expect.stringContaining(detail) });
    expect(ms).toBeLessThan(1_000);
    expect(growthMb).toBeLessThan(100);
  });

  it("gives the same reading as the codec itself", async () => {
    const bytes = readFileSync(join(fixtures, "knesset-he", "20_ptv_317899.txt"));
    const result = await readTranscriptInWorker(bytes, { fileName: "20_ptv_317899.txt" });
    expect(result.ok && result.reading.turns.length).toBe(49);
    expect(bytes.length).toBeGreaterThan(10_000);
  });

  it("ends a reading whose time is over, and reads the next file", async () => {
    const slow = Buffer.from("I: Why?\nB: Because.\n".repeat(90_000));
    const late = await readTranscriptInWorker(slow, { timeoutMs: 5 });
    expect(late).toEqual({ ok: false, reason: "reading_timed_out", detail: "5 ms" });
    const next = await readTranscriptInWorker(Buffer.from("I: Why?\nB: Because."));
    expect(next.ok && next.reading.turns.length).toBe(2);
  });

  it("ends a reading that needs too much memory, and the process lives", async () => {
    const paragraphs = Array.from({ length: 20_000 }, (_, rank) => paragraphXml(`word ${rank} ${rank * 7}`)).join("");
    const result = await readTranscriptInWorker(writeDocx(documentXml(paragraphs)), { maxMemoryMb: 40 });
    expect(result).toEqual({ ok: false, reason: "reading_out_of_memory", detail: "40 MB" });
  });

  it("refuses an upload over 50 MB without copying it", async () => {
    const result = await readTranscriptInWorker(Buffer.alloc(50 * 1024 * 1024 + 1, "a"));
    expect(result).toMatchObject({ ok: false, reason: "file_too_large" });
  });

  it("reads many files at once, two at a time, each answered", async () => {
    const files = Array.from({ length: 12 }, (_, rank) => Buffer.from(`I: Question ${rank}?\nB: Answer ${rank}.`));
    const results = await Promise.all(files.map((bytes) => readTranscriptInWorker(bytes)));
    expect(results.map((result) => result.ok && result.reading.text)).toEqual(
      files.map((_, rank) => `Question ${rank}?\nAnswer ${rank}.`),
    );
  });
});
