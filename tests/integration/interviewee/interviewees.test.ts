import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as GET_ONE, PATCH } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/route";
import { GET, POST } from "../../../app/api/v1/projects/[projectId]/interviewees/route";
import { database } from "../../../lib/data/database";
import { newId } from "../../../lib/server/edge";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { buildCase } from "../../factories/case";
import { buildInterview } from "../../factories/interview";
import { buildProject } from "../../factories/project";

let app: TestApp;
let owner: Person;
let stranger: Person;
let projectId: string;
let elsewhere: string;

beforeAll(async () => {
  app = await openTestApp();
  owner = await buildPerson("Owner");
  stranger = await buildPerson("Stranger");
  projectId = await buildProject(owner);
  elsewhere = await buildProject(stranger, "Elsewhere");
});

afterAll(() => app.close());

let number = 500;
const add = (body: object, as: Person = owner) => {
  number += 1;
  return send(POST, { as, params: { projectId }, body: { number, label: `Person ${number}`, ...body } });
};
const change = (intervieweeId: string, version: number, body: object, as: Person = owner, inProject = projectId) =>
  send(PATCH, { as, method: "PATCH", params: { projectId: inProject, intervieweeId }, version, body });

test("refuses a stranger with 404 and nobody with 401", async () => {
  expect((await send(GET, { as: stranger, params: { projectId } })).status).toBe(404);
  expect((await add({}, stranger)).body.code).toBe("not_found");
  expect((await send(GET, { params: { projectId } })).body.code).toBe("unauthenticated");
  const { body } = await add({});
  expect((await send(GET_ONE, { as: stranger, params: { projectId, intervieweeId: body.id } })).status).toBe(404);
  expect((await change(body.id, 1, { label: "X" }, stranger)).status).toBe(404);
});

test("C02 a new interviewee has no consent and the most protective standing", async () => {
  const added = await add({ label: "A colleague" });
  expect(added.status).toBe(201);
  expect(added.body).toMatchObject({
    label: "A colleague",
    identity: "confidential",
    consentState: "none",
    choices: null,
    consentSince: null,
    recordCount: 0,
    withdrawal: null,
    version: 1,
  });
  expect(added.body).not.toHaveProperty("displayName");
  const row = await database().interviewee.findFirstOrThrow({ where: { projectId, id: added.body.id } });
  expect(row).toMatchObject({
    consentState: "none",
    identity: "confidential",
    recording: "none",
    analysis: false,
    teamAccess: false,
    quotation: false,
    furtherUse: false,
    summaryWanted: false,
  });
});

test("a key is made with the interviewee, sealed by the master key", async () => {
  const { body } = await add({});
  const keys = await database().$queryRaw<{ wrapped_key: Uint8Array }[]>`
    SELECT wrapped_key FROM vault.read_key(${projectId}::uuid, ${body.id}::uuid)`;
  expect(keys).toHaveLength(1);
  expect(keys[0]?.wrapped_key.length).toBe(12 + 32 + 16);
});

test("a number used twice and a label used twice are told apart", async () => {
  await add({ number: 1, label: "Ana" });
  expect(await add({ number: 1, label: "Bek" })).toMatchObject({
    status: 409,
    body: { code: "number_taken", fields: { number: expect.any(String) } },
  });
  expect(await add({ label: "ana" })).toMatchObject({
    status: 409,
    body: { code: "name_taken", fields: { label: expect.any(String) } },
  });
});

test("a number of 0, an empty label and an unknown field are refused", async () => {
  expect((await add({ number: 0 })).body).toMatchObject({
    code: "validation_failed",
    fields: { number: expect.any(String) },
  });
  expect((await add({ label: "  " })).body.code).toBe("validation_failed");
  expect((await add({ name: "A real name" })).body).toMatchObject({
    code: "unknown_field",
    fields: { name: expect.any(String) },
  });
});

test("changes label and home case, and answers a late change with the current state", async () => {
  const home = await buildCase({ projectId, owner });
  const { body } = await add({});
  const changed = await change(body.id, 1, { label: "Renamed", homeCaseId: home.id });
  expect(changed.body).toMatchObject({ label: "Renamed", homeCaseId: home.id, version: 2 });
  expect(await change(body.id, 1, { label: "Late" })).toMatchObject({
    status: 409,
    body: { code: "stale_version", current: { label: "Renamed", version: 2 } },
  });
});

test("P03 ids of another project answer 404 and change nothing", async () => {
  const { body } = await add({});
  const foreignCase = await buildCase({ projectId: elsewhere, owner: stranger });
  expect((await add({ homeCaseId: foreignCase.id })).status).toBe(404);
  expect((await change(body.id, 1, { homeCaseId: foreignCase.id })).status).toBe(404);
  expect((await change(body.id, 1, { label: "Taken" }, stranger, elsewhere)).status).toBe(404);
  const intervieweeId = body.id;
  expect((await send(GET_ONE, { as: stranger, params: { projectId: elsewhere, intervieweeId } })).status).toBe(404);
  expect((await send(GET_ONE, { as: owner, params: { projectId, intervieweeId: newId() } })).status).toBe(404);
  expect((await send(GET_ONE, { as: owner, params: { projectId, intervieweeId } })).body).toMatchObject({ version: 1 });
});

test("an interviewer changes the people whom they interviewed, and not a colleague's", async () => {
  const interviewer = await buildPerson("Interviewer");
  const coder = await buildPerson("Coder");
  await buildMember(projectId, interviewer, ["interviewer"]);
  await buildMember(projectId, coder, ["coder"]);
  const mine = await add({}, interviewer);
  expect(mine.status).toBe(201);
  expect((await add({}, coder)).status).toBe(404);
  const others = await buildInterview({ projectId, owner });
  const [colleagues = ""] = others.intervieweeIds;
  const row = await send(GET_ONE, { as: interviewer, params: { projectId, intervieweeId: colleagues } });
  expect(row.body.abilities).toEqual([]);
  expect((await change(colleagues, row.body.version, { label: "Taken over" }, interviewer)).status).toBe(404);
  expect((await change(mine.body.id, 1, { label: "Mine" }, interviewer)).status).toBe(200);
});

test("an event tells the number and the fields, never the label", async () => {
  const { body } = await add({ label: "Marker of a person" });
  await change(body.id, 1, { label: "Marker of a person, again" });
  const events = await database().auditEvent.findMany({ where: { chainId: projectId, subjectId: body.id } });
  expect(events.map((event) => event.kind).sort()).toEqual(["interviewee.changed", "interviewee.created"]);
  expect(JSON.stringify(events, (_, value) => (typeof value === "bigint" ? String(value) : value))).not.toContain(
    "Marker",
  );
});
