import { deriveCodebookOrder } from "../../domain/factor/derive-codebook-order";

/** What of a code decides where it stands. */
export interface TreeCode {
  readonly id: string;
  readonly parentId: string | null;
  readonly position: number;
}

/** A code with its place in the tree, as an outline prints it. */
export interface TreeRow<Code extends TreeCode> {
  readonly code: Code;
  /** From 1. */
  readonly level: number;
  /** Place among its siblings, from 1. */
  readonly place: number;
  readonly siblingCount: number;
  readonly childCount: number;
}

/** Up and down among siblings; in below the sibling before; out beside the parent. */
export type TreeMove = "up" | "down" | "in" | "out";

const parentIn = (codes: readonly TreeCode[], code: TreeCode): string | null =>
  codes.some((one) => one.id === code.parentId) ? code.parentId : null;

const childrenOf = <Code extends TreeCode>(ordered: readonly Code[], parentId: string | null): Code[] =>
  ordered.filter((code) => parentIn(ordered, code) === parentId);

const inOrder = <Code extends TreeCode>(codes: readonly Code[]): Code[] => {
  const byId = new Map(codes.map((code) => [code.id, code]));
  return deriveCodebookOrder(codes).flatMap(({ id }) => byId.get(id) ?? []);
};

/** Lays the codebook out as an outline, in the order in which it is read. */
export const layOutCodes = <Code extends TreeCode>(codes: readonly Code[]): TreeRow<Code>[] => {
  const ordered = inOrder(codes);
  const levels = new Map<string | null, number>([[null, 0]]);
  return ordered.map((code) => {
    const parentId = parentIn(ordered, code);
    const level = (levels.get(parentId) ?? 0) + 1;
    levels.set(code.id, level);
    const siblings = childrenOf(ordered, parentId);
    return {
      code,
      level,
      place: siblings.indexOf(code) + 1,
      siblingCount: siblings.length,
      childCount: childrenOf(ordered, code.id).length,
    };
  });
};

/** What of a code is written when it moves. */
export interface CodePlace<Code extends TreeCode> {
  readonly code: Code;
  readonly place: { readonly parentId?: string | null; readonly position?: number };
}

const placesOf = <Code extends TreeCode>(
  siblings: readonly Code[],
  moved: Code,
  parentId: string | null,
): CodePlace<Code>[] =>
  siblings.flatMap((code, position) => {
    const isMoved = code.id === moved.id && code.parentId !== parentId;
    if (!isMoved && code.position === position) return [];
    return [{ code, place: { ...(isMoved ? { parentId } : {}), position } }];
  });

/**
 * Which codes get another place when one moves; none when it cannot go there.
 * @example planMove(codes, "b", "in") // "b" below the sibling before it, as its last child
 */
export const planMove = <Code extends TreeCode>(
  codes: readonly Code[],
  id: string,
  move: TreeMove,
): CodePlace<Code>[] => {
  const ordered = inOrder(codes);
  const code = ordered.find((one) => one.id === id);
  if (!code) return [];
  const parentId = parentIn(ordered, code);
  const siblings = childrenOf(ordered, parentId);
  const at = siblings.indexOf(code);
  if (move === "up" || move === "down") {
    const to = at + (move === "up" ? -1 : 1);
    const other = siblings[to];
    if (!other) return [];
    const swapped = siblings.map((one, place) => (place === at ? other : place === to ? code : one));
    return placesOf(swapped, code, parentId);
  }
  if (move === "in") {
    const above = siblings[at - 1];
    return above ? placesOf([...childrenOf(ordered, above.id), code], code, above.id) : [];
  }
  const parent = ordered.find((one) => one.id === parentId);
  if (!parent) return [];
  const grandparentId = parentIn(ordered, parent);
  const uncles = childrenOf(ordered, grandparentId);
  const after = uncles.indexOf(parent) + 1;
  return placesOf([...uncles.slice(0, after), code, ...uncles.slice(after)], code, grandparentId);
};
