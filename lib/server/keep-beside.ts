import { listTurnTexts } from "../data/search";
import { deriveCompanions } from "../domain/coding/derive-companions";
import type { QuoteEntry } from "../domain/coding/quote-entry";
import type { TextMeasure } from "../domain/coding/text-measure";
import { indexText, toCodePoint, utf16Offset } from "../domain/transcript/offset";
import { segmentWords } from "../domain/transcript/segment-words";
import type { QuoteFilterQuery } from "../schema/quote";
import type { ProjectScope } from "./scope";

/** Transcripts whose texts are measured before others have their turn. */
const BATCH = 20;

const measureTexts = async (
  scope: ProjectScope<"transcript:read">,
  transcriptIds: readonly string[],
): Promise<ReadonlyMap<string, TextMeasure>> => {
  const measures = new Map<string, { wordStarts: number[]; answerTurns: number[] }>();
  for (let from = 0; from < transcriptIds.length; from += BATCH) {
    for (const turn of await listTurnTexts(scope, transcriptIds.slice(from, from + BATCH))) {
      const measure = measures.get(turn.transcriptId) ?? { wordStarts: [], answerTurns: [] };
      measures.set(turn.transcriptId, measure);
      const indexed = indexText(turn.text);
      for (const { start } of segmentWords(turn.text))
        measure.wordStarts.push(turn.start + toCodePoint(indexed, utf16Offset(start)));
      if (turn.role === "interviewee") measure.answerTurns.push(turn.index);
    }
  }
  return measures;
};

/**
 * The codings that stand beside others as the query says. Others are looked for among everything that the caller may
 * read, whatever else the filter asks of the codings themselves.
 */
export const keepBeside = async (
  scope: ProjectScope<"transcript:read">,
  entries: readonly QuoteEntry[],
  all: readonly QuoteEntry[],
  { beside = [], besideJoin = "all" }: QuoteFilterQuery,
  lines: ReadonlyMap<string, readonly string[]>,
): Promise<readonly QuoteEntry[]> => {
  if (beside.length === 0) return entries;
  const needsText = beside.some(({ relation }) => relation === "near" || relation === "adjacent");
  const ids = [...new Set(entries.map((entry) => entry.transcriptId))];
  const measures = needsText ? await measureTexts(scope, ids) : new Map<string, TextMeasure>();
  const answers = beside.map((condition) => {
    const found = deriveCompanions(entries, all, condition, lines, measures);
    return (codingId: string): boolean => found.has(codingId) !== condition.isNot;
  });
  return entries.filter(({ codingId }) =>
    besideJoin === "any" ? answers.some((holds) => holds(codingId)) : answers.every((holds) => holds(codingId)),
  );
};
