import { findOwner, insertUnclaimedOwner } from "../data/account";
import { transact, type WriteContext } from "../data/transaction";
import { findUniqueViolation } from "../data/unique-violation";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result } from "../domain/shared/result";
import type { SystemScope } from "../server/scope";

/** The first administrator of the installation, and whether a person has claimed the account. */
export interface Owner {
  readonly userId: string;
  readonly isUnclaimed: boolean;
}

/**
 * The owner and administrator of the installation; on a fresh one an account that waits to be claimed is made (decision
 * 19). An installation whose administrator was made on the command line gets none beside it.
 */
export const ensureOwner = async (scope: SystemScope, context: WriteContext): Promise<Result<Owner, Refusal>> => {
  const known = await findOwner(scope);
  if (known) return accept(known);
  try {
    return await transact({ projectId: null, actorId: null }, context, async (write) => {
      const userId = await insertUnclaimedOwner(scope, write);
      return {
        value: { userId, isUnclaimed: true },
        events: [
          { kind: "account.created", subjectKind: "account", subjectId: userId, detail: { isInstanceAdmin: true } },
        ],
      };
    });
  } catch (error) {
    // Two processes started at once: the other one made it.
    const made = findUniqueViolation(error) === null ? null : await findOwner(scope);
    if (made) return accept(made);
    throw error;
  }
};
