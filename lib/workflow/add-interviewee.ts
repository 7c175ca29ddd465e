import { getInterviewee, hasCase, insertInterviewee } from "../data/interviewee";
import { keepRevision } from "../data/subject-revision";
import { transact, type WriteContext } from "../data/transaction";
import { insertKey } from "../data/vault";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { IntervieweeInput, IntervieweeView } from "../schema/interviewee";
import type { ProjectScope } from "../server/scope";
import { refuseTakenInterviewee } from "./refuse-taken-interviewee";
import type { Vault } from "./vault";

/**
 * Adds an interviewee with the most protective standing: no consent, nothing readable. Her key is made at once, so that
 * nothing about her is ever stored without one. A number or label used twice is refused.
 */
export const addInterviewee = async (
  scope: ProjectScope<"interviewee:change" | "project:read">,
  context: WriteContext,
  vault: Pick<Vault, "newKey">,
  input: IntervieweeInput,
): Promise<Result<IntervieweeView, Refusal>> =>
  refuseTakenInterviewee(() =>
    transact(scope, context, async (write) => {
      if (input.homeCaseId && !(await hasCase(scope, input.homeCaseId, write.sql))) {
        return { refusal: { code: "not_found", fields: { homeCaseId: "Is no case of this project." } } };
      }
      const intervieweeId = await insertInterviewee(scope, write, input);
      await insertKey(scope, write, vault.newKey(scope.projectId, intervieweeId));
      const after = await keepRevision(scope, write, "interviewee", intervieweeId);
      return {
        undoable: {
          label: "interviewee.created",
          changes: [{ kind: "interviewee", id: intervieweeId, before: 0, after }],
        },
        value: await getInterviewee(scope, intervieweeId, write.sql),
        events: [
          {
            kind: "interviewee.created",
            subjectKind: "interviewee",
            subjectId: intervieweeId,
            detail: { number: input.number },
          },
        ],
      };
    }),
  );
