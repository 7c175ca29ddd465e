import type { DocumentPage } from "../../domain/source/document-reading";
import { codePointOffset, type IndexedText, indexText, toUtf16 } from "../../domain/transcript/offset";
import type { EvidenceView } from "../../schema/evidence";
import { packLanes } from "../transcript/pack-lanes";
import { type CursorText, readCursorText } from "../transcript/sentence-cursor";
import type { Span } from "../transcript/span";

/** A paragraph that is drawn, in UTF-16 units of the whole text. Blank lines are none. */
export type DocumentBlock = Span;

/** Paragraphs that the browser draws or skips as one box: a page, or some paragraphs where there are no pages. */
export interface DocumentPart {
  /** The printed page; null where there are none. */
  readonly label: string | null;
  /** Indexes of the first block and of the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** A text as the screen reads it. */
export interface DocumentText {
  readonly indexed: IndexedText;
  readonly texts: readonly DocumentBlock[];
  readonly parts: readonly DocumentPart[];
  readonly cursorText: CursorText;
  readonly words: Intl.Segmenter;
  readonly characters: Intl.Segmenter;
}

const BLOCKS_OF_PART = 40;

const readBlocks = (text: string): DocumentBlock[] => {
  const blocks: DocumentBlock[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") blocks.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return blocks;
};

const readParts = (indexed: IndexedText, blocks: readonly DocumentBlock[], pages: readonly DocumentPage[]) => {
  if (pages.length === 0)
    return Array.from({ length: Math.ceil(blocks.length / BLOCKS_OF_PART) }, (_, rank): DocumentPart => {
      const from = rank * BLOCKS_OF_PART;
      return { label: null, from, to: Math.min(from + BLOCKS_OF_PART, blocks.length) };
    });
  const starts = pages.map((page) => toUtf16(indexed, codePointOffset(page.start)));
  let from = 0;
  return pages.map(({ label }, rank): DocumentPart => {
    const end = starts[rank + 1] ?? Number.POSITIVE_INFINITY;
    let to = from;
    while (to < blocks.length && (blocks[to]?.start ?? 0) < end) to += 1;
    const part = { label, from, to };
    from = to;
    return part;
  });
};

/** Cuts the text of a source into what is drawn and chosen; done once for a text. */
export const readDocumentText = (text: string, pages: readonly DocumentPage[]): DocumentText => {
  const indexed = indexText(text);
  const texts = readBlocks(text);
  const segmenter = (granularity: "sentence" | "word" | "grapheme") => new Intl.Segmenter("und", { granularity });
  return {
    indexed,
    texts,
    parts: readParts(indexed, texts, pages),
    cursorText: readCursorText(text, texts, segmenter("sentence")),
    words: segmenter("word"),
    characters: segmenter("grapheme"),
  };
};

/** A piece of evidence where it stands in the text. */
export interface PlacedEvidence extends Span {
  readonly id: string;
  readonly lane: number;
  readonly view: EvidenceView;
}

/** The evidence that is anchored in this text, in its order, each with its lane; what cites the source otherwise is left out. */
export const placeEvidence = (
  { indexed }: DocumentText,
  textId: string,
  evidence: readonly EvidenceView[],
): readonly PlacedEvidence[] => {
  const found = evidence.flatMap((view) => {
    const { passage } = view;
    if (passage?.textId !== textId || passage.end > indexed.length) return [];
    const start = toUtf16(indexed, codePointOffset(passage.start));
    return [{ id: view.id, view, start, end: toUtf16(indexed, codePointOffset(passage.end)) }];
  });
  const sorted = found.sort((one, other) => one.start - other.start || one.end - other.end);
  const lanes = packLanes(sorted);
  return sorted.map((placed, rank) => ({ ...placed, lane: lanes[rank] ?? 0 }));
};
