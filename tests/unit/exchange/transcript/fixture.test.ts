import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { indexText, sliceText } from "../../../../lib/domain/transcript/offset";
import type { TranscriptReading } from "../../../../lib/domain/transcript/transcript-reading";
import { readTranscript } from "../../../../lib/exchange/transcript/read-transcript";

type Expected = {
  readonly turns?: number;
  readonly turnsIfNeighboursMerged?: number;
  readonly speakers: Readonly<Record<string, number>>;
  readonly firstTurn?: { readonly speaker: string; readonly firstWords: string };
  readonly lastTurn?: { readonly speaker: string; readonly lastWords: string };
  readonly firstWords?: string;
  readonly lastWords?: string;
  readonly cues?: number;
  readonly firstStartMs?: number;
  readonly lastStartMs?: number;
  readonly linesBeforeFirstTurn?: number;
  readonly footerLines?: number;
  readonly blockquoteNotes?: number;
};

const fixtures = join(process.env.TERCET_SHARED ?? resolve("../shared"), "fixtures");
const { files } = JSON.parse(readFileSync(join(fixtures, "expected-turns.json"), "utf8")) as {
  files: Readonly<Record<string, Expected>>;
};
const transcripts = Object.entries(files).filter(([name]) => /\.(txt|md|docx|vtt|srt)$/.test(name));

const collapse = (words: string): string => words.replaceAll(/\s+/gu, " ").trim();

const read = async (name: string): Promise<TranscriptReading> => {
  const result = await readTranscript(readFileSync(join(fixtures, name)), { fileName: name });
  if (!result.ok) throw new Error(`${name}: ${result.reason}`);
  return result.reading;
};

const leftCount = (reading: TranscriptReading, what: string): number =>
  reading.leftOut.filter((row) => row.what === what).reduce((sum, row) => sum + row.count, 0);

describe("real transcripts of other programs and people", () => {
  it("are all there", () => {
    expect(transcripts.length).toBeGreaterThanOrEqual(16);
  });

  it.each(transcripts)("%s: speakers, turns, first and last words, times", async (name, expected) => {
    const reading = await read(name);
    const indexed = indexText(reading.text);
    const words = (rank: number) => {
      const turn = reading.turns.at(rank);
      return turn === undefined ? "" : collapse(sliceText(indexed, turn.start, turn.end));
    };
    const [first, last] = [reading.turns[0], reading.turns.at(-1)];
    if (expected.turns === undefined) {
      expect(reading.speakers.map(({ label }) => label)).toEqual(["?"]);
      expect(reading.findings.map(({ code }) => code)).toContain("speakers_not_found");
    } else {
      const counts = Object.fromEntries(reading.speakers.map(({ label, turnCount }) => [label, turnCount]));
      expect(counts).toEqual(expected.speakers);
      expect(reading.turns).toHaveLength(expected.turns);
      const changes = reading.turns.filter((turn, rank) => turn.speaker !== reading.turns[rank - 1]?.speaker);
      if (expected.turnsIfNeighboursMerged !== undefined)
        expect(changes).toHaveLength(expected.turnsIfNeighboursMerged);
      expect(first?.speaker).toBe(expected.firstTurn?.speaker);
      expect(last?.speaker).toBe(expected.lastTurn?.speaker);
    }
    const firstWords = expected.firstTurn?.firstWords ?? expected.firstWords ?? "?";
    const lastWords = expected.lastTurn?.lastWords ?? expected.lastWords ?? "?";
    expect(words(0).slice(0, firstWords.length)).toBe(firstWords);
    expect(words(-1).slice(-lastWords.length)).toBe(lastWords);
    if (expected.cues !== undefined)
      expect(reading.lossReport.read).toContainEqual({ what: "cues", count: expected.cues });
    if (expected.firstStartMs !== undefined) expect(first?.startMs).toBe(expected.firstStartMs);
    if (expected.lastStartMs !== undefined) expect(last?.startMs).toBe(expected.lastStartMs);
    if (expected.footerLines !== undefined) expect(leftCount(reading, "footer")).toBe(expected.footerLines);
    if (expected.blockquoteNotes !== undefined) expect(leftCount(reading, "note")).toBe(expected.blockquoteNotes);
    expect(reading.confidence).toBeGreaterThan(expected.turns === undefined ? -1 : 0.6);
  });

  it.each(transcripts)("%s: turns are joined by line feeds and cover the text", async (name) => {
    const { text, turns } = await read(name);
    const indexed = indexText(text);
    expect(turns.map(({ start, end }) => sliceText(indexed, start, end)).join("\n")).toBe(text);
    expect(text).toBe(text.normalize("NFC"));
    expect(turns.map(({ index }) => index)).toEqual(turns.map((_, rank) => rank));
  });
});
