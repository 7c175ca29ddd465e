import { getPasswordHash } from "../data/account";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import { verifyPassword } from "./password";
import { confirmLimit, takePlace, tooMany } from "./rate-limit";
import type { AccountScope } from "./scope";

/**
 * Whether the password is the one of the account that asks. Tries are counted apart from those of signing in, so that
 * nobody outside can keep a signed-in person from confirming (claim S20).
 * @param field name of the input's field, for the sentence beside it
 */
export const confirmPassword = async (
  scope: AccountScope,
  password: string,
  field = "password",
): Promise<Result<undefined, Refusal>> => {
  const seconds = await takePlace(confirmLimit, scope.userId);
  if (seconds !== null) return refuse(tooMany(seconds, field));
  const isRight = await verifyPassword(await getPasswordHash(scope), password);
  return isRight ? accept(undefined) : refuse({ code: "password_wrong", fields: { [field]: "Is not your password." } });
};
