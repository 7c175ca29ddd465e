import { decideStanceMerge } from "../../domain/coding/decide-stance-merge";
import type { CodingInput, CodingPatch, CodingView } from "../../schema/coding";
import { entriesOf, stancesOf } from "./stance-entries";

/** Other edges for a coding, in code points, with the words between them. Codes on one passage move together. */
export interface CodingMove {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** What the coder did and the server has not confirmed yet. `key` is the retry key and, for a new coding, its name until it has one. */
export type CodingStep =
  | { readonly kind: "apply"; readonly key: string; readonly input: CodingInput; readonly draft: CodingView }
  | { readonly kind: "change"; readonly key: string; readonly id: string; readonly patch: CodingPatch }
  | { readonly kind: "remove"; readonly key: string; readonly id: string }
  | { readonly kind: "move"; readonly key: string; readonly moves: readonly CodingMove[] }
  | { readonly kind: "undo" | "redo"; readonly key: string };

/** The step with the names that the server has given to codings meanwhile. */
export const renameStep = (step: CodingStep, names: ReadonlyMap<string, string>): CodingStep => {
  if (step.kind === "move")
    return { ...step, moves: step.moves.map((move) => ({ ...move, id: names.get(move.id) ?? move.id })) };
  return "id" in step ? { ...step, id: names.get(step.id) ?? step.id } : step;
};

/** The coding that a repeated press meets: the same coder, code, passage and round. */
export const findSameCoding = (
  codings: readonly CodingView[],
  wanted: Pick<CodingView, "codeId" | "coderId" | "start" | "end" | "roundId">,
): CodingView | undefined =>
  codings.find(
    (coding) =>
      coding.start === wanted.start &&
      coding.end === wanted.end &&
      coding.codeId === wanted.codeId &&
      coding.coderId === wanted.coderId &&
      coding.roundId === wanted.roundId,
  );

const isBefore = (one: CodingView, other: CodingView): boolean =>
  one.start !== other.start ? one.start < other.start : one.end !== other.end ? one.end < other.end : one.id < other.id;

/** A coding put at its place in the order of the text; one with its id is replaced. */
export const placeCoding = (codings: readonly CodingView[], coding: CodingView): readonly CodingView[] => {
  const others = codings.filter((one) => one.id !== coding.id);
  const place = others.findIndex((one) => isBefore(coding, one));
  return place === -1 ? [...others, coding] : others.toSpliced(place, 0, coding);
};

const applied = (
  codings: readonly CodingView[],
  step: Extract<CodingStep, { kind: "apply" }>,
  casesOfToday: readonly string[],
): readonly CodingView[] => {
  const { input, draft } = step;
  const same = findSameCoding(codings, draft);
  if (!same) return placeCoding(codings, draft);
  const options = { replace: input.replace ?? false, casesOfToday };
  const merged = decideStanceMerge(entriesOf(same.stances), entriesOf(input.stances), options);
  if (!merged.ok || merged.value.outcome === "unchanged") return codings;
  return placeCoding(codings, { ...same, stances: stancesOf(merged.value.stances) });
};

const changed = (
  codings: readonly CodingView[],
  step: Extract<CodingStep, { kind: "change" }>,
): readonly CodingView[] => {
  const before = codings.find((coding) => coding.id === step.id);
  if (!before) return codings;
  const { stances, codeId, start, end, status, memo } = step.patch;
  return placeCoding(codings, {
    ...before,
    ...(codeId === undefined ? {} : { codeId }),
    ...(start === undefined || end === undefined ? {} : { start, end }),
    ...(status === undefined ? {} : { status }),
    ...(memo === undefined ? {} : { memo }),
    ...(stances === undefined ? {} : { stances: stancesOf(entriesOf(stances)) }),
  });
};

const moved = (codings: readonly CodingView[], moves: readonly CodingMove[]): readonly CodingView[] =>
  moves.reduce<readonly CodingView[]>((placed, { id, ...passage }) => {
    const before = placed.find((coding) => coding.id === id);
    return before ? placeCoding(placed, { ...before, ...passage }) : placed;
  }, codings);

/**
 * The codings as the coder means them: what the server confirmed, with the unconfirmed steps on top. A step that the server
 * has confirmed meanwhile changes nothing, so that nothing flickers between the two; one that it refused is simply gone.
 */
export const applySteps = (
  confirmed: readonly CodingView[],
  steps: readonly CodingStep[],
  casesOfToday: readonly string[],
): readonly CodingView[] =>
  steps.reduce<readonly CodingView[]>((codings, step) => {
    if (step.kind === "apply") return applied(codings, step, casesOfToday);
    if (step.kind === "change") return changed(codings, step);
    if (step.kind === "move") return moved(codings, step.moves);
    if (step.kind === "remove") return codings.filter((coding) => coding.id !== step.id);
    return codings;
  }, confirmed);
