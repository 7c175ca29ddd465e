import { applyEdits, type TextEdit } from "../../domain/transcript/apply-edits";
import { utf16Offset } from "../../domain/transcript/offset";
import { mapOffset, type OffsetMap } from "../../domain/transcript/offset-map";
import type { LeftOut } from "../../domain/transcript/transcript-reading";
import { decodeEntity, ENTITY } from "../transcript/decode-entity";
import type { SourceDocument, SourceLine } from "../transcript/source-document";

const CLOCK = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})`;

/** The line that gives a cue its times; hours may be missing, settings may follow. */
export const CUE_TIMES = new RegExp(`^\\s*${CLOCK}\\s*-->\\s*${CLOCK}(?:\\s.*)?$`);

const milliseconds = (hours = "0", minutes = "0", seconds = "0", fraction = "0"): number =>
  ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, "0"));

type Cue = { readonly startMs: number; readonly endMs: number; readonly start: number; readonly end: number };
type Block = { readonly cues: readonly Cue[]; readonly notes: readonly string[]; readonly damaged: readonly string[] };

type PlacedLine = { readonly words: string; readonly start: number };

const wordsOf = (lines: readonly PlacedLine[]): string => lines.map(({ words }) => words).join("\n");

/** Lines in groups that blank lines part, with their places. */
const splitBlocks = (text: string): PlacedLine[][] => {
  const blocks: PlacedLine[][] = [];
  let block: PlacedLine[] = [];
  let start = 0;
  for (const words of text.split("\n")) {
    if (words.trim() !== "") block.push({ words, start });
    else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
    start += words.length + 1;
  }
  return block.length > 0 ? [...blocks, block] : blocks;
};

/** Blocks between blank lines; a cue is its time line and the lines below. What stands above the times is its id. */
const readBlocks = (text: string): Block => {
  const cues: Cue[] = [];
  const notes: string[] = [];
  const damaged: string[] = [];
  for (const lines of splitBlocks(text)) {
    const first = lines[0]?.words.trim() ?? "";
    if (/^(NOTE|STYLE|REGION)(\s|$)/.test(first) || /^WEBVTT(\s|$)/.test(first)) {
      if (!/^WEBVTT\s*$/.test(first) || lines.length > 1) notes.push(wordsOf(lines));
      continue;
    }
    // A writer that forgets the blank line puts several cues into one block: each time line opens one.
    const opens = lines.flatMap((line, rank) => (CUE_TIMES.test(line.words) ? [rank] : []));
    if (opens.length === 0) damaged.push(wordsOf(lines));
    for (const [rank, open] of opens.entries()) {
      const times = CUE_TIMES.exec(lines[open]?.words ?? "");
      const next = opens[rank + 1];
      const hasId = next !== undefined && /^\d+$/.test(lines[next - 1]?.words.trim() ?? "");
      const payload = lines.slice(open + 1, next === undefined ? undefined : next - (hasId ? 1 : 0));
      const [from, to] = [payload[0], payload.at(-1)];
      if (times === null || from === undefined || to === undefined) continue;
      const [, ah, am, as, af, bh, bm, bs, bf] = times;
      const span = { start: from.start, end: to.start + to.words.length };
      cues.push({ startMs: milliseconds(ah, am, as, af), endMs: milliseconds(bh, bm, bs, bf), ...span });
    }
  }
  return { cues, notes, damaged };
};

/** A tag, a time inside a cue, a character reference, a line end. Lengths are bounded, so that a torn tag costs no second look. */
const MARK =
  /<(?<slash>\/?)(?<tag>v|c|i|b|u|ruby|rt|lang|font)(?:\.[^\s<>]{0,100})?(?:\s+(?<note>[^<>]{0,200}))?>|<\d{1,3}:\d{2}(?::\d{2})?[.,]\d{3}>|&#?\w{1,8};|\n/giu;

type VoicePiece = { readonly start: number; readonly end: number; readonly voice?: string };

/** Tags and references inside a cue resolved, and the stretches that a voice tag gives to one voice. */
const readPayload = (text: string, cue: Cue): { edits: TextEdit[]; pieces: VoicePiece[] } => {
  const words = text.slice(cue.start, cue.end);
  const edits: TextEdit[] = [];
  const pieces: VoicePiece[] = [];
  let voice: string | undefined;
  let from = cue.start;
  const close = (to: number) => {
    if (to > from) pieces.push({ start: from, end: to, ...(voice === undefined ? {} : { voice }) });
  };
  for (const hit of words.matchAll(MARK)) {
    const [mark] = hit;
    const start = cue.start + hit.index;
    // A cue is one sentence part, however it was broken for the screen.
    const replacement = mark === "\n" ? " " : mark.startsWith("&") ? decodeEntity(mark) : "";
    if (replacement !== undefined) edits.push({ start, end: start + mark.length, replacement });
    if (hit.groups?.tag?.toLowerCase() !== "v") continue;
    close(start);
    const name = (hit.groups.note ?? "").replaceAll(ENTITY, (reference) => decodeEntity(reference) ?? reference).trim();
    voice = hit.groups.slash === "/" || name === "" ? undefined : name;
    from = start + mark.length;
  }
  close(cue.end);
  return { edits, pieces };
};

const trimmed = (text: string, start: number, end: number): { start: number; end: number } => {
  const words = text.slice(start, end);
  const head = words.length - words.trimStart().length;
  return { start: start + head, end: Math.max(start + head, end - (words.length - words.trimEnd().length)) };
};

const leftOf = (what: string, why: string, blocks: readonly string[]): LeftOut[] =>
  blocks.length === 0
    ? []
    : [{ what, count: blocks.length, why, examples: blocks.slice(0, 3).map((block) => block.slice(0, 80)) }];

/** Subtitles (WebVTT and SubRip alike) as cues: times, words without tags, and the voice where a tag names it. */
export const readCues = (
  source: string,
  format: "vtt" | "srt",
): Omit<SourceDocument, "maps" | "findings"> & { readonly map: OffsetMap } => {
  const { cues, notes, damaged } = readBlocks(source);
  const payloads = cues.map((cue) => ({ cue, ...readPayload(source, cue) }));
  const edits = payloads.flatMap((payload) => payload.edits);
  const { text, map } = applyEdits(source, edits);
  const carry = (offset: number, edge: "start" | "end"): number => mapOffset([map], utf16Offset(offset), edge).offset;
  const lines = payloads.flatMap(({ cue, pieces }) =>
    pieces.flatMap((piece, rank): SourceLine[] => {
      const range = trimmed(text, carry(piece.start, "end"), carry(piece.end, "start"));
      if (range.start >= range.end) return [];
      const times = rank === 0 ? { startMs: cue.startMs, endMs: cue.endMs } : {};
      return [{ ...range, kind: "text", ...(piece.voice === undefined ? {} : { voice: piece.voice }), ...times }];
    }),
  );
  const program = /generated by (\w[\w .]*)/i.exec(notes.join("\n"))?.[1]?.trim() ?? null;
  return {
    format,
    program,
    text,
    map,
    lines,
    isCued: true,
    isSpaced: false,
    read: [{ what: "cues", count: cues.length }],
    changed:
      edits.length === 0
        ? []
        : [
            {
              what: "cue_marks",
              count: edits.length,
              rule: "tags dropped, references resolved, lines of a cue joined",
              examples: [],
            },
          ],
    left: [
      ...leftOf("notes", "comments and styles of the subtitle file are not speech", notes),
      ...leftOf("blocks_without_time", "no time line: not a cue", damaged),
    ],
  };
};
