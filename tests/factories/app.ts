import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { insertUser } from "../../lib/data/account";
import { closeDatabase, database } from "../../lib/data/database";
import { transact } from "../../lib/data/transaction";
import type { ProjectRole } from "../../lib/domain/account/role";
import { forgetEnv } from "../../lib/env";
import { newId, now, writeContext } from "../../lib/server/edge";
import { SystemScope } from "../../lib/server/scope";
import { hashSecret } from "../../lib/server/secret";
import { encodeSessionCookie, sessionCookieName } from "../../lib/server/session-cookie";
import { openSession } from "../../lib/server/sign-in";
import { createTestDatabase, type TestDatabase } from "../integration/setup/database";

const ORIGIN = "http://127.0.0.1:3000";

/** A person with an account and an open session. */
export interface Person {
  readonly userId: string;
  readonly cookie: string;
}

/** The application on a database of its own, as one test file uses it. */
export interface TestApp {
  readonly database: TestDatabase;
  readonly dataDir: string;
  readonly close: () => Promise<void>;
}

/** Points this process at a fresh database; the test file closes it at the end. */
export const openTestApp = async (): Promise<TestApp> => {
  const own = await createTestDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), "tercet-test-"));
  Object.assign(process.env, {
    DATABASE_URL: own.appUrl,
    TERCET_URL: ORIGIN,
    TERCET_AUTH_SECRET: randomBytes(32).toString("base64"),
    TERCET_MASTER_KEY: randomBytes(32).toString("base64"),
    TERCET_DATA_DIR: dataDir,
  });
  forgetEnv();
  return {
    database: own,
    dataDir,
    close: async () => {
      await closeDatabase();
      await own.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

/** An account with an open session, made without the forms. */
export const buildPerson = async (name = "Person", isInstanceAdmin = false): Promise<Person> => {
  const scope = SystemScope.mint("test");
  const made = await transact({ projectId: null, actorId: null }, writeContext("system", null), async (write) => {
    const email = `${newId()}@example.org`;
    const userId = await insertUser(scope, write, { email, name, isInstanceAdmin, passwordHash: null });
    return {
      value: userId,
      events: [{ kind: "account.created", subjectKind: "account", subjectId: userId, detail: {} }],
    };
  });
  if (!made.ok) throw new Error(made.reason.code);
  const opened = await openSession(made.value, "test");
  if (!opened.ok) throw new Error(opened.reason.code);
  return { userId: made.value, cookie: `${sessionCookieName()}=${await encodeSessionCookie(opened.value)}` };
};

/** Gives a person a place in a project, past the workflows. */
export const buildMember = async (projectId: string, person: Person, roles: readonly ProjectRole[]): Promise<void> => {
  await database().member.create({ data: { projectId, userId: person.userId, roles: [...roles], createdAt: now() } });
};

/** A bearer token of a person. */
export const buildToken = async (person: Person, projectId: string | null = null): Promise<string> => {
  const secret = `tct_${randomBytes(32).toString("base64url")}`;
  await database().accessToken.create({
    data: {
      id: newId(),
      userId: person.userId,
      name: "test",
      secretHash: hashSecret(secret),
      projectId,
      mayStepUp: true,
      createdAt: now(),
    },
  });
  return secret;
};

type RouteHandler = (request: Request, place: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** What a test sends to a route. */
export interface Sent {
  readonly as?: Person | null;
  readonly token?: string;
  readonly method?: string;
  readonly params?: Record<string, string>;
  readonly query?: string;
  readonly body?: unknown;
  /** A body that is no JSON: a form with a file. */
  readonly form?: FormData;
  readonly version?: number;
  readonly headers?: Record<string, string>;
}

/** A route's answer, read. */
export interface Received {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of every shape
  readonly body: any;
  readonly headers: Headers;
}

/** Calls a route handler as the server would: real session, real database, no network. */
export const send = async (handler: RouteHandler, sent: Sent = {}): Promise<Received> => {
  const isJson = sent.body !== undefined;
  const headers = new Headers({
    origin: ORIGIN,
    ...(isJson ? { "content-type": "application/json" } : {}),
    ...(sent.as ? { cookie: sent.as.cookie } : {}),
    ...(sent.token ? { authorization: `Bearer ${sent.token}` } : {}),
    ...(sent.version === undefined ? {} : { "if-match": `"${sent.version}"` }),
    ...sent.headers,
  });
  const method = sent.method ?? (isJson || sent.form ? "POST" : "GET");
  const request = new Request(`${ORIGIN}/api/v1/test${sent.query ? `?${sent.query}` : ""}`, {
    method,
    headers,
    ...(isJson ? { body: JSON.stringify(sent.body) } : sent.form ? { body: sent.form } : {}),
  });
  const response = await handler(request, { params: Promise.resolve(sent.params ?? {}) });
  const isText = response.headers.get("content-type")?.includes("json");
  const body = isText ? await response.json() : new Uint8Array(await response.arrayBuffer());
  return { status: response.status, body, headers: response.headers };
};
