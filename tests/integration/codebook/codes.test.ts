import { afterAll, beforeAll, expect, test } from "vitest";
import { DELETE, PATCH } from "../../../app/api/v1/projects/[projectId]/codes/[codeId]/route";
import { GET, POST } from "../../../app/api/v1/projects/[projectId]/codes/route";
import { database } from "../../../lib/data/database";
import { newId } from "../../../lib/server/edge";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { buildCode } from "../../factories/code";
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

const add = (body: object, as: Person = owner) => send(POST, { as, params: { projectId }, body });
const change = (codeId: string, version: number, body: object, as: Person = owner) =>
  send(PATCH, { as, method: "PATCH", params: { projectId, codeId }, version, body });
const remove = (codeId: string, version: number, as: Person = owner) =>
  send(DELETE, { as, method: "DELETE", params: { projectId, codeId }, version });
const codebookVersion = async () =>
  (await database().project.findUniqueOrThrow({ where: { id: projectId } })).codebookVersion;

test("refuses a stranger with 404 and nobody with 401", async () => {
  const { body } = await add({ name: "Seen by members" });
  expect((await send(GET, { as: stranger, params: { projectId } })).status).toBe(404);
  expect((await add({ name: "X" }, stranger)).status).toBe(404);
  expect((await change(body.id, 1, { name: "X" }, stranger)).status).toBe(404);
  expect((await remove(body.id, 1, stranger)).status).toBe(404);
  expect((await send(GET, { params: { projectId } })).status).toBe(401);
});

test("a coder reads the codebook, may propose and cannot change it", async () => {
  const coder = await buildPerson("Coder");
  await buildMember(projectId, coder, ["coder"]);
  const list = await send(GET, { as: coder, params: { projectId } });
  expect(list.body.items[0].abilities).toEqual(["propose:codebook:change"]);
  expect((await add({ name: "By a coder" }, coder)).status).toBe(404);
});

test("adds codes in a tree, lists parents first and gives each the next look", async () => {
  const own = await buildProject(owner, "Tree");
  const params = { projectId: own };
  const post = async (body: object) => (await send(POST, { as: owner, params, body })).body;
  const first = await post({ name: "Actors", definition: "Who acts.", source: "Smith 2020, p. 3" });
  expect(first).toMatchObject({ isFactor: false, rollsUp: true, prompted: false, codingCount: 0, version: 1 });
  const second = await post({ name: "Norms", isFactor: true });
  const child = await post({ name: "External actors", parentId: first.id, isFactor: true });
  expect([first, second, child].map((code) => code.colour)).toEqual([
    { hue: 0, pattern: 0 },
    { hue: 1, pattern: 0 },
    { hue: 2, pattern: 0 },
  ]);
  const list = await send(GET, { as: owner, params });
  expect(list.body.items.map((code: { name: string }) => code.name)).toEqual(["Actors", "External actors", "Norms"]);
});

test("every change raises the version of the codebook by one, a refused one does not", async () => {
  const { body } = await add({ name: "Counted change" });
  const before = await codebookVersion();
  expect((await change(body.id, 1, { definition: "Another." })).status).toBe(200);
  expect(await codebookVersion()).toBe(before + 1);
  expect((await change(body.id, 1, { definition: "Late." })).status).toBe(409);
  expect((await add({ name: "counted CHANGE" })).status).toBe(409);
  expect(await codebookVersion()).toBe(before + 1);
  expect((await remove(body.id, 2)).status).toBe(204);
  expect(await codebookVersion()).toBe(before + 2);
});

test("a name used twice among siblings is refused; below another parent it is free", async () => {
  const parent = (await add({ name: "Parent" })).body;
  await add({ name: "Twice" });
  expect(await add({ name: "TWICE" })).toMatchObject({
    status: 409,
    body: { code: "name_taken", fields: { name: expect.any(String) } },
  });
  expect((await add({ name: "Twice", parentId: parent.id })).status).toBe(201);
});

test("a code cannot stand below itself, nor two below each other when both move at once", async () => {
  const top = (await add({ name: "Top" })).body;
  const middle = (await add({ name: "Middle", parentId: top.id })).body;
  const bottom = (await add({ name: "Bottom", parentId: middle.id })).body;
  for (const parentId of [top.id, middle.id, bottom.id]) {
    expect(await change(top.id, 1, { parentId })).toMatchObject({
      status: 422,
      body: { code: "code_cycle", fields: { parentId: expect.any(String) } },
    });
  }
  const left = (await add({ name: "Left" })).body;
  const right = (await add({ name: "Right" })).body;
  const both = await Promise.all([
    change(left.id, 1, { parentId: right.id }),
    change(right.id, 1, { parentId: left.id }),
  ]);
  expect(both.map((answer) => answer.status).sort()).toEqual([200, 422]);
});

test("a late change is answered with the current code", async () => {
  const { body } = await add({ name: "Late" });
  await change(body.id, 1, { rollsUp: false, colour: { hue: 7, pattern: 3 } });
  expect(await change(body.id, 1, { rollsUp: true })).toMatchObject({
    status: 409,
    body: { code: "stale_version", current: { rollsUp: false, colour: { hue: 7, pattern: 3 }, version: 2 } },
  });
});

test("a code in use is not removed, and the uses are counted", async () => {
  const parent = (await add({ name: "Used" })).body;
  const child = (await add({ name: "Child", parentId: parent.id })).body;
  const refused = await remove(parent.id, 1);
  expect(refused).toMatchObject({ status: 409, body: { code: "still_in_use" } });
  expect((await remove(child.id, 1)).status).toBe(204);
  expect((await remove(parent.id, 1)).status).toBe(204);
  expect((await remove(parent.id, 2)).status).toBe(404);
});

test("P03 a parent or code of another project is not found; unknown fields and colours are refused", async () => {
  const elsewhere = await buildProject(stranger, "Elsewhere");
  const foreign = await buildCode({ projectId: elsewhere, owner: stranger });
  expect((await add({ name: "Child of a stranger", parentId: foreign.id })).status).toBe(404);
  const { body } = await add({ name: "Mine" });
  expect((await change(body.id, 1, { parentId: foreign.id })).status).toBe(404);
  expect((await change(foreign.id, 1, { name: "Taken" })).status).toBe(404);
  expect((await remove(foreign.id, 1)).status).toBe(404);
  expect((await change(newId(), 1, { name: "Nobody's" })).status).toBe(404);
  expect((await add({ name: "X", weight: 3 })).body).toMatchObject({
    code: "unknown_field",
    fields: { weight: expect.any(String) },
  });
  expect((await add({ name: "X", colour: { hue: 8, pattern: 0 } })).body.fields).toHaveProperty(["colour.hue"]);
  expect((await add({ name: "X", prompted: true })).body.code).toBe("unknown_field");
});
