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

/** Where a code is dropped: beside another one, below it as its first or last child, or at the end of the first level. */
export interface CodeTarget {
  readonly id: string | null;
  readonly where: "before" | "after" | "first" | "last";
}

/**
 * Which codes get another place when one is dropped somewhere; none where it would stand below itself or where it is.
 * @example planDrop(codes, "b", { id: "a", where: "last" }) // "b" below "a", as its last child
 */
export const planDrop = <Code extends TreeCode>(
  codes: readonly Code[],
  id: string,
  { id: targetId, where }: CodeTarget,
): CodePlace<Code>[] => {
  const ordered = inOrder(codes);
  const code = ordered.find((one) => one.id === id);
  const target = ordered.find((one) => one.id === targetId);
  if (!code || (targetId !== null && !target)) return [];
  const parentOf = new Map(ordered.map((one) => [one.id, parentIn(ordered, one)]));
  for (let at = targetId; at !== null; at = parentOf.get(at) ?? null) if (at === id) return [];
  const isBeside = target !== undefined && (where === "before" || where === "after");
  const parentId = isBeside ? parentIn(ordered, target) : targetId;
  const others = childrenOf(ordered, parentId).filter((one) => one !== code);
  const beside = target ? others.indexOf(target) + (where === "after" ? 1 : 0) : 0;
  const at = isBeside ? beside : where === "first" ? 0 : others.length;
  const siblings = [...others.slice(0, at), code, ...others.slice(at)];
  const isThere =
    parentIn(ordered, code) === parentId &&
    childrenOf(ordered, parentId).every((one, place) => one === siblings[place]);
  return isThere ? [] : placesOf(siblings, code, parentId);
};

/** The codebook as it stands after codes were given other places. */
export const withPlaces = <Code extends TreeCode>(
  codes: readonly Code[],
  places: readonly CodePlace<Code>[],
): readonly Code[] => {
  const placed = new Map(places.map(({ code, place }) => [code.id, place]));
  return codes.map((one) => ({ ...one, ...placed.get(one.id) }));
};

/** What has to be written so that the codebook stands as another one does: several moves of a code are one. */
export const placesBetween = <Code extends TreeCode>(
  before: readonly Code[],
  after: readonly Code[],
): CodePlace<Code>[] => {
  const there = new Map(after.map((one) => [one.id, one]));
  return before.flatMap((code) => {
    const { parentId, position } = there.get(code.id) ?? code;
    if (parentId === code.parentId && position === code.position) return [];
    return [{ code, place: { ...(parentId === code.parentId ? {} : { parentId }), position } }];
  });
};
