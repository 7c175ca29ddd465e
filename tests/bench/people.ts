import { randomBytes } from "node:crypto";
import type pg from "pg";
import { newId } from "../../lib/server/edge";
import { hashSecret, newSecret } from "../../lib/server/secret";
import { encodeSessionCookie, sessionCookieName } from "../../lib/server/session-cookie";

/** An account with an open session, whose holder has just given the password again. */
export interface BenchPerson {
  readonly userId: string;
  readonly cookie: string;
}

/** Makes an account with a session, past the forms. */
export const makePerson = async (owner: pg.Client): Promise<BenchPerson> => {
  const userId = newId();
  const email = `${randomBytes(6).toString("hex")}@example.org`;
  await owner.query(
    "INSERT INTO account (id, email, email_key, name, claimed_at, created_at) VALUES ($1, $2, $2, 'Bench', now(), now())",
    [userId, email],
  );
  const secret = newSecret();
  await owner.query(
    `INSERT INTO auth_session (id, user_id, secret_hash, user_agent, created_at, last_seen_at, expires_at, stepped_up_at)
     VALUES ($1, $2, $3, 'bench', now(), now(), now() + interval '12 hours', now())`,
    [newId(), userId, Buffer.from(hashSecret(secret))],
  );
  return { userId, cookie: `${sessionCookieName()}=${await encodeSessionCookie(secret)}` };
};

/** Renews the proof of the password, which holds five minutes. */
export const stepUp = async (owner: pg.Client, person: BenchPerson): Promise<void> => {
  await owner.query("UPDATE auth_session SET stepped_up_at = now() WHERE user_id = $1", [person.userId]);
};

/**
 * Forgets how many requests the accounts have sent: a limit of 1,200 a minute would measure itself. The server holds
 * leases of some requests, so that a burst stays below what one lease and an empty window allow.
 */
export const forgetRates = async (owner: pg.Client): Promise<void> => {
  await owner.query("DELETE FROM rate_window");
};
