import { writeCodeWords } from "../data/candidate-code";
import { countCodeUses, holdCode, holdCodebook } from "../data/codebook";
import { writeRowState } from "../data/subject-write";
import { isBelow } from "../domain/codebook/is-below";
import { refuseWords } from "./refuse-words";
import type { RestoreSubject } from "./restored-subject";

const idsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/**
 * Gives a code its earlier state; the codebook's version rises. One that something rests on by now is not taken away, and
 * none goes below a code that is gone or below itself. A name in an interviewee's words comes back only as long as these may
 * be quoted, and is known again as hers.
 */
export const restoreCode: RestoreSubject = async (may, write, { id, current, next }) => {
  const scope = may["codebook:change"];
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
