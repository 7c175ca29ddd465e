import { updateKeymap } from "../data/account";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { Keymap } from "../schema/account";
import type { AccountScope } from "../server/scope";

/** Keeps the keys that the account has changed or switched off; what it does not name has its usual key. */
export const changeKeymap = async (
  scope: AccountScope,
  context: WriteContext,
  keymap: Keymap,
): Promise<Result<Keymap, Refusal>> =>
  transact({ projectId: null, actorId: scope.userId }, context, async (write) => {
    await updateKeymap(scope, write, keymap);
    return {
      value: keymap,
      events: [
        {
          kind: "account.keymapChanged",
          subjectKind: "account",
          subjectId: scope.userId,
          detail: { changed: Object.keys(keymap.keys).length, singleKeys: keymap.singleKeys },
        },
      ],
    };
  });
