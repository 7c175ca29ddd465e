import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET } from "../../../app/api/v1/projects/[projectId]/activity/route";
import { GET as VERIFY } from "../../../app/api/v1/projects/[projectId]/activity/verify/route";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { buildCase } from "../../factories/case";
import { buildProject } from "../../factories/project";

let app: TestApp;
let owner: Person;
let stranger: Person;
let interviewer: Person;
let projectId: string;

beforeAll(async () => {
  app = await openTestApp();
  owner = await buildPerson("Owner");
  stranger = await buildPerson("Stranger");
  interviewer = await buildPerson("Interviewer");
  projectId = await buildProject(owner);
  await buildMember(projectId, interviewer, ["interviewer"]);
  for (let count = 0; count < 3; count += 1) await buildCase({ projectId, owner });
  await buildCase({ projectId, owner: interviewer });
});

afterAll(() => app.close());

const read = (query: string, as: Person = owner) => send(GET, { as, params: { projectId }, query });
const kinds = (answer: { body: { items: { kind: string }[] } }) => answer.body.items.map((item) => item.kind);

test("refuses a stranger, and a coder who may not read the log", async () => {
  const coder = await buildPerson("Coder");
  await buildMember(projectId, coder, ["coder"]);
  for (const as of [stranger, coder]) {
    expect((await read("", as)).status).toBe(404);
    expect((await send(VERIFY, { as, params: { projectId } })).status).toBe(404);
  }
  expect((await send(GET, { params: { projectId } })).status).toBe(401);
});

test("an owner reads everything, newest first, in pages", async () => {
  const first = await read("limit=2");
  expect(first.body.items.map((item: { seq: number }) => item.seq)).toEqual([5, 4]);
  expect(first.body.items[0]).toMatchObject({
    kind: "case.created",
    actorKind: "user",
    actorId: interviewer.userId,
    actorName: "Interviewer",
    subjectKind: "case",
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  const second = await read(`limit=2&cursor=${first.body.nextCursor}`);
  expect(second.body.items.map((item: { seq: number }) => item.seq)).toEqual([3, 2]);
  const last = await read(`limit=2&cursor=${second.body.nextCursor}`);
  expect([kinds(last), last.body.nextCursor]).toEqual([["project.created"], null]);
  expect(kinds(await read("kind=project.created"))).toEqual(["project.created"]);
  expect(kinds(await read(`actorId=${interviewer.userId}`))).toHaveLength(1);
});

test("an interviewer reads the own acts alone, whatever the filter says", async () => {
  expect(kinds(await read("", interviewer))).toEqual(["case.created"]);
  expect(kinds(await read(`actorId=${owner.userId}`, interviewer))).toEqual([]);
});

test("an unknown filter, a limit of 0 and a cursor that is none are refused or empty", async () => {
  expect((await read("colour=red")).body.code).toBe("unknown_field");
  expect((await read("limit=0")).body.fields).toHaveProperty("limit");
  expect(kinds(await read("cursor=%27%20OR%201"))).toEqual([]);
});

test("an altered event breaks the chain, and the place is named", async () => {
  const whole = await send(VERIFY, { as: interviewer, params: { projectId } });
  expect(whole.body).toMatchObject({ isWhole: true, events: 5, firstBreak: null });
  const client = new pg.Client({ connectionString: app.database.ownerUrl });
  await client.connect();
  await client.query(`UPDATE audit_event SET detail = '{"included":false}' WHERE chain_id = $1 AND seq = 3`, [
    projectId,
  ]);
  await client.end();
  const broken = await send(VERIFY, { as: owner, params: { projectId } });
  expect(broken.body).toMatchObject({ isWhole: false, events: 5, firstBreak: 3 });
});
