import type { CodeEntry } from "./factor-table-input";

/** Where the codings of each code count. */
export interface RollUp {
  /** Per code: itself and every ancestor that its codings reach. */
  readonly targets: ReadonlyMap<string, readonly string[]>;
  /** Codes whose codings reach no factor: what they hold is not in the table. */
  readonly outside: ReadonlySet<string>;
}

/**
 * The codings of a code count for its ancestors as well, up to the first code that does not roll up.
 * A tree with a loop (damaged data) is cut where it closes; a parent that is not in the codebook ends the way up.
 */
export const deriveRollUp = (codes: readonly CodeEntry[]): RollUp => {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const targets = new Map<string, readonly string[]>();
  const outside = new Set<string>();
  for (const code of byId.values()) {
    const reached = new Set<string>([code.id]);
    let reachesFactor = code.isFactor;
    for (let at = code; at.rollsUp && at.parentId !== null; ) {
      const parent = byId.get(at.parentId);
      if (!parent || reached.has(parent.id)) break;
      reached.add(parent.id);
      reachesFactor = reachesFactor || parent.isFactor;
      at = parent;
    }
    targets.set(code.id, [...reached]);
    if (!reachesFactor) outside.add(code.id);
  }
  return { targets, outside };
};
