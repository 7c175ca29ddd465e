import type { StanceInput } from "../../schema/coding";

/** The cases that the next coding speaks of: some of them, none (a claim in general), or all. */
export type CaseChoice =
  | { readonly kind: "general" }
  | { readonly kind: "all" }
  | { readonly kind: "some"; readonly caseIds: readonly string[] };

/** Nothing chosen: a claim about no case in particular. */
export const inGeneral: CaseChoice = { kind: "general" };

/**
 * One press on a case of the bar: it joins or leaves the choice; the last one that leaves makes it a claim in general.
 * @param order the cases as the project orders them
 */
export const toggleCase = (choice: CaseChoice, caseId: string, order: readonly string[]): CaseChoice => {
  const held = choice.kind === "some" ? choice.caseIds : [];
  const wanted = held.includes(caseId) ? held.filter((one) => one !== caseId) : [...held, caseId];
  const caseIds = order.filter((one) => wanted.includes(one));
  return caseIds.length === 0 ? inGeneral : { kind: "some", caseIds };
};

/** A stance over the chosen cases, as the API takes it. */
export const stanceOver = (stance: StanceInput["stance"], choice: CaseChoice): StanceInput =>
  choice.kind === "all"
    ? { stance, caseIds: [], appliesToAllCases: true }
    : { stance, caseIds: choice.kind === "some" ? [...choice.caseIds] : [] };

/** Reads a choice that was kept in the browser; cases that are gone are left out. */
export const readCaseChoice = (kept: string | null, order: readonly string[]): CaseChoice => {
  if (kept === "all") return { kind: "all" };
  const caseIds = order.filter((id) => kept?.split(" ").includes(id));
  return caseIds.length === 0 ? inGeneral : { kind: "some", caseIds };
};

/** A choice as it is kept in the browser. */
export const writeCaseChoice = (choice: CaseChoice): string =>
  choice.kind === "some" ? choice.caseIds.join(" ") : choice.kind === "all" ? "all" : "";
