import { endSessions } from "../data/session";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { AccountScope } from "../server/scope";

/** Ends one session of the account that asks, on the server: its cookie is worth nothing from then on. */
export const endSession = async (
  scope: AccountScope,
  context: WriteContext,
  sessionId: string,
): Promise<Result<undefined, Refusal>> =>
  transact({ projectId: null, actorId: scope.userId }, context, async (write) => {
    const [ended] = await endSessions(scope, write, scope.userId, { only: sessionId });
    if (!ended) return { refusal: { code: "not_found" } };
    return {
      value: undefined,
      events: [{ kind: "session.ended", subjectKind: "session", subjectId: ended, detail: {} }],
    };
  });
