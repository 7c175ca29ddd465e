import type { Stance } from "../coding/stance";
import type { StanceEntry } from "../coding/stance-entry";

/** Which of two codings holds where both say something else of the same case; null leaves it open. */
export type FoldChoice = "keepInto" | "keepFrom" | null;

/** What a coding says that is about to be folded into another one of the same coder on the same passage. */
export interface FoldedCoding {
  readonly status: string;
  readonly promptedOverride: boolean | null;
  readonly memo: string;
  readonly stances: readonly StanceEntry[];
}

/** A case (null: in general) of which the two say something else. */
export interface FoldConflict {
  readonly caseId: string | null;
  readonly into: Stance;
  readonly from: Stance;
}

type Place = string | null;
type Said = Map<Place, { readonly stance: Stance; readonly appliesToAllCases: boolean }>;

const saidBy = (stances: readonly StanceEntry[]): Said =>
  new Map(
    stances.flatMap(({ stance, caseIds, appliesToAllCases }) =>
      (caseIds.length > 0 ? caseIds : [null]).map((place) => [place, { stance, appliesToAllCases }] as const),
    ),
  );

const asEntries = (said: Said): StanceEntry[] =>
  [...said].map(([place, { stance, appliesToAllCases }]) => ({
    stance,
    caseIds: place === null ? [] : [place],
    appliesToAllCases: place !== null && appliesToAllCases,
  }));

const isRejected = (coding: FoldedCoding): boolean => coding.status === "rejected";

/**
 * One coding out of two that one coder made on one passage in one round, when their codes become one: what either says of
 * a case holds, remarks stand under each other. Where one of the two was rejected, the other one alone speaks. Two stances
 * on one case are a conflict, listed and left to the choice; without one the coding that stays keeps its word for now.
 * @example foldCodings(presentInKazakhstan, absentInArmenia, null).conflicts // []
 */
export const foldCodings = (
  into: FoldedCoding,
  from: FoldedCoding,
  choice: FoldChoice,
): { readonly folded: FoldedCoding; readonly conflicts: readonly FoldConflict[] } => {
  const memo = [into.memo, from.memo].filter((text, at, all) => text !== "" && all.indexOf(text) === at).join("\n\n");
  if (isRejected(into) !== isRejected(from)) {
    const speaking = isRejected(into) ? from : into;
    return { folded: { ...speaking, memo }, conflicts: [] };
  }
  const held = saidBy(into.stances);
  const conflicts: FoldConflict[] = [];
  for (const [place, said] of saidBy(from.stances)) {
    const before = held.get(place);
    if (before && before.stance !== said.stance) {
      conflicts.push({ caseId: place, into: before.stance, from: said.stance });
      if (choice === "keepFrom") held.set(place, said);
      continue;
    }
    held.set(place, { ...said, appliesToAllCases: said.appliesToAllCases || before?.appliesToAllCases === true });
  }
  const folded = {
    status: into.status,
    promptedOverride: into.promptedOverride ?? from.promptedOverride,
    memo,
    stances: asEntries(held),
  };
  return { folded, conflicts };
};
