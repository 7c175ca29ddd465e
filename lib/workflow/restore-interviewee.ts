import { findInterviewee, hasCase } from "../data/interviewee";
import { writeIntervieweeState } from "../data/subject-write";
import { permitsOnInterviewee } from "./permits-on-interviewee";
import type { RestoreSubject } from "./restored-subject";

/** Gives an interviewee the earlier number, label, home case and attributes. Nothing of somebody who withdrew comes back. */
export const restoreInterviewee: RestoreSubject = async (may, write, { id, next }) => {
  const scope = may["interviewee:change"];
  if (!scope || !(await permitsOnInterviewee(scope, write.sql, "interviewee:change", id))) return "notAllowed";
  const found = await findInterviewee(scope, id, write.sql);
  if (!found || found.withdrawal) return { code: "consent_withdrawn" };
  const home = next["home_case_id"];
  if (typeof home === "string" && !(await hasCase(scope, home, write.sql))) return "goneSince";
  await writeIntervieweeState(scope, write, { id, state: next });
  return null;
};
