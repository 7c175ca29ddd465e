import { insertUser } from "../data/account";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { SystemScope } from "../server/scope";
import { refuseTaken } from "./refuse-taken";

/** A new account, made by the person who runs the installation. Without a password it waits for its one-time link. */
export const createAccount = async (
  scope: SystemScope,
  context: WriteContext,
  account: {
    readonly email: string;
    readonly name: string;
    readonly isInstanceAdmin: boolean;
    readonly passwordHash: string | null;
  },
): Promise<Result<{ readonly userId: string }, Refusal>> =>
  refuseTaken(
    () =>
      transact({ projectId: null, actorId: null }, context, async (write) => {
        const userId = await insertUser(scope, write, account);
        return {
          value: { userId },
          events: [
            {
              kind: "account.created",
              subjectKind: "account",
              subjectId: userId,
              detail: { isInstanceAdmin: account.isInstanceAdmin },
            },
          ],
        };
      }),
    "email_taken",
    "email",
  );
