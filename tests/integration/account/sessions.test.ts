import { afterAll, beforeAll, expect, test } from "vitest";
import { PUT as changePassword } from "../../../app/api/v1/account/password/route";
import { GET } from "../../../app/api/v1/account/route";
import { DELETE as endOne } from "../../../app/api/v1/account/sessions/[sessionId]/route";
import { DELETE as endOthers, GET as listSessions } from "../../../app/api/v1/account/sessions/route";
import { POST as signOut } from "../../../app/api/v1/account/sign-out/route";
import { POST as stepUp } from "../../../app/api/v1/account/step-up/route";
import { database } from "../../../lib/data/database";
import { disableUser, resetPassword } from "../../../lib/server/admin-account";
import { setPasswordByLink } from "../../../lib/server/one-time-link";
import { buildBrowser, buildPersonWithPassword, forgetStepUp, type PersonWithPassword } from "../../factories/account";
import {
  buildMember,
  buildPerson,
  buildToken,
  openTestApp,
  type Person,
  send,
  type TestApp,
} from "../../factories/app";
import { buildProject } from "../../factories/project";

let app: TestApp;
let person: PersonWithPassword;

beforeAll(async () => {
  app = await openTestApp();
});

afterAll(() => app.close());

const isIn = async (browser: Person) => (await send(GET, { as: browser })).status === 200;
const place = { userAgent: "test", address: "192.0.2.1" };

test("GET /account says who asks and where they have a place, and nothing to nobody", async () => {
  const owner = await buildPerson("Owner");
  const projectId = await buildProject(owner, "Recognition");
  person = await buildPersonWithPassword("Ines");
  await buildMember(projectId, person, ["coder", "reviewer"]);
  expect((await send(GET)).body.code).toBe("unauthenticated");
  const { body, headers } = await send(GET, { as: person });
  expect(body).toEqual({
    id: person.userId,
    email: person.email,
    name: "Ines",
    isInstanceAdmin: false,
    keymap: { keys: {}, singleKeys: true },
    steppedUpUntil: expect.any(String),
    projects: [{ id: projectId, name: "Recognition", isSample: false, roles: ["coder", "reviewer"] }],
  });
  expect(headers.get("cache-control")).toBe("no-store");
});

test("lists one's own sessions, the present one marked, and nobody else's", async () => {
  person = await buildPersonWithPassword();
  const other = await buildBrowser(person, "Phone");
  await buildPersonWithPassword("Somebody else");
  const { body } = await send(listSessions, { as: other });
  expect(
    body.items.map(({ userAgent, isCurrent }: { userAgent: string; isCurrent: boolean }) => [userAgent, isCurrent]),
  ).toEqual(
    expect.arrayContaining([
      ["Phone", true],
      ["test", false],
    ]),
  );
  expect(body.items).toHaveLength(2);
});

test("S22 signing out ends the session on the server: the cookie, sent again, is refused", async () => {
  person = await buildPersonWithPassword();
  const other = await buildBrowser(person);
  expect((await send(signOut, { as: person, method: "POST" })).status).toBe(204);
  expect(await isIn(person)).toBe(false);
  expect(await isIn(other)).toBe(true);
  expect((await send(signOut, { as: person, method: "POST" })).status).toBe(401);
});

test("S22 one session, or all others, can be ended from a browser; a stranger's cannot", async () => {
  person = await buildPersonWithPassword();
  const [phone, library] = [await buildBrowser(person, "Phone"), await buildBrowser(person, "Library")];
  const { body } = await send(listSessions, { as: person });
  const phoneId = body.items.find((item: { userAgent: string }) => item.userAgent === "Phone").id;
  const stranger = await buildPerson("Stranger");
  const sent = { method: "DELETE", params: { sessionId: phoneId } };
  expect((await send(endOne, { as: stranger, ...sent })).status).toBe(404);
  expect((await send(endOne, { as: person, ...sent })).status).toBe(204);
  expect(await Promise.all([person, phone, library].map(isIn))).toEqual([true, false, true]);
  expect((await send(endOthers, { as: person, method: "DELETE" })).status).toBe(204);
  expect(await Promise.all([person, phone, library].map(isIn))).toEqual([true, false, false]);
  expect((await send(endOthers, { as: person, method: "DELETE" })).status).toBe(204);
});

test("S22 a changed password ends every other session at once and takes the old password out of use", async () => {
  person = await buildPersonWithPassword();
  const others = [await buildBrowser(person), await buildBrowser(person)];
  const change = (body: object) => send(changePassword, { as: person, method: "PUT", body });
  const wrong = await change({ currentPassword: "guess", newPassword: "vier Wörter ohne Sinn" });
  expect(wrong).toMatchObject({
    status: 403,
    body: { code: "password_wrong", fields: { currentPassword: expect.any(String) } },
  });
  const common = await change({ currentPassword: person.password, newPassword: "Passw0rd2024!" });
  expect(common).toMatchObject({ status: 422, body: { code: "password_refused" } });
  const short = await change({ currentPassword: person.password, newPassword: "kurz" });
  expect(short.body).toMatchObject({ code: "validation_failed", fields: { newPassword: expect.any(String) } });
  expect(await Promise.all(others.map(isIn))).toEqual([true, true]);
  expect((await change({ currentPassword: person.password, newPassword: "vier Wörter ohne Sinn" })).status).toBe(204);
  expect(await isIn(person)).toBe(true);
  expect(await Promise.all(others.map(isIn))).toEqual([false, false]);
  await expect(buildBrowser(person)).rejects.toThrow("sign_in_failed");
  await buildBrowser({ ...person, password: "vier Wörter ohne Sinn" });
});

