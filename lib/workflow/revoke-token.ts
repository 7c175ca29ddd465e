import { updateRevoked } from "../data/access-token";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { AccountScope } from "../server/scope";

/** Ends a token of the account that asks: the next request with it is refused. Somebody else's token does not exist here. */
export const revokeToken = async (
  scope: AccountScope,
  context: WriteContext,
  tokenId: string,
): Promise<Result<undefined, Refusal>> =>
  transact({ projectId: null, actorId: scope.userId }, context, async (write) => {
    if (!(await updateRevoked(scope, write, tokenId))) return { refusal: { code: "not_found" } };
    return {
      value: undefined,
      events: [{ kind: "token.revoked", subjectKind: "token", subjectId: tokenId, detail: {} }],
    };
  });
