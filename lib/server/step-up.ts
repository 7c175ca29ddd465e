import type { Authentication } from "../data/authentication";
import type { WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import { stepUpMinutes } from "../policy/has-stepped-up";
import { recordStepUp } from "../workflow/record-step-up";
import { confirmPassword } from "./confirm-password";
import type { AccountScope } from "./scope";

/**
 * Re-authentication: the password again, noted at the session that asks. A token cannot do it: what it may carry was
 * settled when it was made.
 * @returns until when it holds
 */
export const stepUp = async (
  scope: AccountScope,
  caller: Authentication,
  context: WriteContext,
  password: string,
): Promise<Result<{ readonly steppedUpUntil: string }, Refusal>> => {
  if (caller.kind !== "user") return refuse({ code: "not_found" });
  const confirmed = await confirmPassword(scope, password);
  if (!confirmed.ok) return confirmed;
  const noted = await recordStepUp(scope, context, caller.id);
  if (!noted.ok) return noted;
  return accept({ steppedUpUntil: new Date(context.now.getTime() + stepUpMinutes * 60_000).toISOString() });
};
