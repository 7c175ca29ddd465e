import { disableUser } from "../data/account";
import { endSessions } from "../data/session";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { SystemScope } from "../server/scope";

/** Closes an account: its sessions end in the same transaction, its tokens are refused, its authorship stays. */
export const disableAccount = async (
  scope: SystemScope,
  context: WriteContext,
  userId: string,
): Promise<Result<{ readonly sessionsEnded: number }, Refusal>> =>
  transact({ projectId: null, actorId: null }, context, async (write) => {
    if (!(await disableUser(scope, write, userId))) return { refusal: { code: "not_found" } };
    const sessionsEnded = (await endSessions(scope, write, userId, { allBut: null })).length;
    return {
      value: { sessionsEnded },
      events: [{ kind: "account.disabled", subjectKind: "account", subjectId: userId, detail: { sessionsEnded } }],
    };
  });
