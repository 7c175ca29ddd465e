import type { CodeView } from "../../schema/codebook";

/** A code as the coding screen shows it: its number stands beside its colour everywhere, the first nine are keys. */
export interface NumberedCode {
  readonly code: CodeView;
  readonly number: number;
  /** How deep it stands in the tree, from 0. */
  readonly depth: number;
  /** Its digit key. */
  readonly digit: number | null;
}

const digits = 9;

/**
 * Numbers the codebook for coding: factors in the order of the codebook first, then the other codes; the first nine factors
 * are pinned to the digit keys.
 * @param codes in tree order, parents first
 */
export const numberCodes = (codes: readonly CodeView[]): readonly NumberedCode[] => {
  const parents = new Map(codes.map((code) => [code.id, code.parentId]));
  const depthOf = (id: string | null | undefined): number => (id ? 1 + depthOf(parents.get(id)) : 0);
  const sorted = [...codes.filter((code) => code.isFactor), ...codes.filter((code) => !code.isFactor)];
  return sorted.map((code, place) => ({
    code,
    number: place + 1,
    depth: depthOf(code.parentId),
    digit: code.isFactor && place < digits ? place + 1 : null,
  }));
};
