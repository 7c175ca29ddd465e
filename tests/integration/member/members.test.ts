import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { DELETE, PATCH } from "../../../app/api/v1/projects/[projectId]/members/[userId]/route";
import { GET, POST } from "../../../app/api/v1/projects/[projectId]/members/route";
import { GET as GET_PROJECT } from "../../../app/api/v1/projects/[projectId]/route";
import { database } from "../../../lib/data/database";
import { newId } from "../../../lib/server/edge";
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
let owner: Person;
let stranger: Person;
let projectId: string;

beforeAll(async () => {
  app = await openTestApp();
  owner = await buildPerson("Owner");
  stranger = await buildPerson("Stranger");
});

beforeEach(async () => {
  projectId = await buildProject(owner);
});

afterAll(() => app.close());

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();
const emailOf = async (person: Person) =>
  (await database().user.findUniqueOrThrow({ where: { id: person.userId } })).email;
const add = (body: object, as: Person = owner) => send(POST, { as, params: { projectId }, body });
const change = (userId: string, version: number, body: object, as: Person = owner) =>
  send(PATCH, { as, method: "PATCH", params: { projectId, userId }, version, body });
const remove = (userId: string, version: number, as: Person = owner) =>
  send(DELETE, { as, method: "DELETE", params: { projectId, userId }, version });
const reach = async (as: Person) => (await send(GET_PROJECT, { as, params: { projectId } })).status;

test("refuses a stranger, and everybody but owners to change members", async () => {
  const email = await emailOf(stranger);
  const interviewer = await buildPerson("Interviewer");
  await buildMember(projectId, interviewer, ["interviewer"]);
  for (const as of [stranger, interviewer]) {
    expect((await add({ email, roles: ["coder"] }, as)).status).toBe(404);
    expect((await change(owner.userId, 1, { roles: ["coder"] }, as)).status).toBe(404);
    expect((await remove(owner.userId, 1, as)).status).toBe(404);
  }
  expect((await send(GET, { as: stranger, params: { projectId } })).status).toBe(404);
  expect((await send(GET, { params: { projectId } })).status).toBe(401);
});

test("takes an account in; addresses are shown to owners and oneself alone", async () => {
  const coder = await buildPerson("Coder");
  const email = await emailOf(coder);
  expect(await reach(coder)).toBe(404);
  const added = await add({ email: email.toUpperCase(), roles: ["coder", "reviewer"] });
  expect(added).toMatchObject({
    status: 201,
    body: { userId: coder.userId, name: "Coder", email, roles: ["coder", "reviewer"], endsAt: null, isYou: false },
  });
  expect(await reach(coder)).toBe(200);
  const seen = (await send(GET, { as: coder, params: { projectId } })).body.items;
  expect(seen.map((member: { email: string | null; isYou: boolean }) => [member.email, member.isYou])).toEqual([
    [null, false],
    [email, true],
  ]);
  expect(await add({ email, roles: ["viewer"], endsAt: tomorrow() })).toMatchObject({
    status: 409,
    body: { code: "name_taken", fields: { email: expect.any(String) } },
  });
});

test("an act on members asks for a fresh password, of a token for one that may carry it", async () => {
  const email = await emailOf(stranger);
  const late = await buildPerson("Late owner");
  await buildMember(projectId, late, ["owner"]);
  await database().authSession.updateMany({
    where: { userId: late.userId },
    data: { steppedUpAt: new Date(Date.now() - 6 * 60_000) },
  });
  expect(await add({ email, roles: ["coder"] }, late)).toMatchObject({
    status: 403,
    body: { code: "step_up_required" },
  });
  expect((await change(owner.userId, 1, { roles: ["coder"] }, late)).status).toBe(403);
  expect((await remove(owner.userId, 1, late)).status).toBe(403);
  const token = await buildToken(owner);
  const body = { email, roles: ["coder"] };
  expect((await send(POST, { token, params: { projectId }, body })).status).toBe(201);
});

test("a changed or removed member is judged anew at the next request, and can come back", async () => {
  const person = await buildPerson("Person");
  const email = await emailOf(person);
  await add({ email, roles: ["owner"] });
  expect((await change(person.userId, 1, { roles: ["coder"] })).body).toMatchObject({ roles: ["coder"], version: 2 });
  expect((await remove(owner.userId, 1, person)).status).toBe(404);
  expect((await remove(person.userId, 1)).body).toMatchObject({ code: "stale_version", current: { version: 2 } });
  expect((await remove(person.userId, 2)).status).toBe(204);
  expect(await reach(person)).toBe(404);
  expect((await add({ email, roles: ["coder"] })).body).toMatchObject({ roles: ["coder"], version: 4 });
  expect(await reach(person)).toBe(200);
});

test("a viewer's access ends at a set time", async () => {
  const viewer = await buildPerson("Viewer");
  const email = await emailOf(viewer);
  expect((await add({ email, roles: ["viewer"] })).body.fields).toHaveProperty("endsAt");
  const endsAt = tomorrow();
  expect((await add({ email, roles: ["viewer"], endsAt })).body.endsAt).toBe(endsAt);
  expect((await change(viewer.userId, 1, { endsAt: null })).body.fields).toHaveProperty("endsAt");
  await change(viewer.userId, 1, { endsAt: new Date(Date.now() - 1000).toISOString() });
  expect(await reach(viewer)).toBe(404);
});

test("the last owner stays an owner, without an end, even when all leave at once", async () => {
  const refusals = [
    await change(owner.userId, 1, { roles: ["coder"] }),
    await change(owner.userId, 1, { endsAt: tomorrow() }),
    await remove(owner.userId, 1),
  ];
  expect(refusals.map((answer) => [answer.status, answer.body.code])).toEqual(
    Array.from({ length: 3 }, () => [409, "last_owner"]),
  );
  const owners = [owner];
  for (let count = 0; count < 5; count += 1) {
    const other = await buildPerson("Another owner");
    await buildMember(projectId, other, ["owner"]);
    owners.push(other);
  }
  const all = await Promise.all(owners.map((person) => remove(person.userId, 1, person)));
  expect(all.map((answer) => answer.status).sort()).toEqual([204, 204, 204, 204, 204, 409]);
});

test("bad input is refused by name", async () => {
  expect((await add({ email: "nobody@example.org", roles: ["coder"] })).body).toMatchObject({
    code: "not_found",
    fields: { email: expect.any(String) },
  });
  expect((await add({ email: "no address", roles: ["coder"] })).body.fields).toHaveProperty("email");
  const email = await emailOf(stranger);
  expect((await add({ email, roles: [] })).body.fields).toHaveProperty("roles");
  expect((await add({ email, roles: ["king"] })).body.code).toBe("validation_failed");
  expect((await add({ email, roles: ["coder"], admin: true })).body.code).toBe("unknown_field");
  expect((await change(newId(), 1, { roles: ["coder"] })).status).toBe(404);
  expect((await change(stranger.userId, 1, { roles: ["coder"] })).status).toBe(404);
});
