import { compareCodePoints } from "../shared/ordering";
import { accept, type Result, refuse } from "../shared/result";
import { type Stance, stances } from "./stance";
import type { StanceEntry } from "./stance-entry";

/** What adding stances to a coding comes to. */
export interface StanceMerge {
  readonly outcome: "unchanged" | "extended" | "replaced";
  readonly stances: readonly StanceEntry[];
}

/** Where a passage would say two things at once, and what it says already. `caseId` null: in general. */
export interface StanceConflict {
  readonly code: "stance_conflict";
  readonly conflicts: readonly { readonly caseId: string | null; readonly existing: Stance; readonly added: Stance }[];
}

/** The claim in general, as a place beside the cases. */
const general = null;
type Place = string | null;
interface Held {
  readonly stance: Stance;
  readonly appliesToAllCases: boolean;
}

const placesOf = (entry: StanceEntry): readonly Place[] => (entry.caseIds.length > 0 ? entry.caseIds : [general]);

const forgetAllCases = (held: Map<Place, Held>, stance: Stance): void => {
  for (const [place, said] of held) if (said.stance === stance) held.set(place, { stance, appliesToAllCases: false });
};

const asEntries = (held: ReadonlyMap<Place, Held>): readonly StanceEntry[] =>
  stances.flatMap((stance) => {
    const caseIdsWhere = (appliesToAllCases: boolean): readonly string[] =>
      [...held]
        .flatMap(([place, said]) =>
          place !== general && said.stance === stance && said.appliesToAllCases === appliesToAllCases ? [place] : [],
        )
        .sort(compareCodePoints);
    const inGeneral = held.get(general)?.stance === stance ? [{ stance, caseIds: [], appliesToAllCases: false }] : [];
    const some = [true, false].flatMap((appliesToAllCases) => {
      const caseIds = caseIdsWhere(appliesToAllCases);
      return caseIds.length > 0 ? [{ stance, caseIds, appliesToAllCases }] : [];
    });
    return [...inGeneral, ...some];
  });

/**
 * Adds stances to the coding that one coder made of one code on one passage in one round. The same stance on the same case
 * is already there; a stance on another case is added; another stance on the same case is refused, because a passage says
 * one thing of a case, unless the coder replaces it. "All cases" stands for the cases of the day, given as `casesOfToday`.
 * Nothing is stored of a list that conflicts in one place. A claim in general and a claim on a case stand side by side.
 */
export const decideStanceMerge = (
  existing: readonly StanceEntry[],
  added: readonly StanceEntry[],
  options: { readonly replace: boolean; readonly casesOfToday: readonly string[] },
): Result<StanceMerge, StanceConflict> => {
  const held = new Map<Place, Held>();
  for (const entry of existing) for (const place of placesOf(entry)) held.set(place, entry);
  const conflicts: StanceConflict["conflicts"][number][] = [];
  const addedAt = new Map<Place, Stance>();
  let outcome: StanceMerge["outcome"] = "unchanged";
  for (const entry of added) {
    const isAll = entry.appliesToAllCases && entry.caseIds.length === 0 && options.casesOfToday.length > 0;
    const places = isAll ? options.casesOfToday : placesOf(entry);
    for (const place of places) {
      const before = held.get(place);
      // Within one list a second stance on a case is a contradiction that no "replace" resolves.
      const isContradiction = addedAt.has(place) && addedAt.get(place) !== entry.stance;
      if (before && before.stance !== entry.stance && (isContradiction || !options.replace)) {
        conflicts.push({ caseId: place, existing: before.stance, added: entry.stance });
        continue;
      }
      addedAt.set(place, entry.stance);
      if (before && before.stance !== entry.stance) {
        outcome = "replaced";
        // What is taken from "all cases" is no longer said of all cases.
        if (before.appliesToAllCases) forgetAllCases(held, before.stance);
      }
      const wasForAll = before?.stance === entry.stance && before.appliesToAllCases;
      const appliesToAllCases = place !== general && (entry.appliesToAllCases || wasForAll);
      const isWidened = !before || (appliesToAllCases && !wasForAll);
      if (outcome === "unchanged" && isWidened) outcome = "extended";
      held.set(place, { stance: entry.stance, appliesToAllCases });
    }
  }
  if (conflicts.length > 0) return refuse({ code: "stance_conflict", conflicts });
  return accept({ outcome, stances: asEntries(held) });
};
