import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DELETE, PATCH } from "../../../app/api/v1/projects/[projectId]/evidence/[evidenceId]/route";
import { GET, POST } from "../../../app/api/v1/projects/[projectId]/evidence/route";
import {
  DELETE as DELETE_OVERRIDE,
  PUT,
} from "../../../app/api/v1/projects/[projectId]/factor-table/cells/[codeId]/[caseId]/override/route";
import { database } from "../../../lib/data/database";
import { newId } from "../../../lib/server/edge";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { buildCase } from "../../factories/case";
import { buildCode } from "../../factories/code";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildEvidence, buildSource } from "../../factories/source";

let app: TestApp;
let owner: Person;
let stranger: Person;
let coder: Person;
let place: Place;
let foreign: Place;
let codeId: string;
let caseId: string;
let sourceId: string;

beforeAll(async () => {
  app = await openTestApp();
  owner = await buildPerson("Owner");
  stranger = await buildPerson("Stranger");
  coder = await buildPerson("Coder");
  place = { projectId: await buildProject(owner), owner };
  foreign = { projectId: await buildProject(stranger, "Elsewhere"), owner: stranger };
  await buildMember(place.projectId, coder, ["coder"]);
  codeId = (await buildCode(place)).id;
  caseId = (await buildCase(place)).id;
  sourceId = (await buildSource(place)).id;
});

afterAll(() => app.close());

const params = (more: object = {}) => ({ projectId: place.projectId, ...more });

describe("documents behind a cell", () => {
  const link = (body: object, as: Person = owner) =>
    send(POST, { as, params: params(), body: { codeId, caseId, sourceId, value: "yes", ...body } });
  const change = (evidenceId: string, version: number, body: object, as: Person = owner) =>
    send(PATCH, { as, method: "PATCH", params: params({ evidenceId }), version, body });
  const remove = (evidenceId: string, version: number, as: Person = owner) =>
    send(DELETE, { as, method: "DELETE", params: params({ evidenceId }), version });

  test("refuses a stranger, and a viewer to link", async () => {
    const viewer = await buildPerson("Viewer");
    await buildMember(place.projectId, viewer, ["viewer"]);
    const made = await buildEvidence(place);
    for (const as of [stranger, viewer]) {
      expect((await link({}, as)).status).toBe(404);
      expect((await change(made.id, 1, { value: "no" }, as)).status).toBe(404);
      expect((await remove(made.id, 1, as)).status).toBe(404);
    }
    expect((await send(GET, { as: viewer, params: params() })).status).toBe(200);
    expect((await send(GET, { as: stranger, params: params() })).status).toBe(404);
    expect((await send(GET, { params: params() })).status).toBe(401);
  });

  test("a coder links a document, changes and removes it", async () => {
    const linked = await link({ locator: "p. 12", quotation: "Said there." }, coder);
    expect(linked).toMatchObject({
      status: 201,
      body: {
        codeId,
        caseId,
        value: "yes",
        locator: "p. 12",
        quotation: "Said there.",
        createdByName: "Coder",
        version: 1,
      },
    });
    const { id } = linked.body;
    expect((await change(id, 1, { value: "unknown" }, coder)).body).toMatchObject({ value: "unknown", version: 2 });
    expect(await change(id, 1, { value: "no" })).toMatchObject({
      status: 409,
      body: { code: "stale_version", current: { value: "unknown" } },
    });
    expect((await remove(id, 2)).status).toBe(204);
    expect((await remove(id, 3)).status).toBe(404);
  });

  test("lists by code, case and source, in pages", async () => {
    const other = await buildEvidence(place);
    const own = (await link({})).body;
    const ids = async (query: string) =>
      (await send(GET, { as: owner, params: params(), query })).body.items.map((item: { id: string }) => item.id);
    expect(await ids(`codeId=${other.codeId}`)).toEqual([other.id]);
    expect(await ids(`caseId=${caseId}&sourceId=${sourceId}`)).toEqual([own.id]);
    const first = await send(GET, { as: owner, params: params(), query: "limit=1" });
    expect(first.body.items).toHaveLength(1);
    expect(await ids(`limit=500&cursor=${first.body.nextCursor}`)).not.toContain(first.body.items[0].id);
    expect(await ids("cursor=nonsense")).toEqual([]);
  });

  test("P03 code, case and source of another project are not found; a code that is no factor holds no cell", async () => {
    const theirs = await buildEvidence(foreign);
    for (const body of [{ codeId: theirs.codeId }, { caseId: theirs.caseId }, { sourceId: theirs.sourceId }])
      expect((await link(body)).status).toBe(404);
    expect((await change(theirs.id, 1, { value: "no" })).status).toBe(404);
    expect((await remove(theirs.id, 1)).status).toBe(404);
    const own = (await link({})).body;
    expect((await change(own.id, 1, { sourceId: theirs.sourceId })).status).toBe(404);
    const idea = await buildCode(place, { isFactor: false });
    expect(await link({ codeId: idea.id })).toMatchObject({ status: 422, body: { code: "not_a_factor" } });
    expect((await link({ value: "perhaps" })).body.fields).toHaveProperty("value");
    expect((await link({ page: 3 })).body.code).toBe("unknown_field");
  });
});

