import type { AttributeKey, AttributeValues } from "./attribute-owner";
import { attributeValuesOf } from "./attribute-values-of";
import type { QuoteEntry } from "./quote-entry";

/** Distinct people, and the passages in which they speak. */
export interface CrosstabCount {
  readonly interviewees: number;
  readonly passages: number;
}

/** Codes by the values of one attribute. */
export interface Crosstab {
  /** Each value that a quote stands under, with everybody who is found under it at all, whatever the code. */
  readonly columns: readonly (CrosstabCount & { readonly value: string })[];
  /** Cells without a quote are left out. */
  readonly cells: readonly (CrosstabCount & { readonly codeId: string; readonly value: string })[];
}

type Tally = { readonly people: Set<string>; readonly passages: Set<string> };

const note = <Key>(tallies: Map<Key, Tally>, key: Key, people: readonly string[], codingId: string): void => {
  const tally = tallies.get(key) ?? { people: new Set<string>(), passages: new Set<string>() };
  tallies.set(key, tally);
  tally.passages.add(codingId);
  for (const id of people) tally.people.add(id);
};

const countOf = ({ people, passages }: Tally): CrosstabCount => ({
  interviewees: people.size,
  passages: passages.size,
});

/**
 * How many interviewees speak of each code, by the values of one attribute. People are counted, once in a cell however
 * often they speak; passages stand second. Codings of codes below count for the codes above. Of an attribute of
 * interviewees each is counted under her own value. Where it is not stated is a column of its own (an empty value). Claims
 * in general stand under no value of an attribute of cases.
 * @param rows the codes of the rows
 * @param lines each code with the codes above it
 */
export const deriveCrosstab = (
  entries: readonly QuoteEntry[],
  rows: readonly string[],
  key: AttributeKey,
  values: AttributeValues,
  lines: ReadonlyMap<string, readonly string[]>,
): Crosstab => {
  const wanted = new Set(rows);
  const columns = new Map<string, Tally>();
  const cells = new Map<string, Map<string, Tally>>();
  for (const entry of entries) {
    const codes = (lines.get(entry.codeId) ?? [entry.codeId]).filter((codeId) => wanted.has(codeId));
    for (const [value, people] of attributeValuesOf(entry, key, values)) {
      note(columns, value, people, entry.codingId);
      for (const codeId of codes) {
        const row = cells.get(codeId) ?? new Map<string, Tally>();
        cells.set(codeId, row);
        note(row, value, people, entry.codingId);
      }
    }
  }
  return {
    columns: [...columns].map(([value, tally]) => ({ value, ...countOf(tally) })),
    cells: [...cells].flatMap(([codeId, row]) =>
      [...row].map(([value, tally]) => ({ codeId, value, ...countOf(tally) })),
    ),
  };
};
