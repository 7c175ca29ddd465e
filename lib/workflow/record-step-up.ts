import { updateSteppedUp } from "../data/session";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { AccountScope } from "../server/scope";

/** Notes that the holder of a session has just given the password again. The password was checked by the caller. */
export const recordStepUp = async (
  scope: AccountScope,
  context: WriteContext,
  sessionId: string,
): Promise<Result<undefined, Refusal>> =>
  transact({ projectId: null, actorId: scope.userId }, context, async (write) => {
    if (!(await updateSteppedUp(scope, write, sessionId))) return { refusal: { code: "unauthenticated" } };
    return {
      value: undefined,
      events: [{ kind: "session.steppedUp", subjectKind: "session", subjectId: sessionId, detail: {} }],
    };
  });
