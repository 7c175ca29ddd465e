import { applyEdits, type TextEdit } from "./apply-edits";
import { indexText, toCodePoint, utf16Offset } from "./offset";
import { mapOffset, type OffsetMap } from "./offset-map";
import type { TimeAnchor, Turn } from "./turn";

/** A stretch of the canonical text, in UTF-16 units, and its time in the recording when the file states one. */
export type SpokenPiece = { readonly start: number; readonly end: number; readonly startMs?: number };

/** One contribution as a detector found it: the pieces of the canonical text that are its words, ascending and not empty. */
export type SpokenTurn = {
  readonly speaker: string;
  readonly pieces: readonly SpokenPiece[];
  readonly startMs?: number;
  /** What joins the pieces: a line feed for paragraphs, a blank for cues of one sentence. */
  readonly joint: "\n" | " ";
};

/** The text that a transcript version keeps, its turns, its times, and the map from the canonical text. */
export type VersionText = {
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly timeAnchors: readonly TimeAnchor[];
  readonly map: OffsetMap;
};

/**
 * Makes a version's text of the words found: turns joined by a line feed, everything else (labels, times, headers, tool footers)
 * left out. Offsets of the turns are code points.
 * @throws RangeError when pieces overlap or are out of order.
 */
export const segmentVersion = (canonical: string, spoken: readonly SpokenTurn[]): VersionText => {
  const edits: TextEdit[] = [];
  let at = 0;
  for (const [index, turn] of spoken.entries()) {
    for (const [rank, piece] of turn.pieces.entries()) {
      const replacement = rank > 0 ? turn.joint : index > 0 ? "\n" : "";
      if (piece.start !== at || replacement !== "") edits.push({ start: at, end: piece.start, replacement });
      at = piece.end;
    }
  }
  if (at !== canonical.length) edits.push({ start: at, end: canonical.length, replacement: "" });
  const { text, map } = applyEdits(canonical, edits);
  const indexed = indexText(text);
  // A piece begins after what was inserted before it and ends before what was inserted after it.
  const find = (offset: number, edge: "start" | "end") =>
    toCodePoint(indexed, mapOffset([map], utf16Offset(offset), edge).offset);
  const timeAnchors: TimeAnchor[] = [];
  const turns = spoken.flatMap((turn, index): Turn[] => {
    const first = turn.pieces[0];
    const last = turn.pieces.at(-1);
    if (first === undefined || last === undefined) throw new RangeError(`turn ${index} has no words`);
    if (turn.startMs !== undefined && first.startMs === undefined) {
      timeAnchors.push({ at: find(first.start, "end"), ms: turn.startMs });
    }
    for (const piece of turn.pieces) {
      if (piece.startMs !== undefined) timeAnchors.push({ at: find(piece.start, "end"), ms: piece.startMs });
    }
    const start = find(first.start, "end");
    const end = find(last.end, "start");
    return [
      { index, speaker: turn.speaker, start, end, ...(turn.startMs === undefined ? {} : { startMs: turn.startMs }) },
    ];
  });
  return { text, turns, timeAnchors, map };
};
