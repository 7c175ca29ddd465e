import { decode, encode } from "next-auth/jwt";
import { env } from "../env";

/** A session ends twelve hours after sign-in, used or not. */
export const SESSION_LIFETIME_MS = 12 * 60 * 60_000;

/**
 * Name of the session cookie. The `__Host-` prefix binds it to this host and to https; plain-http loopback, where
 * browsers refuse the prefix, goes without (claim S23).
 */
export const sessionCookieName = (): string => (env().isSecure ? "__Host-tercet-session" : "tercet-session");

/** Attributes of the session cookie. */
export const sessionCookieOptions = () =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: env().isSecure, maxAge: SESSION_LIFETIME_MS / 1000 }) as const;

/** The cookie's value: next-auth's encrypted token around an opaque session secret and nothing else. */
export const encodeSessionCookie = (secret: string): Promise<string> =>
  encode({ token: { sid: secret }, secret: env().authSecret, maxAge: SESSION_LIFETIME_MS / 1000 });

/** The session secret in a cookie's value; null when it was not made here, was altered or is too old. */
export const decodeSessionCookie = async (value: string | undefined): Promise<string | null> => {
  if (!value) return null;
  try {
    const token = await decode({ token: value, secret: env().authSecret });
    return typeof token?.sid === "string" ? token.sid : null;
  } catch {
    return null;
  }
};
