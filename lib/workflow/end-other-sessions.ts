import { endSessions } from "../data/session";
import { transact, type WriteContext } from "../data/transaction";
import type { AuditEvent } from "../domain/audit/audit-event";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { AccountScope } from "../server/scope";

/** Ends every session of the account that asks but one, at once and together. */
export const endOtherSessions = async (
  scope: AccountScope,
  context: WriteContext,
  keptSessionId: string | null,
): Promise<Result<undefined, Refusal>> =>
  transact({ projectId: null, actorId: scope.userId }, context, async (write) => {
    const ended = await endSessions(scope, write, scope.userId, { allBut: keptSessionId });
    const [first, ...others] = ended.map(
      (subjectId): AuditEvent => ({ kind: "session.ended", subjectKind: "session", subjectId, detail: {} }),
    );
    return first ? { value: undefined, events: [first, ...others] } : { unchanged: undefined };
  });
