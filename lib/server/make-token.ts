import { getAccount } from "../data/account";
import type { Authentication } from "../data/authentication";
import type { WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import { hasSteppedUp } from "../policy/has-stepped-up";
import type { TokenCreatedView, TokenInput } from "../schema/account";
import { createToken } from "../workflow/create-token";
import type { AccountScope } from "./scope";
import { hashSecret, newSecret } from "./secret";

/** The secret of a token for scripts: its first letters say what it is, to people and to scanners for leaked secrets. */
export const newTokenSecret = (): string => `tct_${newSecret()}`;

/**
 * Makes a token of the account that asks; the password must have been given within five minutes.
 * A token for one project is made for a project in which the account has a place.
 */
export const makeToken = async (
  scope: AccountScope,
  caller: Authentication,
  context: WriteContext,
  input: TokenInput,
): Promise<Result<TokenCreatedView, Refusal>> => {
  const credential =
    caller.kind === "token"
      ? ({ kind: "token", mayStepUp: caller.mayStepUp } as const)
      : ({ kind: "session", steppedUpAt: caller.steppedUpAt?.getTime() ?? null } as const);
  if (!hasSteppedUp(credential, context.now.getTime())) return refuse({ code: "step_up_required" });
  const expiresAt = input.expiresAt === null ? null : new Date(input.expiresAt);
  if (expiresAt && expiresAt <= context.now)
    return refuse({ code: "validation_failed", fields: { expiresAt: "Lies in the past." } });
  if (input.projectId !== null) {
    const { projects } = await getAccount(scope, context.now);
    if (!projects.some((project) => project.id === input.projectId)) return refuse({ code: "not_found" });
  }
  const secret = newTokenSecret();
  const made = await createToken(scope, context, {
    userId: scope.userId,
    name: input.name,
    secretHash: hashSecret(secret),
    projectId: input.projectId,
    mayStepUp: true,
    expiresAt,
  });
  return made.ok ? accept({ ...made.value, secret }) : made;
};
