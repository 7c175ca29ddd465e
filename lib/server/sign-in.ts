import { findSignInAccount } from "../data/account";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import { startSession } from "../workflow/start-session";
import { newId, now, writeContext } from "./edge";
import { verifyPassword } from "./password";
import { signInAccountLimit, signInAddressLimit, takePlace } from "./rate-limit";
import { SystemScope } from "./scope";
import { hashSecret, newSecret } from "./secret";
import { SESSION_LIFETIME_MS } from "./session-cookie";

/** What a browser says about itself at sign-in. */
export interface SignInPlace {
  readonly userAgent: string;
  readonly address: string;
}

/**
 * Starts a session for an account that has just proven who it is.
 * @returns the secret for the cookie; it is stored nowhere
 */
export const openSession = async (userId: string, userAgent: string): Promise<Result<string, Refusal>> => {
  const secret = newSecret();
  const started = await startSession(SystemScope.mint("sign-in"), writeContext("user", newId()), {
    userId,
    secretHash: hashSecret(secret),
    userAgent,
    expiresAt: new Date(now().getTime() + SESSION_LIFETIME_MS),
  });
  return started.ok ? accept(secret) : started;
};

/**
 * Signs in by address and password. Wrong address, wrong password, no password yet and a disabled account are one answer
 * that costs the same time; the eleventh try for an account within 15 minutes is not checked at all (claim S20).
 */
export const signIn = async (
  input: { readonly email: string; readonly password: string },
  place: SignInPlace,
): Promise<Result<string, Refusal>> => {
  const waits = [
    await takePlace(signInAddressLimit, place.address),
    await takePlace(signInAccountLimit, input.email.toLowerCase()),
  ].filter((wait) => wait !== null);
  if (waits.length > 0) return refuse({ code: "too_many_requests", values: { seconds: Math.max(...waits) } });
  const account = await findSignInAccount(SystemScope.mint("sign-in"), input.email);
  const isRight = await verifyPassword(account?.passwordHash ?? null, input.password);
  if (!account || !isRight || account.isDisabled) return refuse({ code: "sign_in_failed" });
  return openSession(account.userId, place.userAgent);
};
