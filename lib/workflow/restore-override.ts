import { holdCellPlace } from "../data/evidence";
import { countGoneEvidence, holdCell } from "../data/override";
import { writeOverrideState } from "../data/subject-write";
import type { RestoreSubject } from "./restored-subject";

/** Ends a judgement or puts it in force again, unless its cell or a document that it rests on is gone. */
export const restoreOverride: RestoreSubject = async (may, write, { id, next }) => {
  const scope = may["override:set"];
  if (!scope) return "notAllowed";
  const cell = { codeId: String(next["code_id"]), caseId: String(next["case_id"]) };
  await holdCell(scope, write, cell);
  if (!next.isDeleted) {
    if (!(await holdCellPlace(scope, write, cell.codeId, cell.caseId))?.isFactor) return "goneSince";
    if ((await countGoneEvidence(scope, write, id)) > 0) return "goneSince";
  }
  await writeOverrideState(scope, write, { id, state: next });
  return null;
};
