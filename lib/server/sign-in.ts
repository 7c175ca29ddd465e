import { emailKeyOf, findSignInAccount } from "../data/account";
import { findOpenSession } from "../data/session";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import { endSession } from "../workflow/end-session";
import { rehashPassword } from "../workflow/rehash-password";
import { startSession } from "../workflow/start-session";
import { newId, now, writeContext } from "./edge";
import { hashPassword, isHashOutdated, verifyPassword } from "./password";
import { signInAccountLimit, signInAddressLimit, takePlace, tooMany } from "./rate-limit";
import { AccountScope, SystemScope } from "./scope";
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
    await takePlace(signInAccountLimit, emailKeyOf(input.email)),
  ].filter((wait) => wait !== null);
  if (waits.length > 0) return refuse(tooMany(Math.max(...waits), "password"));
  const account = await findSignInAccount(SystemScope.mint("sign-in"), input.email);
  const isRight = await verifyPassword(account?.passwordHash ?? null, input.password);
  if (!account?.passwordHash || !isRight || account.isDisabled) return refuse({ code: "sign_in_failed" });
  if (isHashOutdated(account.passwordHash)) {
    const change = { from: account.passwordHash, to: await hashPassword(input.password) };
    await rehashPassword(SystemScope.mint("sign-in"), writeContext("system", null), {
      userId: account.userId,
      ...change,
    });
  }
  return openSession(account.userId, place.userAgent);
};

/** Ends the session behind a cookie's secret, for the sign-in library's own sign-out. A session that ended before stays so. */
export const signOutBySecret = async (secret: string): Promise<void> => {
  const session = await findOpenSession(SystemScope.mint("sign-out"), hashSecret(secret));
  if (session) await endSession(AccountScope.mint(session.userId, false), writeContext("user", newId()), session.id);
};

/** What a browser says about itself, from the headers that this server's own edge has set. */
export const signInPlaceOf = (sent: Headers): SignInPlace => ({
  userAgent: sent.get("user-agent") ?? "",
  address: sent.get("x-tercet-client") ?? "",
});
