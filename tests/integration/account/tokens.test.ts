import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as getAccount } from "../../../app/api/v1/account/route";
import { DELETE } from "../../../app/api/v1/account/tokens/[tokenId]/route";
import { GET, POST } from "../../../app/api/v1/account/tokens/route";
import { GET as getCases } from "../../../app/api/v1/projects/[projectId]/cases/route";
import { database } from "../../../lib/data/database";
import { forgetStepUp } from "../../factories/account";
import { buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { buildProject } from "../../factories/project";

let app: TestApp;
let owner: Person;
let stranger: Person;
let projectId: string;

beforeAll(async () => {
  app = await openTestApp();
  owner = await buildPerson("Owner");
  stranger = await buildPerson("Stranger");
  projectId = await buildProject(owner);
});

afterAll(() => app.close());

const create = (body: object, as: Person = owner) => send(POST, { as, body });

test("refuses nobody, and shows a stranger none of somebody else's tokens", async () => {
  expect((await send(POST, { body: { name: "script" } })).status).toBe(401);
  const made = await create({ name: "script" });
  expect(made.status).toBe(201);
  expect((await send(GET, { as: stranger })).body.items).toEqual([]);
  const revoked = await send(DELETE, { as: stranger, method: "DELETE", params: { tokenId: made.body.id } });
  expect(revoked.status).toBe(404);
  expect((await send(getAccount, { token: made.body.secret })).status).toBe(200);
});

test("S26 a token is made only within five minutes of the password", async () => {
  const late = await buildPerson("Late");
  await forgetStepUp(late);
  expect(await create({ name: "script" }, late)).toMatchObject({ status: 403, body: { code: "step_up_required" } });
  expect(await database().accessToken.count({ where: { userId: late.userId } })).toBe(0);
});

test("the secret is answered once, and neither stored nor listed", async () => {
  const { body } = await create({ name: "once" });
  expect(body).toMatchObject({
    name: "once",
    projectId: null,
    mayStepUp: true,
    secret: expect.stringMatching(/^tct_/),
  });
  const list = await send(GET, { as: owner });
  expect(JSON.stringify(list.body)).not.toContain(body.secret);
  expect(list.body.items[0]).toEqual({ ...body, secret: undefined });
  const rows = await database().$queryRaw`SELECT t::text FROM access_token t`;
  const kept = await database().$queryRaw`SELECT i::text FROM idempotency_record i`;
  expect(JSON.stringify([rows, kept])).not.toContain(body.secret.slice(4));
});

test("a retry key keeps no copy of a secret", async () => {
  const headers = { "idempotency-key": "token-1" };
  const made = await send(POST, { as: owner, body: { name: "retried" }, headers });
  expect(made.status).toBe(201);
  const kept = await database().$queryRaw`SELECT i::text FROM idempotency_record i`;
  expect(kept).toEqual([]);
});

test("a revoked token is refused at its next request", async () => {
  const { body } = await create({ name: "short-lived" });
  expect((await send(getAccount, { token: body.secret })).status).toBe(200);
  const sent = { as: owner, method: "DELETE", params: { tokenId: body.id } };
  expect((await send(DELETE, sent)).status).toBe(204);
  expect((await send(getAccount, { token: body.secret })).body.code).toBe("unauthenticated");
  expect((await send(DELETE, sent)).status).toBe(404);
});

test("an expired token is refused, and one that would be is not made", async () => {
  expect(await create({ name: "past", expiresAt: "2020-01-01T00:00:00.000Z" })).toMatchObject({
    status: 422,
    body: { fields: { expiresAt: expect.any(String) } },
  });
  const { body } = await create({ name: "soon", expiresAt: new Date(Date.now() + 60_000).toISOString() });
  expect((await send(getAccount, { token: body.secret })).status).toBe(200);
  await database().accessToken.update({ where: { id: body.id }, data: { expiresAt: new Date(Date.now() - 1) } });
  expect((await send(getAccount, { token: body.secret })).status).toBe(401);
});

test("a token for one project opens that one and nothing else; a project of others cannot be named", async () => {
  const { body } = await create({ name: "bound", projectId });
  const elsewhere = await buildProject(owner, "Elsewhere");
  expect((await send(getCases, { token: body.secret, params: { projectId } })).status).toBe(200);
  expect((await send(getCases, { token: body.secret, params: { projectId: elsewhere } })).status).toBe(404);
  expect((await send(getAccount, { token: body.secret })).status).toBe(404);
  expect((await create({ name: "foreign", projectId: await buildProject(stranger, "Theirs") })).status).toBe(404);
});

test("a bad token is not helped by a good cookie", async () => {
  const sent = { as: owner, token: `tct_${"x".repeat(43)}` };
  expect((await send(getAccount, sent)).status).toBe(401);
});
