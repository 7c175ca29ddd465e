import { afterAll, beforeAll, expect, test } from "vitest";
import { DELETE, PATCH } from "../../../app/api/v1/projects/[projectId]/cases/[caseId]/route";
import { GET, POST } from "../../../app/api/v1/projects/[projectId]/cases/route";
import { database } from "../../../lib/data/database";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
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

const add = (body: unknown, as: Person = owner) => send(POST, { as, params: { projectId }, body });

test("refuses a stranger with 404 and nobody with 401", async () => {
  expect((await send(GET, { as: stranger, params: { projectId } })).status).toBe(404);
  expect((await add({ name: "Kazakhstan 2022" }, stranger)).body.code).toBe("not_found");
  expect((await send(GET, { params: { projectId } })).body.code).toBe("unauthenticated");
});

test("a viewer reads cases and cannot add one", async () => {
  const viewer = await buildPerson("Viewer");
  await buildMember(projectId, viewer, ["viewer"]);
  expect((await send(GET, { as: viewer, params: { projectId } })).status).toBe(200);
  expect((await add({ name: "No" }, viewer)).status).toBe(404);
});

test("adds, lists and changes a case, each with an audit event in an unbroken chain", async () => {
  const added = await add({ name: "Kazakhstan 2022", outcome: "yes" });
  expect(added.status).toBe(201);
  expect(added.body).toMatchObject({ name: "Kazakhstan 2022", shortName: "KAZ 2022", outcome: "yes", version: 1 });
  const params = { projectId, caseId: added.body.id };
  const changed = await send(PATCH, { as: owner, method: "PATCH", params, version: 1, body: { outcome: "no" } });
  expect(changed.body).toMatchObject({ outcome: "no", version: 2 });
  const list = await send(GET, { as: owner, params: { projectId } });
  expect(list.body.items.map((item: { name: string }) => item.name)).toEqual(["Kazakhstan 2022"]);
  const events = await database().auditEvent.findMany({ where: { chainId: projectId }, orderBy: { seq: "asc" } });
  expect(events.map((event) => event.kind)).toEqual(["project.created", "case.created", "case.changed"]);
  const [row] = await database().$queryRaw<
    { broken: bigint | null }[]
  >`SELECT verify_audit_chain(${projectId}::uuid) AS broken`;
  expect(row?.broken).toBeNull();
});

test("a stale version is answered with the current case and changes nothing", async () => {
  const { body } = await add({ name: "Armenia 2022" });
  const params = { projectId, caseId: body.id };
  await send(PATCH, { as: owner, method: "PATCH", params, version: 1, body: { outcome: "no" } });
  const late = await send(PATCH, { as: owner, method: "PATCH", params, version: 1, body: { outcome: "yes" } });
  expect(late.status).toBe(409);
  expect(late.body).toMatchObject({ code: "stale_version", current: { outcome: "no", version: 2 } });
});

test("a name used twice is refused, whatever its case", async () => {
  await add({ name: "Tajikistan 2021" });
  const twice = await add({ name: "tajikistan 2021" });
  expect(twice).toMatchObject({ status: 409, body: { code: "name_taken", fields: { name: expect.any(String) } } });
});

test("an unknown field, a missing version and a foreign case are refused", async () => {
  expect((await add({ name: "X", colour: "red" })).body).toMatchObject({
    code: "unknown_field",
    fields: { colour: expect.any(String) },
  });
  const { body } = await add({ name: "Georgia 2008" });
  const params = { projectId, caseId: body.id };
  expect((await send(PATCH, { as: owner, method: "PATCH", params, body: { outcome: "no" } })).status).toBe(428);
  const elsewhere = await buildProject(stranger, "Elsewhere");
  const foreign = { as: stranger, method: "DELETE", params: { projectId: elsewhere, caseId: body.id }, version: 1 };
  expect((await send(DELETE, foreign)).status).toBe(404);
  expect((await send(DELETE, { as: owner, method: "DELETE", params, version: 1 })).status).toBe(204);
});

test("R05 one Idempotency-Key has one effect, and another request with it is refused", async () => {
  const headers = { "idempotency-key": "retry-1" };
  const first = await send(POST, { as: owner, params: { projectId }, body: { name: "Once" }, headers });
  const again = await send(POST, { as: owner, params: { projectId }, body: { name: "Once" }, headers });
  expect(again).toMatchObject({ status: 201, body: { id: first.body.id } });
  expect(again.headers.get("idempotency-replayed")).toBe("true");
  const other = await send(POST, { as: owner, params: { projectId }, body: { name: "Other" }, headers });
  expect(other.body.code).toBe("idempotency_conflict");
});

test("S02 a write with a missing, null or foreign origin is refused, whatever the forwarded host says", async () => {
  for (const origin of ["", "null", "https://evil.example"]) {
    const sent = {
      as: owner,
      params: { projectId },
      body: { name: "Evil" },
      headers: { origin, "x-forwarded-host": "evil.example" },
    };
    expect((await send(POST, sent)).body.code).toBe("origin_refused");
  }
});

test("a short list comes whole, or in pages that tell each item once, also when the last item sent is gone", async () => {
  const studyId = await buildProject(owner);
  const names = ["One", "Two", "Three", "Four", "Five"];
  for (const name of names)
    expect((await send(POST, { as: owner, params: { projectId: studyId }, body: { name } })).status).toBe(201);
  const read = (query = "") => send(GET, { as: owner, params: { projectId: studyId }, query });
  const nameOf = ({ name }: { name: string }) => name;
  const whole = await read();
  expect(whole.body.items.map(nameOf)).toEqual(names);
  expect(whole.body.nextCursor).toBeNull();
  const first = await read("limit=2");
  expect(first.body.items.map(nameOf)).toEqual(["One", "Two"]);
  const second = await read(`limit=2&cursor=${first.body.nextCursor}`);
  expect(second.body.items.map(nameOf)).toEqual(["Three", "Four"]);
  const { id: caseId, version } = second.body.items[1];
  const gone = await send(DELETE, { as: owner, method: "DELETE", params: { projectId: studyId, caseId }, version });
  expect(gone.status).toBe(204);
  const rest = await read(`limit=2&cursor=${second.body.nextCursor}`);
  expect(rest.body).toMatchObject({ items: [{ name: "Five" }], nextCursor: null });
  expect((await read("cursor=made-up")).body).toEqual({ items: [], nextCursor: null });
  expect((await read("limit=0")).status).toBe(422);
});
