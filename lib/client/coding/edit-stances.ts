import type { Stance } from "../../domain/coding/stance";
import type { CodingView, StanceInput } from "../../schema/coding";

/** Of what a stance is said: of the study in general, of all cases, or of one case by its id. */
export type StancePlace = "general" | "all" | (string & {});

/** One line of the editor: a place and what is said of it. */
export interface StanceRow {
  readonly place: StancePlace;
  readonly stance: Stance;
}

/** A coding's stances as lines, one per place, in the order of the cases. */
export const rowsOfStances = (
  stances: CodingView["stances"],
  caseIdsInOrder: readonly string[],
): readonly StanceRow[] => {
  const rows = stances.flatMap(({ stance, caseIds, appliesToAllCases }): StanceRow[] => {
    if (appliesToAllCases) return [{ place: "all", stance }];
    return caseIds.length === 0 ? [{ place: "general", stance }] : caseIds.map((place) => ({ place, stance }));
  });
  const rank = ({ place }: StanceRow): number =>
    place === "general" ? -2 : place === "all" ? -1 : caseIdsInOrder.indexOf(place) + 1 || Number.MAX_SAFE_INTEGER;
  return rows.sort((one, other) => rank(one) - rank(other));
};

/** The lines as the API takes them: lines of one stance together. A later line of the same place takes the earlier one's. */
export const stancesOfRows = (rows: readonly StanceRow[]): readonly StanceInput[] => {
  const byPlace = new Map(rows.map((row) => [row.place, row.stance]));
  const inputs: StanceInput[] = [];
  for (const [place, stance] of byPlace) {
    const sameStance = inputs.find((input) => input.stance === stance && input.caseIds.length > 0);
    if (place === "all") inputs.push({ stance, caseIds: [], appliesToAllCases: true });
    else if (place === "general") inputs.push({ stance, caseIds: [] });
    else if (sameStance) sameStance.caseIds.push(place);
    else inputs.push({ stance, caseIds: [place] });
  }
  return inputs;
};

/** The lines with one place said differently; a place that was not there comes at the end. */
export const sayOf = (rows: readonly StanceRow[], place: StancePlace, stance: Stance): readonly StanceRow[] =>
  rows.some((row) => row.place === place)
    ? rows.map((row) => (row.place === place ? { place, stance } : row))
    : [...rows, { place, stance }];
