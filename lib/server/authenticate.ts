import { type Authentication, findSession, findToken, touchAuthentication } from "../data/authentication";
import { now } from "./edge";
import { hashSecret } from "./secret";
import { decodeSessionCookie, sessionCookieName } from "./session-cookie";

/** A use is noted at most once a minute, so that reading costs no write. */
const TOUCH_EVERY_MS = 60_000;

/** A cookie that was not written here may be no percent-encoding at all; it is nobody's, and no fault. */
const decoded = (value: string): string | undefined => {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
};

const cookieOf = (header: string | null, name: string): string | undefined => {
  for (const part of (header ?? "").split(";")) {
    const cut = part.indexOf("=");
    if (cut > 0 && part.slice(0, cut).trim() === name) return decoded(part.slice(cut + 1).trim());
  }
  return undefined;
};

/**
 * Who asks: the session behind the cookie or the token behind `Authorization: Bearer`, looked up in the database at each
 * request, so that an ended session, a revoked token or a removed member is out at the next one (claims P07, S22).
 * A request that carries a bearer token is judged by it alone; a bad token is not helped by a good cookie.
 */
export const authenticate = async (headers: Headers, projectId: string | null): Promise<Authentication | null> => {
  const at = now();
  const authorization = headers.get("authorization");
  let found: Authentication | null = null;
  if (authorization !== null) {
    const secret = /^Bearer (tct_[A-Za-z0-9_-]{20,128})$/.exec(authorization)?.[1];
    if (!secret) return null;
    found = await findToken(hashSecret(secret), projectId, at);
  } else {
    const secret = await decodeSessionCookie(cookieOf(headers.get("cookie"), sessionCookieName()));
    if (!secret) return null;
    found = await findSession(hashSecret(secret), projectId, at);
  }
  if (found && (!found.lastSeenAt || at.getTime() - found.lastSeenAt.getTime() > TOUCH_EVERY_MS)) {
    await touchAuthentication(found, at);
  }
  return found;
};
