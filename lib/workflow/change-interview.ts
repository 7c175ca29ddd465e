import { findInterview, hasMaterial, updateInterview } from "../data/interview";
import { holdRevision, keepRevision } from "../data/subject-revision";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { InterviewPatch, InterviewView } from "../schema/interview";
import type { ProjectScope } from "../server/scope";
import { latestDay } from "./latest-day";
import { permitsOnInterviewee } from "./permits-on-interviewee";
import { refuseInterviewPeople } from "./refuse-interview-people";
import { refuseTaken } from "./refuse-taken";

const isSameSet = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === new Set(right).size && left.every((item) => right.includes(item));

/**
 * Changes an interview. Its interviewees stay as they are once there is a transcript, whose turns name them, or a recording,
 * which needs their keys (`still_in_use`). Another interviewer for somebody whom a colleague interviewed is a hand-over.
 */
export const changeInterview = async (
  scope: ProjectScope<"interview:change" | "project:read">,
  context: WriteContext,
  change: { readonly interviewId: string; readonly expectedVersion: number; readonly patch: InterviewPatch },
  mayHandOver: boolean,
): Promise<Result<InterviewView, Refusal>> =>
  refuseTaken(
    () =>
      transact(scope, context, async (write) => {
        const { interviewId, expectedVersion, patch } = change;
        const before = await findInterview(scope, interviewId, write.sql);
        if (!before) return { refusal: { code: "not_found" } };
        // Those whom the change takes out of the interview are asked about too, not only those whom it names.
        for (const intervieweeId of before.intervieweeIds)
          if (!(await permitsOnInterviewee(scope, write.sql, "interview:change", intervieweeId)))
            return { refusal: { code: "not_found" } };
        if (patch.date && patch.date > latestDay(context.now))
          return { refusal: { code: "invalid_date", fields: { date: "Lies in the future." } } };
        const people = {
          intervieweeIds: [...new Set(patch.intervieweeIds ?? before.intervieweeIds)],
          interviewerIds: [...new Set(patch.interviewerIds ?? before.interviewerIds)],
        };
        const refusal = await refuseInterviewPeople(scope, write, people, mayHandOver);
        if (refusal) return { refusal };
        const hasOtherPeople = !isSameSet(before.intervieweeIds, people.intervieweeIds);
        if (hasOtherPeople && (await hasMaterial(scope, interviewId, write.sql)))
          return {
            refusal: {
              code: "still_in_use",
              fields: { intervieweeIds: "The transcript or the recording is bound to them." },
            },
          };
        const earlier = await holdRevision(scope, write, "interview", interviewId);
        const isChanged = await updateInterview(scope, write, interviewId, expectedVersion, {
          ...patch,
          ...(patch.intervieweeIds ? { intervieweeIds: people.intervieweeIds } : {}),
          ...(patch.interviewerIds ? { interviewerIds: people.interviewerIds } : {}),
        });
        const current = await findInterview(scope, interviewId, write.sql);
        if (!current) return { refusal: { code: "not_found" } };
        if (!isChanged) return { refusal: { code: "stale_version", current } };
        const after = await keepRevision(scope, write, "interview", interviewId);
        return {
          undoable: {
            label: "interview.changed",
            changes: [{ kind: "interview", id: interviewId, before: earlier, after }],
          },
          value: current,
          events: [
            {
              kind: "interview.changed",
              subjectKind: "interview",
              subjectId: interviewId,
              detail: { fields: Object.keys(patch), version: current.version },
            },
          ],
        };
      }),
    "number_taken",
    "number",
  );
