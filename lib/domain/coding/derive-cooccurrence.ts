import type { QuoteEntry } from "./quote-entry";

/** How often a code stands beside another. */
export interface Cooccurrence {
  readonly rowId: string;
  readonly columnId: string;
  /** Passages of the row's code that overlap a passage of the column's code. */
  readonly passages: number;
  /** Distinct people who speak in them. */
  readonly interviewees: number;
}

/**
 * Which codes stand together: for each pair the passages of the first that overlap one of the second, and the people in
 * them. Codings of codes below count for the codes above. The two directions of a pair differ when one long passage covers
 * several short ones. Two sweeps over the text, each with one place per code, so that no pair of codings is ever formed.
 * @param rows the codes that are compared
 * @param lines each code with the codes above it
 */
export const deriveCooccurrence = (
  entries: readonly QuoteEntry[],
  rows: readonly string[],
  lines: ReadonlyMap<string, readonly string[]>,
): readonly Cooccurrence[] => {
  const wanted = new Set(rows);
  const codesOf = (entry: QuoteEntry) => (lines.get(entry.codeId) ?? [entry.codeId]).filter((id) => wanted.has(id));
  const texts = new Map<string, QuoteEntry[]>();
  for (const entry of entries) {
    if (codesOf(entry).length === 0) continue;
    const text = texts.get(entry.transcriptId);
    if (text) text.push(entry);
    else texts.set(entry.transcriptId, [entry]);
  }
  const cells = new Map<string, { rowId: string; columnId: string; codings: Set<string>; people: Set<string> }>();
  const note = (entry: QuoteEntry, columnId: string) => {
    for (const rowId of codesOf(entry)) {
      if (rowId === columnId) continue;
      const key = `${rowId} ${columnId}`;
      const cell = cells.get(key) ?? { rowId, columnId, codings: new Set<string>(), people: new Set<string>() };
      cells.set(key, cell);
      cell.codings.add(entry.codingId);
      for (const id of entry.intervieweeIds) cell.people.add(id);
    }
  };
  for (const text of texts.values()) {
    const sorted = [...text].sort((one, other) => one.start - other.start || one.end - other.end);
    // Forwards: the codes whose passages began before and have not ended yet.
    const open = new Map<string, number>();
    for (const entry of sorted) {
      for (const [code, end] of open) {
        if (end <= entry.start) open.delete(code);
        else note(entry, code);
      }
      for (const code of codesOf(entry)) open.set(code, Math.max(open.get(code) ?? 0, entry.end));
    }
    // Backwards: the codes whose next passage begins before this one ends.
    const next = new Map<string, number>();
    for (const entry of sorted.toReversed()) {
      for (const [code, start] of next) if (start < entry.end) note(entry, code);
      for (const code of codesOf(entry)) next.set(code, entry.start);
    }
  }
  return [...cells.values()].map(({ rowId, columnId, codings, people }) => ({
    rowId,
    columnId,
    passages: codings.size,
    interviewees: people.size,
  }));
};
