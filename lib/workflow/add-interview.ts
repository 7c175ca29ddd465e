import { getInterview, insertInterview } from "../data/interview";
import { keepRevision } from "../data/subject-revision";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { InterviewInput, InterviewView } from "../schema/interview";
import type { ProjectScope } from "../server/scope";
import { latestDay } from "./latest-day";
import { refuseInterviewPeople } from "./refuse-interview-people";
import { refuseTaken } from "./refuse-taken";

/**
 * Records that an interview took place. It needs no consent yet: number, day and length are the team's own; nothing that
 * was said in it can be stored before. A day that lies in the future everywhere on earth is refused.
 */
export const addInterview = async (
  scope: ProjectScope<"interview:change" | "project:read">,
  context: WriteContext,
  input: InterviewInput,
  mayHandOver: boolean,
): Promise<Result<InterviewView, Refusal>> =>
  refuseTaken(
    () =>
      transact(scope, context, async (write) => {
        if (input.date !== null && input.date > latestDay(context.now))
          return { refusal: { code: "invalid_date", fields: { date: "Lies in the future." } } };
        const people = {
          intervieweeIds: [...new Set(input.intervieweeIds)],
          interviewerIds: [...new Set(input.interviewerIds ?? [scope.actorId])],
        };
        const refusal = await refuseInterviewPeople(scope, write, people, mayHandOver);
        if (refusal) return { refusal };
        const interviewId = await insertInterview(scope, write, { ...input, ...people });
        const after = await keepRevision(scope, write, "interview", interviewId);
        return {
          value: await getInterview(scope, interviewId, write.sql),
          events: [
            {
              kind: "interview.created",
              subjectKind: "interview",
              subjectId: interviewId,
              detail: { number: input.number, ...people },
            },
          ],
          undoable: { label: "interview.created", changes: [{ kind: "interview", id: interviewId, before: 0, after }] },
        };
      }),
    "number_taken",
    "number",
  );
