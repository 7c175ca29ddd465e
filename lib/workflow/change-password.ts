import { endTokens } from "../data/access-token";
import { updatePassword } from "../data/account";
import { endSessions } from "../data/session";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { AccountScope } from "../server/scope";

/**
 * Changes the password of the account that asks; every session but the one that asks, and every token, ends in the same
 * transaction (claim S22): whoever knew the earlier password could have made one. The earlier password was checked by the caller.
 * @param keptSessionId the session that asks, or null when a token does
 */
export const changePassword = async (
  scope: AccountScope,
  context: WriteContext,
  change: { readonly passwordHash: string; readonly keptSessionId: string | null },
): Promise<Result<undefined, Refusal>> =>
  transact({ projectId: null, actorId: scope.userId }, context, async (write) => {
    await updatePassword(scope, write, scope.userId, change.passwordHash);
    const ended = await endSessions(scope, write, scope.userId, { allBut: change.keptSessionId });
    const tokens = await endTokens(scope, write, scope.userId);
    return {
      value: undefined,
      events: [
        {
          kind: "account.passwordChanged",
          subjectKind: "account",
          subjectId: scope.userId,
          detail: { sessionsEnded: ended.length, tokensEnded: tokens.length },
        },
      ],
    };
  });
