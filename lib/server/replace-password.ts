import type { Authentication } from "../data/authentication";
import type { WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { PasswordChangeInput } from "../schema/account";
import { changePassword } from "../workflow/change-password";
import { acceptPassword } from "./accept-password";
import { confirmPassword } from "./confirm-password";
import type { AccountScope } from "./scope";

/** Changes one's own password: the earlier one is asked for even in a fresh session, and every other session ends. */
export const replacePassword = async (
  scope: AccountScope,
  caller: Authentication,
  context: WriteContext,
  input: PasswordChangeInput,
): Promise<Result<undefined, Refusal>> => {
  const confirmed = await confirmPassword(scope, input.currentPassword, "currentPassword");
  if (!confirmed.ok) return confirmed;
  const accepted = await acceptPassword(input.newPassword, "newPassword");
  if (!accepted.ok) return accepted;
  return changePassword(scope, context, {
    passwordHash: accepted.value,
    keptSessionId: caller.kind === "user" ? caller.id : null,
  });
};
