import type { Reader } from "../data/database";
import { findTranscript } from "../data/transcript";
import { deriveSnappedSpan, type SnapUnit, type UnitSegmenter } from "../domain/transcript/derive-snapped-span";
import { findTurnAt } from "../domain/transcript/find-turn-at";
import { codePointOffset, indexText, sliceText, toCodePoint, toUtf16, utf16Offset } from "../domain/transcript/offset";
import type { CodeHitsInput } from "../schema/bulk-coding";
import type { ProjectScope } from "../server/scope";

/** A passage that is to be coded, in code points of the transcript's newest text. */
export interface PlacedPassage {
  readonly transcriptId: string;
  readonly version: number;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** The passages of hits, and how many hits have none. */
export interface PlacedHits {
  readonly passages: readonly PlacedPassage[];
  readonly interviewer: number;
  readonly refused: number;
}

const segmenterOf = (language: string, unit: SnapUnit): UnitSegmenter | null => {
  if (unit === "turn") return null;
  return new Intl.Segmenter(language, { granularity: unit === "hit" ? "grapheme" : unit });
};

/**
 * Where hits lie once each has grown to the unit that was chosen: within one turn of an interviewee, each passage once,
 * in the order of the text. The interviewer's words are never among them, and a hit in an earlier text is refused.
 */
export const placeHits = async (
  scope: ProjectScope<"transcript:read">,
  reader: Reader,
  { hits, snap }: Pick<CodeHitsInput, "hits" | "snap">,
): Promise<PlacedHits> => {
  const passages = new Map<string, PlacedPassage>();
  let interviewer = 0;
  let refused = 0;
  for (const transcriptId of [...new Set(hits.map((hit) => hit.transcriptId))].sort()) {
    const transcript = await findTranscript(scope, transcriptId, null, reader);
    const own = hits.filter((hit) => hit.transcriptId === transcriptId);
    if (!transcript) {
      refused += own.length;
      continue;
    }
    const indexed = indexText(transcript.text);
    const turns = transcript.turns.map(({ startMs: _time, ...turn }) => ({
      ...turn,
      start: codePointOffset(turn.start),
      end: codePointOffset(turn.end),
    }));
    const segmenter = segmenterOf(transcript.language, snap);
    for (const { version, start, end } of own) {
      const found = start < indexed.length ? findTurnAt(turns, codePointOffset(start)) : undefined;
      const turn = turns.find((one) => one.index === found?.index);
      if (!turn || turn.isMasked || version !== transcript.version || end <= start) refused += 1;
      else if (turn.role !== "interviewee") interviewer += 1;
      else {
        const base = toUtf16(indexed, turn.start);
        const text = sliceText(indexed, turn.start, turn.end);
        const from = toUtf16(indexed, codePointOffset(start)) - base;
        const to = toUtf16(indexed, codePointOffset(Math.min(end, turn.end))) - base;
        const span = deriveSnappedSpan(text, { start: from, end: to }, segmenter);
        if (span.start >= span.end) refused += 1;
        else {
          const [first, last] = [
            toCodePoint(indexed, utf16Offset(base + span.start)),
            toCodePoint(indexed, utf16Offset(base + span.end), "end"),
          ];
          const exact = text.slice(span.start, span.end);
          passages.set(`${transcriptId} ${first} ${last}`, { transcriptId, version, start: first, end: last, exact });
        }
      }
    }
  }
  return { passages: [...passages.values()], interviewer, refused };
};
