import { countCodeUses, holdCode, holdCodebook } from "../data/codebook";
import { writeRowState } from "../data/subject-write";
import { isBelow } from "../domain/codebook/is-below";
import type { RestoreSubject } from "./restored-subject";

/**
 * Gives a code its earlier state; the codebook's version rises. One that something rests on by now is not taken away, and
 * none goes below a code that is gone or below itself.
 */
export const restoreCode: RestoreSubject = async (may, write, { id, current, next }) => {
  const scope = may["codebook:change"];
  if (!scope) return "notAllowed";
  const { parentOf } = await holdCodebook(scope, write);
  await holdCode(scope, write, id);
  if (next.isDeleted) {
    if (!current.isDeleted && (await countCodeUses(scope, write, id)) > 0) return "inUse";
  } else {
    const parentId = next["parent_id"];
    if (typeof parentId === "string" && (!parentOf.has(parentId) || isBelow(parentOf, parentId, id)))
      return "goneSince";
  }
  await writeRowState(scope, write, "code", { id, state: next });
  return null;
};
