import { insertToken } from "../data/access-token";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { TokenView } from "../schema/account";
import type { AccountScope, SystemScope } from "../server/scope";

/**
 * Makes a token for scripts. Its secret was made by the caller, who shows it once; only the hash comes here.
 * The answer is never kept for a retry, because it would hold the secret: a repeated request makes another token.
 */
export const createToken = async (
  scope: AccountScope | SystemScope,
  context: WriteContext,
  token: {
    readonly userId: string;
    readonly name: string;
    readonly secretHash: Uint8Array<ArrayBuffer>;
    readonly projectId: string | null;
    readonly mayStepUp: boolean;
    readonly expiresAt: Date | null;
  },
): Promise<Result<TokenView, Refusal>> =>
  transact({ projectId: null, actorId: token.userId }, { ...context, retry: null }, async (write) => {
    const made = await insertToken(scope, write, token);
    return {
      value: made,
      events: [
        {
          kind: "token.created",
          subjectKind: "token",
          subjectId: made.id,
          detail: { projectId: made.projectId, mayStepUp: made.mayStepUp },
        },
      ],
    };
  });
