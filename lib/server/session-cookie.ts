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

interface OpenedCookie {
  readonly sid: string;
  readonly endsAt: number;
}

/**
 * Cookies that were opened before, by key and value: deriving the key and decrypting costs as much as a statement. What is
 * kept is the opaque secret; whether its session is live is asked of the database at each request.
 */
const opened = new Map<string, OpenedCookie>();

const open = async (value: string): Promise<OpenedCookie | null> => {
  try {
    const token = await decode({ token: value, secret: env().authSecret });
    return typeof token?.sid === "string" && typeof token.exp === "number"
      ? { sid: token.sid, endsAt: token.exp * 1000 }
      : null;
  } catch {
    return null;
  }
};

/** The session secret in a cookie's value; null when it was not made here, was altered or is too old. */
export const decodeSessionCookie = async (value: string | undefined): Promise<string | null> => {
  if (!value) return null;
  const name = `${env().authSecret} ${value}`;
  const known = opened.get(name);
  if (known && known.endsAt > Date.now()) return known.sid;
  const found = await open(value);
  if (!found) return null;
  if (opened.size >= 1000) opened.clear();
  opened.set(name, found);
  return found.sid;
};
