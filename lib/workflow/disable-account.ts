import { endTokens } from "../data/access-token";
import { disableUser } from "../data/account";
import { endSessions } from "../data/session";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { SystemScope } from "../server/scope";

/** Closes an account: its sessions and tokens end in the same transaction, its authorship stays. */
export const disableAccount = async (
  scope: SystemScope,
  context: WriteContext,
  userId: string,
): Promise<Result<{ readonly sessionsEnded: number }, Refusal>> =>
  transact({ projectId: null, actorId: null }, context, async (write) => {
    if (!(await disableUser(scope, write, userId))) return { refusal: { code: "not_found" } };
    const sessionsEnded = (await endSessions(scope, write, userId, { allBut: null })).length;
    const tokensEnded = (await endTokens(scope, write, userId)).length;
    return {
      value: { sessionsEnded },
      events: [
        { kind: "account.disabled", subjectKind: "account", subjectId: userId, detail: { sessionsEnded, tokensEnded } },
      ],
    };
  });
