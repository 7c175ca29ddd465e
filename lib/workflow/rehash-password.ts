import { updatePasswordHash } from "../data/account";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { SystemScope } from "../server/scope";

/** Stores a password that was just proven under the cost that holds now. A password that was changed meanwhile stays as it is. */
export const rehashPassword = async (
  scope: SystemScope,
  context: WriteContext,
  change: { readonly userId: string; readonly from: string; readonly to: string },
): Promise<Result<undefined, Refusal>> =>
  transact({ projectId: null, actorId: change.userId }, context, async (write) => {
    if (!(await updatePasswordHash(scope, write, change))) return { unchanged: undefined };
    return {
      value: undefined,
      events: [{ kind: "account.passwordRehashed", subjectKind: "account", subjectId: change.userId, detail: {} }],
    };
  });
