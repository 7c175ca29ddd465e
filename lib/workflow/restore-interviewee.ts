import { findInterviewee, hasCase } from "../data/interviewee";
import { readdInterviewee, removeInterviewee, writeIntervieweeState } from "../data/subject-write";
import { destroyKey, insertKey } from "../data/vault";
import { permitsOnInterviewee } from "./permits-on-interviewee";
import type { RestoreSubject } from "./restored-subject";

/**
 * Gives an interviewee the earlier number, label, home case and attributes. Nothing of somebody who withdrew comes back. Adding her is
 * taken back as long as nothing rests on her, no consent and no interview; her key goes with her, and she gets a new one
 * when she is added again.
 */
export const restoreInterviewee: RestoreSubject = async (may, write, { id, current, next }) => {
  const scope = may["interviewee:change"];
  if (!scope || !(await permitsOnInterviewee(scope, write.sql, "interviewee:change", id))) return "notAllowed";
  const { projectId } = scope;
  if (!current.isDeleted) {
    const found = await findInterviewee(scope, id, write.sql);
    if (!found || found.withdrawal) return { code: "consent_withdrawn" };
  }
  if (next.isDeleted) {
    await destroyKey(scope, write, { projectId, intervieweeId: id });
    await removeInterviewee(scope, write, id);
    return null;
  }
  const home = next["home_case_id"];
  if (typeof home === "string" && !(await hasCase(scope, home, write.sql))) return "goneSince";
  if (current.isDeleted) {
    await readdInterviewee(scope, write, { id, state: next });
    await insertKey(scope, write, may.newKey(projectId, id));
  } else await writeIntervieweeState(scope, write, { id, state: next });
  return null;
};