test("no token outlives a changed or reset password, and the log says how many ended", async () => {
  person = await buildPersonWithPassword();
  const works = async (token: string) => (await send(GET, { token })).status === 200;
  const ended = async () => {
    const event = await database().auditEvent.findFirst({
      where: { subjectId: person.userId, kind: "account.passwordChanged" },
      orderBy: { seq: "desc" },
    });
    return (event?.detail as { tokensEnded?: number } | undefined)?.tokensEnded;
  };
  const [one, two] = [await buildToken(person), await buildToken(person)];
  const body = { currentPassword: person.password, newPassword: "vier Wörter ohne Sinn" };
  expect((await send(changePassword, { token: one, method: "PUT", body })).status).toBe(204);
  expect(await Promise.all([one, two].map(works))).toEqual([false, false]);
  expect(await ended()).toBe(2);
  const three = await buildToken(person);
  const link = await resetPassword(person.email);
  if (!link.ok) throw new Error(link.reason.code);
  expect(await works(three)).toBe(true);
  const token = new URL(link.value).searchParams.get("token") ?? "";
  expect((await setPasswordByLink({ token, password: "nochmals vier andere Wörter" }, place)).ok).toBe(true);
  expect(await works(three)).toBe(false);
  expect(await ended()).toBe(1);
});

test("S22 a password reset by link ends every session, and begins a new one", async () => {
  person = await buildPersonWithPassword();
  const other = await buildBrowser(person);
  const link = await resetPassword(person.email);
  if (!link.ok) throw new Error(link.reason.code);
  expect(await isIn(person)).toBe(true);
  const token = new URL(link.value).searchParams.get("token") ?? "";
  expect((await setPasswordByLink({ token, password: "vier Wörter ohne Sinn" }, place)).ok).toBe(true);
  expect(await Promise.all([person, other].map(isIn))).toEqual([false, false]);
  expect(await database().authSession.count({ where: { userId: person.userId, endedAt: null } })).toBe(1);
});

test("S22 closing an account ends its sessions and tokens at once, and signing in", async () => {
  person = await buildPersonWithPassword();
  const token = await buildToken(person);
  const other = await buildBrowser(person);
  expect((await send(GET, { token })).status).toBe(200);
  expect(await disableUser(person.email)).toMatchObject({ ok: true, value: { sessionsEnded: 2 } });
  expect(await Promise.all([person, other].map(isIn))).toEqual([false, false]);
  expect((await send(GET, { token })).status).toBe(401);
  await expect(buildBrowser(person)).rejects.toThrow("sign_in_failed");
});

test("a session ends by itself after twelve hours, and after half an hour without use", async () => {
  person = await buildPersonWithPassword();
  const age = (data: object) => database().authSession.updateMany({ where: { userId: person.userId }, data });
  await age({ lastSeenAt: new Date(Date.now() - 31 * 60_000) });
  expect(await isIn(person)).toBe(false);
  await age({ lastSeenAt: new Date(), expiresAt: new Date(Date.now() - 1000) });
  expect(await isIn(person)).toBe(false);
  await age({ expiresAt: new Date(Date.now() + 60_000) });
  expect(await isIn(person)).toBe(true);
});

test("S26 step-up asks for the right password, from a browser, and holds for five minutes", async () => {
  person = await buildPersonWithPassword();
  await forgetStepUp(person);
  const until = async () => (await send(GET, { as: person })).body.steppedUpUntil;
  expect(await until()).toBeNull();
  const wrong = await send(stepUp, { as: person, body: { password: "guess" } });
  expect(wrong).toMatchObject({ status: 403, body: { code: "password_wrong" } });
  expect(await until()).toBeNull();
  expect((await send(stepUp, { token: await buildToken(person), body: { password: person.password } })).status).toBe(
    404,
  );
  const right = await send(stepUp, { as: person, body: { password: person.password } });
  expect(right.status).toBe(200);
  expect(Date.parse(right.body.steppedUpUntil) - Date.now()).toBeGreaterThan(4 * 60_000);
  expect(await until()).toBe(right.body.steppedUpUntil);
});

test("S20 passwords given again are counted too, and a session that is refused more goes on working", async () => {
  person = await buildPersonWithPassword();
  const guess = async (password: string) => (await send(stepUp, { as: person, body: { password } })).status;
  for (let tries = 0; tries < 10; tries += 1) expect(await guess(`guess ${tries}`)).toBe(403);
  expect(await guess(person.password)).toBe(429);
  expect(await isIn(person)).toBe(true);
});
