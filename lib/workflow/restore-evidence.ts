import { countEvidenceUses, holdCellPlace } from "../data/evidence";
import { holdSource } from "../data/source";
import { holdSourceText } from "../data/source-text";
import { writeRowState } from "../data/subject-write";
import type { RestoreSubject } from "./restored-subject";

/** Gives a document behind a cell its earlier state, unless a judgement rests on it by now or what it names is gone: its factor, case or source, or the text. */
export const restoreEvidence: RestoreSubject = async (may, write, { id, current, next }) => {
  const scope = may["evidence:link"];
  if (!scope) return "notAllowed";
  if (next.isDeleted) {
    if (!current.isDeleted && (await countEvidenceUses(scope, write, id)) > 0) return "inUse";
  } else {
    const place = await holdCellPlace(scope, write, String(next["code_id"]), String(next["case_id"]));
    if (!place?.isFactor || !(await holdSource(scope, write, String(next["source_id"]), "shared"))) return "goneSince";
    const textId = next["text_id"];
    if (typeof textId === "string" && (await holdSourceText(scope, write, String(next["source_id"]), textId)) === null)
      return "goneSince";
  }
  await writeRowState(scope, write, "evidence", { id, state: next });
  return null;
};
