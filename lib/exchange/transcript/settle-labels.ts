import type { Convention, LabelHit } from "./label-hit";
import { isFaceSheetField, isRoleWord } from "./name-like";
import type { SourceDocument } from "./source-document";

/** The labels that count, the line at which the interview begins, and candidates that were not believed. */
export type SettledLabels = { readonly hits: readonly LabelHit[]; readonly doubted: readonly LabelHit[] };

const countByLabel = (hits: readonly LabelHit[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { label } of hits) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
};

/** Capitals and digits of a label as a pattern: "GH" and "K2" are both short signs; "Speaker 1" and "Speaker 12" are alike. */
const shapeOf = (label: string): string => {
  if (/^[\p{Lu}\d]{1,4}$/u.test(label)) return "sign";
  return label.replaceAll(/\d+/g, "0").replaceAll(/\p{L}+/gu, (word) => (/^\p{Lu}/u.test(word) ? "Aa" : "a"));
};

/** Labels written in a variant that hardly occurs, and never in the usual one, are remarks such as `**Break**:`. */
const isUsualStyle = (hits: readonly LabelHit[]): ((hit: LabelHit) => boolean) => {
  const inside = hits.filter(({ style }) => style === "colon-inside");
  const outside = hits.filter(({ style }) => style === "colon-outside");
  const [rare, usual] = inside.length < outside.length ? [inside, outside] : [outside, inside];
  if (rare.length * 5 > usual.length) return () => true;
  const known = new Set(usual.map(({ label }) => label));
  const rareHits = new Set(rare);
  return (hit) => !rareHits.has(hit) || known.has(hit.label);
};

/** "Question 1", "Part 2": each stands once and numbers the page, not the people. */
const isSection = ({ label }: LabelHit): boolean => /^(question|frage|section|part|chapter)\s*\d/iu.test(label);

const settleStructural = (hits: readonly LabelHit[]): SettledLabels => {
  const isUsual = isUsualStyle(hits);
  const speakers = hits.filter((hit) => !isFaceSheetField(hit.label) && !isSection(hit) && isUsual(hit));
  const kept = new Set(speakers);
  return { hits: speakers, doubted: hits.filter((hit) => !kept.has(hit)) };
};

/** Labels that the lines above the interview mention without a colon after them: a list of those present. */
const isMentioned = (label: string, header: readonly string[]): boolean => header.some((line) => line.includes(label));

/**
 * Where the sheet above an interview ends: paragraphs at the top in which fields ("Date: …") stand at least as often as other
 * labels, and none twice. "Interviewer: Prof. Smith" inside it names a person and does not let her speak.
 */
const findHeaderEnd = ({ text, lines }: SourceDocument, hits: readonly LabelHit[]): number => {
  const byLine = new Map(hits.map((hit) => [hit.line, hit]));
  let end = 0;
  let block: LabelHit[] = [];
  for (const [rank, line] of lines.slice(0, 60).entries()) {
    const hit = byLine.get(rank);
    if (hit !== undefined) block.push(hit);
    const isLast = /\n[^\S\n]*\n/.test(text.slice(line.end, lines[rank + 1]?.start ?? line.end));
    if (!isLast) continue;
    const fields = block.filter(({ label }) => isFaceSheetField(label)).length;
    const isSheet =
      fields > 0 && fields * 2 >= block.length && new Set(block.map(({ label }) => label)).size === block.length;
    if (isSheet) end = rank + 1;
    else if (block.length > 1) break;
    block = [];
  }
  return end;
};

const settleByRecurrence = (source: SourceDocument, hits: readonly LabelHit[]): SettledLabels => {
  const headerEnd = findHeaderEnd(source, hits);
  const candidates = hits.filter((hit) => hit.line >= headerEnd && !isFaceSheetField(hit.label) && !isSection(hit));
  const counts = countByLabel(candidates);
  const recurs = ({ label }: LabelHit): boolean => (counts.get(label) ?? 0) > 1;
  const firstRecurring = candidates.find(recurs);
  const isDense = candidates.length >= 2 && candidates.length >= source.lines.length / 2;
  if (firstRecurring === undefined && !isDense) return { hits: [], doubted: candidates };
  const shapes = new Set(candidates.filter(recurs).map(({ label }) => shapeOf(label)));
  const isAlone = (hit: LabelHit): boolean => hit.wordsStart >= (source.lines[hit.line]?.end ?? 0);
  const recurring = candidates.filter(recurs);
  const isAloneUsual = recurring.filter(isAlone).length > recurring.length / 2;
  // The interview begins at the first label that recurs, or earlier at a word that can only be a speaker.
  const begin = Math.min(
    firstRecurring?.line ?? Number.POSITIVE_INFINITY,
    candidates.find(({ label }) => isRoleWord(label) || isDense)?.line ?? Number.POSITIVE_INFINITY,
  );
  const header = source.lines.slice(0, begin).map((line) => source.text.slice(line.start, line.end));
  const isBelieved = (hit: LabelHit): boolean => {
    if (hit.line < begin) return false;
    if (recurs(hit) || isDense || isRoleWord(hit.label)) return true;
    if (isAloneUsual) return isAlone(hit);
    return isMentioned(hit.label, header) || (shapeOf(hit.label) === "sign" && shapes.has("sign"));
  };
  const believed = candidates.filter(isBelieved);
  const kept = new Set(believed);
  return { hits: believed, doubted: candidates.filter((hit) => hit.line >= begin && !kept.has(hit)) };
};

/**
 * A label counts when it recurs or is confirmed: by a shape that only labels have, by a list of those present above the
 * interview, by being a word for a speaker, or because most lines begin with one. Fields of a face sheet never count.
 */
export const settleLabels = (
  source: SourceDocument,
  convention: Convention,
  hits: readonly LabelHit[],
): SettledLabels => (convention.isStructural ? settleStructural(hits) : settleByRecurrence(source, hits));
