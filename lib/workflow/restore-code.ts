import { writeCodeWords } from "../data/candidate-code";
import { countCodeUses, holdCode, holdCodebook } from "../data/codebook";
import { findMaker } from "../data/subject-revision";
import { writeRowState } from "../data/subject-write";
import type { WriteTransaction } from "../data/transaction";
import { isBelow } from "../domain/codebook/is-below";
import { refuseWords } from "./refuse-words";
import type { RestoredSubject, RestoreSubject } from "./restored-subject";
import type { UndoScopes } from "./undo-scopes";

const idsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** Whoever may not change the codebook takes back a candidate that they made, as long as it is one. */
const candidateScope = async (
  may: UndoScopes,
  write: WriteTransaction,
  { id, current, next }: RestoredSubject,
): Promise<UndoScopes["coding"]> => {
  const isCandidate = current["is_candidate"] === true && next["is_candidate"] === true;
  if (!isCandidate || current.isDeleted === next.isDeleted) return null;
  return (await findMaker(may.all, write, "code", id)) === may.all.actorId ? may.coding : null;
};

/**
 * Gives a code its earlier state; the codebook's version rises. One that something rests on by now is not taken away, and
 * none goes below a code that is gone or below itself. A name in an interviewee's words comes back only as long as these may
 * be quoted, and is known again as hers.
 */
export const restoreCode: RestoreSubject = async (may, write, { id, current, next }) => {
  const scope = may["codebook:change"] ?? (await candidateScope(may, write, { id, current, next }));
  if (!scope) return "notAllowed";
  const [before, after] = [idsOf(current["wordsOf"]), idsOf(next["wordsOf"])];
  const refusal = await refuseWords(
    scope,
    write,
    after.filter((person) => !before.includes(person)),
  );
  if (refusal) return refusal;
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
  await writeCodeWords(scope, write, id, after);
  return null;
};
