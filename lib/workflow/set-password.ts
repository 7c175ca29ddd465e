import { endTokens } from "../data/access-token";
import { updatePassword } from "../data/account";
import { type LinkFound, useLink } from "../data/one-time-link";
import { endSessions } from "../data/session";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { SystemScope } from "../server/scope";

/**
 * Sets the password of an account by its one-time link; every session that was open ends, and with
 * an earlier password every token that may have been made by whoever knew it.
 */
export const setPassword = async (
  scope: SystemScope,
  context: WriteContext,
  link: LinkFound,
  passwordHash: string,
): Promise<Result<{ readonly userId: string }, Refusal>> =>
  transact({ projectId: null, actorId: link.userId }, context, async (write) => {
    if (!(await useLink(scope, write, link.id))) return { refusal: { code: "link_expired" } };
    const hadPassword = await updatePassword(scope, write, link.userId, passwordHash);
    const ended = await endSessions(scope, write, link.userId, { allBut: null });
    const tokens = hadPassword ? await endTokens(scope, write, link.userId) : [];
    return {
      value: { userId: link.userId },
      events: [
        {
          kind: "account.passwordChanged",
          subjectKind: "account",
          subjectId: link.userId,
          detail: { sessionsEnded: ended.length, tokensEnded: tokens.length },
        },
      ],
    };
  });
