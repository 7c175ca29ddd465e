import { afterAll, beforeAll, expect, test } from "vitest";
import { GET } from "../../../app/api/v1/account/outbox-key/route";
import { database } from "../../../lib/data/database";
import { buildBrowser, buildPersonWithPassword, type PersonWithPassword } from "../../factories/account";
import { buildPerson, buildToken, openTestApp, type Person, send, type TestApp } from "../../factories/app";

let app: TestApp;
let person: PersonWithPassword;

beforeAll(async () => {
  app = await openTestApp();
  person = await buildPersonWithPassword("Coder");
});

afterAll(() => app.close());

const ask = (as: Person, of?: string) => send(GET, { as, ...(of ? { query: `of=${of}` } : {}) });

test("a session has one key, another session another, and both are 256 bits", async () => {
  const [first, again, other] = [await ask(person), await ask(person), await ask(await buildBrowser(person))];
  expect(first.status).toBe(200);
  expect(first.headers.get("cache-control")).toBe("no-store");
  expect(again.body).toEqual(first.body);
  expect(other.body.sessionId).not.toBe(first.body.sessionId);
  expect(other.body.key).not.toBe(first.body.key);
  expect(Buffer.from(first.body.key, "base64")).toHaveLength(32);
});

test("the key of a session that rests is had after signing in again; the key of one that ended is gone", async () => {
  const left = await buildBrowser(person);
  const { sessionId, key } = (await ask(left)).body;
  await database().authSession.update({ where: { id: sessionId }, data: { lastSeenAt: new Date(0) } });
  expect((await ask(left)).status).toBe(401);
  const back = await buildBrowser(person);
  expect((await ask(back, sessionId)).body).toEqual({ sessionId, key });
  for (const data of [{ endedAt: new Date() }, { endedAt: null, expiresAt: new Date(1) }]) {
    await database().authSession.update({ where: { id: sessionId }, data });
    expect((await ask(back, sessionId)).status).toBe(404);
  }
});

test("nobody gets the key of somebody else's session, and a script gets none", async () => {
  const { sessionId } = (await ask(person)).body;
  expect((await ask(await buildPerson("Other"), sessionId)).status).toBe(404);
  expect((await send(GET, { token: await buildToken(person) })).status).toBe(404);
});
