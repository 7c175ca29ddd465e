import type { StanceEntry } from "../../domain/coding/stance-entry";
import type { CodingView } from "../../schema/coding";

/** The stances of a wire shape, in the form in which the domain merges them. */
export const entriesOf = (
  stances: readonly {
    stance: StanceEntry["stance"];
    caseIds?: readonly string[] | undefined;
    appliesToAllCases?: boolean | undefined;
  }[],
): readonly StanceEntry[] =>
  stances.map(({ stance, caseIds, appliesToAllCases }) => ({
    stance,
    caseIds: caseIds ?? [],
    appliesToAllCases: appliesToAllCases ?? false,
  }));

/** The stances of the domain in the wire shape. */
export const stancesOf = (entries: readonly StanceEntry[]): CodingView["stances"] =>
  entries.map(({ stance, caseIds, appliesToAllCases }) => ({ stance, caseIds: [...caseIds], appliesToAllCases }));
