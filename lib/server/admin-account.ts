import { findUserIdByEmail, getAccount } from "../data/account";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import { email, newPassword } from "../schema/account";
import { id, lineOfText } from "../schema/primitive";
import { createAccount } from "../workflow/create-account";
import { createToken } from "../workflow/create-token";
import { disableAccount } from "../workflow/disable-account";
import { acceptPassword } from "./accept-password";
import { now, writeContext } from "./edge";
import { newTokenSecret } from "./make-token";
import { makeLink } from "./one-time-link";
import { parseInput } from "./request-input";
import { AccountScope, SystemScope } from "./scope";
import { hashSecret } from "./secret";

/*
 * What the person at the machine may do with accounts. There is no session: whoever runs a command of the installation
 * holds its database and its keys already. Input that no form would accept is refused as a form refuses it.
 */

const context = () => writeContext("system", null);

const findAccount = async (address: string): Promise<Result<string, Refusal>> => {
  const userId = await findUserIdByEmail(SystemScope.mint("command"), parseInput(email, address));
  return userId ? accept(userId) : refuse({ code: "not_found", fields: { email: "There is no account with it." } });
};

/**
 * `create-user`: an account with the given password, or one that waits for its one-time link.
 * @returns the link; null when a password was given
 * @throws RefusedRequest when a value is not acceptable
 */
export const createUser = async (input: {
  readonly email: string;
  readonly name: string;
  readonly isInstanceAdmin: boolean;
  readonly password: string | null;
}): Promise<Result<string | null, Refusal>> => {
  const hashed = input.password === null ? null : await acceptPassword(parseInput(newPassword, input.password));
  if (hashed && !hashed.ok) return hashed;
  const made = await createAccount(SystemScope.mint("command"), context(), {
    email: parseInput(email, input.email),
    name: parseInput(lineOfText(120), input.name),
    isInstanceAdmin: input.isInstanceAdmin,
    passwordHash: hashed?.value ?? null,
  });
  if (!made.ok) return made;
  return hashed ? accept(null) : makeLink(made.value.userId, "passwordSet");
};

/** `reset-password`: a one-time link by which the account gets a new password. The earlier one holds until it is used. */
export const resetPassword = async (address: string): Promise<Result<string, Refusal>> => {
  const found = await findAccount(address);
  return found.ok ? makeLink(found.value, "passwordSet") : found;
};

/** `disable-user`: nobody signs in with the account any more, and what is signed in with it is out. */
export const disableUser = async (address: string): Promise<Result<{ readonly sessionsEnded: number }, Refusal>> => {
  const found = await findAccount(address);
  return found.ok ? disableAccount(SystemScope.mint("command"), context(), found.value) : found;
};

/**
 * `create-token`: a token for scripts, which may carry acts that ask for step-up because the command line made it.
 * @param input a project binds the token to it; the account must have a place there
 * @returns the token's secret, which is stored nowhere
 */
export const issueToken = async (input: {
  readonly email: string;
  readonly name: string;
  readonly projectId: string | null;
}): Promise<Result<string, Refusal>> => {
  const found = await findAccount(input.email);
  if (!found.ok) return found;
  const projectId = input.projectId === null ? null : parseInput(id, input.projectId);
  const { projects } = await getAccount(AccountScope.mint(found.value, false), now());
  if (projectId !== null && !projects.some((project) => project.id === projectId))
    return refuse({ code: "not_found", fields: { project: "The account has no place in it." } });
  const secret = newTokenSecret();
  const made = await createToken(SystemScope.mint("command"), context(), {
    userId: found.value,
    name: parseInput(lineOfText(120), input.name),
    secretHash: hashSecret(secret),
    projectId,
    mayStepUp: true,
    expiresAt: null,
  });
  return made.ok ? accept(secret) : made;
};