describe("the researcher's own value of a cell", () => {
  const set = (body: object, as: Person = owner, cell: object = {}) =>
    send(PUT, {
      as,
      method: "PUT",
      params: params({ codeId, caseId, ...cell }),
      body: { value: "yes", justification: "Two sources say so.", ...body },
    });
  const takeBack = (as: Person = owner, cell: object = {}) =>
    send(DELETE_OVERRIDE, { as, method: "DELETE", params: params({ codeId, caseId, ...cell }) });

  test("refuses a stranger, and everybody but owners", async () => {
    for (const as of [stranger, coder]) {
      expect((await set({}, as)).status).toBe(404);
      expect((await takeBack(as)).status).toBe(404);
    }
    expect((await send(PUT, { method: "PUT", params: params({ codeId, caseId }), body: {} })).status).toBe(401);
  });

  test("stands for all modes but interviews alone, and is marked where no document is named", async () => {
    const made = await set({});
    expect(made).toMatchObject({
      status: 200,
      body: {
        value: "yes",
        evidenceIds: [],
        hasEvidence: false,
        evidenceModes: ["documentsOnly", "either", "bothRequired"],
        isInEffect: false,
        authorId: owner.userId,
        authorName: "Owner",
      },
    });
    expect((await set({ evidenceModes: ["interviewsOnly"] })).body.isInEffect).toBe(true);
  });

  test("a new judgement ends the earlier one, which stays; the same one again changes nothing", async () => {
    const cell = { caseId: (await buildCase(place)).id };
    const document = await buildEvidence(place, { codeId, ...cell });
    const first = await set({}, owner, cell);
    const second = await set({ value: "no", evidenceIds: [document.id] }, owner, cell);
    expect(second.body).toMatchObject({ value: "no", evidenceIds: [document.id], hasEvidence: true });
    const again = await set({ value: "no", evidenceIds: [document.id] }, owner, cell);
    expect(again.body.id).toBe(second.body.id);
    const removed = await send(DELETE, {
      as: owner,
      method: "DELETE",
      params: params({ evidenceId: document.id }),
      version: 1,
    });
    expect(removed.body.code).toBe("still_in_use");
    expect((await takeBack(owner, cell)).status).toBe(204);
    expect((await takeBack(owner, cell)).status).toBe(404);
    const rows = await database().override.findMany({
      where: { projectId: place.projectId, caseId: cell.caseId },
      orderBy: { id: "asc" },
    });
    expect(rows.map((row) => [row.id, row.value, row.endedBy])).toEqual([
      [first.body.id, "yes", owner.userId],
      [second.body.id, "no", owner.userId],
    ]);
  });

  test("two judgements at once leave one in force", async () => {
    const cell = { caseId: (await buildCase(place)).id };
    const both = await Promise.all([set({ value: "yes" }, owner, cell), set({ value: "no" }, owner, cell)]);
    expect(both.map((answer) => answer.status)).toEqual([200, 200]);
    const where = { projectId: place.projectId, caseId: cell.caseId };
    expect(await database().override.count({ where })).toBe(2);
    expect(await database().override.count({ where: { ...where, endedAt: null } })).toBe(1);
  });

  test("P03 a foreign cell and a document of another cell are not found; a blank reason is refused", async () => {
    const theirs = await buildEvidence(foreign);
    const elsewhere = await buildEvidence(place);
    expect((await set({}, owner, { codeId: theirs.codeId })).status).toBe(404);
    expect((await set({}, owner, { caseId: theirs.caseId })).status).toBe(404);
    expect((await set({}, owner, { caseId: newId() })).status).toBe(404);
    for (const document of [theirs, elsewhere])
      expect((await set({ evidenceIds: [document.id] })).body.fields).toHaveProperty("evidenceIds");
    expect((await set({ justification: "  " })).body.fields).toHaveProperty("justification");
    expect((await set({ evidenceModes: [] })).body.fields).toHaveProperty("evidenceModes");
    expect((await set({ weight: 2 })).body.code).toBe("unknown_field");
    const idea = await buildCode(place, { isFactor: false });
    expect((await set({}, owner, { codeId: idea.id })).body.code).toBe("not_a_factor");
  });
});
