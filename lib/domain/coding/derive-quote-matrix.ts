import type { QuoteEntry } from "./quote-entry";
import { inGeneral } from "./quote-filter";

/** What stands behind one cell of a matrix of quotes. */
export interface QuoteCell {
  readonly codeId: string;
  /** A case, {@link inGeneral}, or an interviewee. */
  readonly column: string;
  readonly interviewees: number;
  /** The codings, in the order of the interviews and their texts. */
  readonly codingIds: readonly string[];
}

/**
 * Quotes side by side: a row for each code (with everything below it), a column for each case or each interviewee. A
 * coding that names two cases stands under both. Empty cells are left out: nobody said anything there.
 * @param rows the codes of the rows
 * @param lines each code with the codes above it
 */
export const deriveQuoteMatrix = (
  entries: readonly QuoteEntry[],
  rows: readonly string[],
  columns: "case" | "interviewee",
  lines: ReadonlyMap<string, readonly string[]>,
): readonly QuoteCell[] => {
  const wanted = new Set(rows);
  const cells = new Map<string, { codeId: string; column: string; people: Set<string>; codingIds: string[] }>();
  for (const entry of entries) {
    const codes = (lines.get(entry.codeId) ?? [entry.codeId]).filter((codeId) => wanted.has(codeId));
    const places =
      columns === "case" ? new Set(entry.stances.map(({ caseId }) => caseId ?? inGeneral)) : entry.intervieweeIds;
    for (const codeId of codes) {
      for (const column of places) {
        const key = `${codeId} ${column}`;
        const cell = cells.get(key) ?? { codeId, column, people: new Set<string>(), codingIds: [] };
        cells.set(key, cell);
        cell.codingIds.push(entry.codingId);
        for (const id of entry.intervieweeIds) cell.people.add(id);
      }
    }
  }
  return [...cells.values()].map(({ codeId, column, people, codingIds }) => ({
    codeId,
    column,
    interviewees: people.size,
    codingIds,
  }));
};
