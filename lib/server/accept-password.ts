import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import { isCommonPassword } from "../policy/is-common-password";
import { hashPassword } from "./password";

/**
 * A new password as it will be stored, or the refusal of one that anybody would guess first. Its length was settled by the
 * schema; its characters are never changed.
 * @param field name of the input's field, for the sentence beside it
 */
export const acceptPassword = async (password: string, field = "password"): Promise<Result<string, Refusal>> =>
  isCommonPassword(password)
    ? refuse({ code: "password_refused", fields: { [field]: "Is among the most common passwords." } })
    : accept(await hashPassword(password));
