import { lockCodingsOfCode, moveCodings, writeCodingStates } from "../data/coding-move";
import type { CodingRevisionState } from "../data/coding-write";
import type { WriteTransaction } from "../data/transaction";
import type { UndoableChange } from "../domain/audit/undoable-step";
import { type FoldChoice, type FoldedCoding, foldCodings } from "../domain/codebook/fold-codings";
import type { CodeMergeConflicts } from "../schema/code-merge";
import { codingStatus } from "../schema/table-settings";
import type { ProjectScope } from "../server/scope";

const foldable = (state: CodingRevisionState): FoldedCoding => ({ ...state, memo: state.memo ?? "" });

/**
 * Takes all codings of a code, everybody's, to another code. Where a coder coded a passage with both in one round, the two
 * become the one that stays: its stances join and its remarks stand under each other.
 */
export const mergeCodings = async (
  scope: ProjectScope<"codebook:change">,
  write: WriteTransaction,
  merge: { readonly fromId: string; readonly intoId: string; readonly choice: FoldChoice },
): Promise<{
  readonly moved: number;
  readonly folded: number;
  readonly conflicts: CodeMergeConflicts["stances"];
  readonly changes: readonly UndoableChange[];
}> => {
  const moving = await lockCodingsOfCode(scope, write, merge.fromId, null);
  const staying = new Map(
    (await lockCodingsOfCode(scope, write, merge.intoId, null)).map((coding) => [coding.place, coding]),
  );
  const conflicts: CodeMergeConflicts["stances"] = [];
  const states: { id: string; version: number; state: CodingRevisionState }[] = [];
  const alone: string[] = [];
  for (const coding of moving) {
    const held = staying.get(coding.place);
    if (!held) {
      alone.push(coding.id);
      continue;
    }
    const { folded, conflicts: open } = foldCodings(foldable(held.state), foldable(coding.state), merge.choice);
    for (const conflict of open) conflicts.push({ ...conflict, codingId: held.id, coderId: held.coderId });
    const state = { ...held.state, ...folded, status: codingStatus.parse(folded.status) };
    states.push({ id: held.id, version: held.version, state });
    states.push({ id: coding.id, version: coding.version, state: { ...coding.state, isDeleted: true } });
  }
  const moved = await moveCodings(scope, write, alone, merge.intoId);
  const settled = await writeCodingStates(scope, write, states);
  return { moved: moved.length, folded: states.length / 2, conflicts, changes: [...moved, ...settled] };
};
