import { countCaseUses, holdCase } from "../data/case";
import { writeRowState } from "../data/subject-write";
import type { RestoreSubject } from "./restored-subject";

/** Gives a case its earlier state. One that codings, documents or judgements name by now is not taken away. */
export const restoreCase: RestoreSubject = async (may, write, { id, current, next }) => {
  const scope = may["case:change"];
  if (!scope) return "notAllowed";
  if (next.isDeleted && !current.isDeleted) {
    await holdCase(scope, write, id);
    if ((await countCaseUses(scope, write, id)) > 0) return "inUse";
  }
  await writeRowState(scope, write, "case", { id, state: next });
  return null;
};
