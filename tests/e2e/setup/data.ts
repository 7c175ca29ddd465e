import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";
import { encode } from "next-auth/jwt";
import pg from "pg";
import { v7 as newId } from "uuid";

/** A person of the journeys, with an account of their own. */
export interface Person {
  readonly userId: string;
  readonly name: string;
}

const dataDir = (): string => {
  const folder = process.env.TERCET_E2E_DATA_DIR;
  if (!folder) throw new Error("TERCET_E2E_DATA_DIR names no data folder");
  return folder;
};
const secret = (name: string): string => readFileSync(join(dataDir(), "secrets", name), "utf8").trim();

let pool: pg.Pool | undefined;
const sql = (): pg.Pool => {
  if (pool) return pool;
  const address = new URL(JSON.parse(readFileSync(join(dataDir(), "tercet.lock"), "utf8")).appUrl);
  address.password = secret("app-database-password");
  pool = new pg.Pool({ connectionString: address.href, max: 1, idleTimeoutMillis: 500, allowExitOnIdle: true });
  return pool;
};

/** Rows of the running application's database, as the application's own role reads them. */
export const readRows = async (text: string, values: readonly unknown[] = []) =>
  (await sql().query(text, [...values])).rows;

/** The project with the sample study. */
export const findSampleId = async (): Promise<string> => {
  const [row] = await readRows("SELECT id FROM project WHERE is_sample AND deleted_at IS NULL");
  if (!row) throw new Error("there is no sample study");
  return row.id;
};

/** A new account without a password, which no form can sign in to. */
export const makePerson = async (name: string): Promise<Person> => {
  const userId = newId();
  const email = `${userId}@example.org`;
  await sql().query("INSERT INTO account (id, email, email_key, name, created_at) VALUES ($1, $2, $2, $3, now())", [
    userId,
    email,
    name,
  ]);
  return { userId, name };
};

/** Gives somebody a place in a project. */
export const joinProject = async (person: Person, projectId: string, roles: readonly string[]): Promise<void> => {
  await sql().query(
    "INSERT INTO member (project_id, user_id, roles, created_at) VALUES ($1, $2, $3, now()) ON CONFLICT DO NOTHING",
    [projectId, person.userId, roles],
  );
};

/** Signs a browser in by a row and a cookie, past the form. */
export const signIn = async (context: BrowserContext, person: Person, url: string): Promise<void> => {
  const sid = randomBytes(32).toString("base64url");
  await sql().query(
    "INSERT INTO auth_session (id, user_id, secret_hash, user_agent, created_at, last_seen_at, expires_at) VALUES ($1, $2, $3, 'journey', now(), now(), now() + interval '1 hour')",
    [newId(), person.userId, createHash("sha256").update(sid, "utf8").digest()],
  );
  const value = await encode({ token: { sid }, secret: secret("auth-secret"), maxAge: 3600 });
  await context.addCookies([{ name: "tercet-session", value, url, httpOnly: true, sameSite: "Lax" }]);
};

/** A one-time link of a person, as the application would print or send it. */
export const makeLink = async (
  person: Person,
  purpose: "ownerClaim" | "passwordSet",
  expires = "1 hour",
): Promise<string> => {
  const token = randomBytes(32).toString("base64url");
  await sql().query(
    `INSERT INTO one_time_link (id, user_id, purpose, secret_hash, created_at, expires_at)
     VALUES ($1, $2, $3::one_time_link_purpose, $4, now() - interval '1 day', now() + $5::interval)`,
    [newId(), person.userId, purpose, createHash("sha256").update(token, "utf8").digest(), expires],
  );
  return `${purpose === "ownerClaim" ? "/setup" : "/reset"}?token=${token}`;
};
