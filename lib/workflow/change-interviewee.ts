import { findInterviewee, hasCase, updateInterviewee } from "../data/interviewee";
import { holdRevision, keepRevision } from "../data/subject-revision";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { IntervieweePatch, IntervieweeView } from "../schema/interviewee";
import type { ProjectScope } from "../server/scope";
import { permitsOnInterviewee } from "./permits-on-interviewee";
import { refuseTakenInterviewee } from "./refuse-taken-interviewee";

/** Changes number, label, home case or attributes. Nothing of somebody who withdrew is changed any more. */
export const changeInterviewee = async (
  scope: ProjectScope<"interviewee:change" | "project:read">,
  context: WriteContext,
  change: { readonly intervieweeId: string; readonly expectedVersion: number; readonly patch: IntervieweePatch },
): Promise<Result<IntervieweeView, Refusal>> =>
  refuseTakenInterviewee(() =>
    transact(scope, context, async (write) => {
      const { intervieweeId, expectedVersion, patch } = change;
      if (!(await permitsOnInterviewee(scope, write.sql, "interviewee:change", intervieweeId)))
        return { refusal: { code: "not_found" } };
      if (patch.homeCaseId && !(await hasCase(scope, patch.homeCaseId, write.sql))) {
        return { refusal: { code: "not_found", fields: { homeCaseId: "Is no case of this project." } } };
      }
      const before = await holdRevision(scope, write, "interviewee", intervieweeId);
      const isChanged = await updateInterviewee(scope, write, intervieweeId, expectedVersion, patch);
      const current = await findInterviewee(scope, intervieweeId, write.sql);
      if (!current) return { refusal: { code: "not_found" } };
      if (current.withdrawal) return { refusal: { code: "consent_withdrawn" } };
      if (!isChanged) return { refusal: { code: "stale_version", current } };
      const after = await keepRevision(scope, write, "interviewee", intervieweeId);
      return {
        undoable: {
          label: "interviewee.changed",
          changes: [{ kind: "interviewee", id: intervieweeId, before, after }],
        },
        value: current,
        events: [
          {
            kind: "interviewee.changed",
            subjectKind: "interviewee",
            subjectId: intervieweeId,
            detail: { fields: Object.keys(patch), version: current.version },
          },
        ],
      };
    }),
  );
