import { claimUser } from "../data/account";
import { type LinkFound, useLink } from "../data/one-time-link";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { SystemScope } from "../server/scope";
import { refuseTaken } from "./refuse-taken";

/**
 * The person who holds the one-time link of the first start becomes owner and administrator. The link works once; of two
 * people who use it at the same time one is refused.
 */
export const claimInstance = async (
  scope: SystemScope,
  context: WriteContext,
  link: LinkFound,
  claim: { readonly email: string; readonly name: string; readonly passwordHash: string },
): Promise<Result<{ readonly userId: string }, Refusal>> =>
  refuseTaken(
    () =>
      transact({ projectId: null, actorId: link.userId }, context, async (write) => {
        const isUsed = await useLink(scope, write, link.id);
        if (!isUsed || !(await claimUser(scope, write, link.userId, claim)))
          return { refusal: { code: "link_expired" } };
        return {
          value: { userId: link.userId },
          events: [{ kind: "account.claimed", subjectKind: "account", subjectId: link.userId, detail: {} }],
        };
      }),
    "email_taken",
    "email",
  );
