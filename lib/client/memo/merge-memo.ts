import { diff3Merge } from "node-diff3";
import type { MemoBlock, MemoDocument } from "../../domain/memo/memo-document";

/** Two texts brought together, and how many places both had changed. */
export interface MergedMemo {
  readonly document: MemoDocument;
  /** Places where both texts stand below each other, the colleague's first; a person decides what goes. */
  readonly doubled: number;
}

const linesOf = (document: MemoDocument): string[] => document.content.map((block) => JSON.stringify(block));
const isMemoBlock = (value: unknown): value is MemoBlock =>
  typeof value === "object" && value !== null && "type" in value;
const blockOf = (line: string): MemoBlock => {
  const block: unknown = JSON.parse(line);
  if (!isMemoBlock(block)) throw new Error("a line of a memo is not a block");
  return block;
};

/**
 * Brings together what two people wrote from the same text, block by block (three-way merge). Blocks that only one of them
 * touched are taken from that one; where both touched, both stay. Nothing that either wrote is lost (claim R04).
 * @param base the text that both began from
 * @param mine the text of this editor
 * @param theirs the text that was saved meanwhile
 */
export const mergeMemo = (base: MemoDocument, mine: MemoDocument, theirs: MemoDocument): MergedMemo => {
  const regions = diff3Merge(linesOf(mine), linesOf(base), linesOf(theirs), { excludeFalseConflicts: true });
  let doubled = 0;
  const lines = regions.flatMap(({ ok, conflict }) => {
    if (!conflict) return ok ?? [];
    if (conflict.a.length > 0 && conflict.b.length > 0) doubled += 1;
    return [...conflict.b, ...conflict.a.filter((line) => !conflict.b.includes(line))];
  });
  return { document: { type: "doc", content: lines.map(blockOf) }, doubled };
};
