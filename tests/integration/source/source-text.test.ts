import { afterAll, beforeAll, expect, test } from "vitest";
import { PATCH, DELETE as UNLINK } from "../../../app/api/v1/projects/[projectId]/evidence/[evidenceId]/route";
import { POST as LINK, GET as LIST } from "../../../app/api/v1/projects/[projectId]/evidence/route";
import { GET as CELL } from "../../../app/api/v1/projects/[projectId]/factor-table/cells/[codeId]/[caseId]/route";
import { GET as TABLE } from "../../../app/api/v1/projects/[projectId]/factor-table/route";
import { DELETE, GET, POST } from "../../../app/api/v1/projects/[projectId]/sources/[sourceId]/text/route";
import { GET as SOURCES } from "../../../app/api/v1/projects/[projectId]/sources/route";
import { POST as UNDO } from "../../../app/api/v1/projects/[projectId]/undo/route";
import { database } from "../../../lib/data/database";
import { closeImportWorkers } from "../../../lib/server/import-worker";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { buildCase } from "../../factories/case";
import { buildCode } from "../../factories/code";
import { writePdf } from "../../factories/pdf-writer";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildSource, buildSourceText } from "../../factories/source";
import { buildVoice } from "../../factories/voice";

let app: TestApp;
let owner: Person;
let stranger: Person;
let coder: Person;
let viewer: Person;
let place: Place;
let codeId: string;
let caseId: string;

beforeAll(async () => {
  app = await openTestApp();
  owner = await buildPerson("Owner");
  stranger = await buildPerson("Stranger");
  coder = await buildPerson("Coder");
  viewer = await buildPerson("Viewer");
  place = { projectId: await buildProject(owner), owner };
  await buildMember(place.projectId, coder, ["coder"]);
  await buildMember(place.projectId, viewer, ["viewer"]);
  codeId = (await buildCode(place)).id;
  caseId = (await buildCase(place)).id;
});

afterAll(async () => {
  await closeImportWorkers();
  await app.close();
});

const params = (more: object = {}) => ({ projectId: place.projectId, ...more });
const read = (sourceId: string, as: Person = owner) => send(GET, { as, params: params({ sourceId }) });
const paste = (sourceId: string, text: string, as: Person = owner) =>
  send(POST, { as, params: params({ sourceId }), body: { text } });
const upload = (sourceId: string, bytes: Buffer, name: string) => {
  const form = new FormData();
  form.append("file", new File([new Uint8Array(bytes)], name));
  return send(POST, { as: owner, params: params({ sourceId }), form });
};
const takeOut = (sourceId: string, version: number, as: Person = owner) =>
  send(DELETE, { as, method: "DELETE", params: params({ sourceId }), version });
const mark = (sourceId: string, passage: object, as: Person = owner, more: object = {}) =>
  send(LINK, { as, params: params(), body: { codeId, caseId, sourceId, value: "yes", passage, ...more } });

test("whoever may read the project reads the text; source:change stores and removes it; others hear nothing", async () => {
  const { id } = await buildSource(place);
  expect((await read(id)).status).toBe(404);
  for (const as of [coder, viewer, stranger]) expect((await paste(id, "Words.", as)).status).toBe(404);
  const stored = await paste(id, "Words of a paper.\r\n\r\nMore.");
  expect(stored).toMatchObject({ status: 201, body: { format: "txt", codePointCount: 24, pages: [], version: 1 } });
  expect(stored.body).not.toHaveProperty("text");
  expect((await read(id)).body.text).toBe("Words of a paper.\n\nMore.");
  expect((await read(id, viewer)).body).toMatchObject({ text: "Words of a paper.\n\nMore.", abilities: [] });
  expect((await read(id, coder)).body.abilities).toEqual(["evidence:link"]);
  expect((await read(id, stranger)).status).toBe(404);
  expect((await send(GET, { params: params({ sourceId: id }) })).status).toBe(401);
  const listed = await send(SOURCES, { as: viewer, params: params() });
  expect(listed.body.items.find((item: { id: string }) => item.id === id)).toMatchObject({ hasText: true });
  expect((await paste(id, "Other words.")).body.code).toBe("document_exists");
  for (const as of [coder, viewer, stranger]) expect((await takeOut(id, 1, as)).status).toBe(404);
  expect((await takeOut(id, 2)).body).toMatchObject({ code: "stale_version" });
  expect((await takeOut(id, 1)).status).toBe(204);
  expect((await read(id)).status).toBe(404);
  expect(await database().sourceText.count({ where: { sourceId: id } })).toBe(0);
});

test("a PDF is stored with its printed pages; a file that cannot be read stores nothing", async () => {
  const { id } = await buildSource(place);
  const refused = await upload(id, writePdf([[], []]), "scan.pdf");
  expect(refused).toMatchObject({ status: 422, body: { code: "document_without_text" } });
  expect(await database().sourceText.count({ where: { sourceId: id } })).toBe(0);
  const stored = await upload(id, writePdf([["On the border."], ["In the capital."]], { first: 40 }), "paper.txt");
  expect(stored).toMatchObject({
    status: 201,
    body: {
      format: "pdf",
      pages: [
        { label: "40", start: 0 },
        { label: "41", start: 15 },
      ],
    },
  });
});

test("a passage is stored only where its words stand, in code points, and shows in list and cell", async () => {
  const { id } = await buildSource(place);
  const { id: textId } = await buildSourceText(place, id, "A 😀 says: the é\u0301 border. The end.");
  const at = { textId, start: 10, end: 13, exact: "the" };
  expect(await mark(id, at, viewer)).toMatchObject({ status: 404 });
  for (const wrong of [{ exact: "The" }, { start: 11, end: 14 }, { end: 500 }, { start: 10, end: 10, exact: "" }])
    expect((await mark(id, { ...at, ...wrong })).body.code).toBe("anchor_mismatch");
  expect((await mark(id, { textId, start: 14, end: 15, exact: "é" })).body.code).toBe("anchor_splits_character");
  const other = await buildSource(place);
  expect(await mark(other.id, at)).toMatchObject({ status: 404, body: { fields: { passage: expect.any(String) } } });
  expect(await database().evidence.count({ where: { sourceId: id } })).toBe(0);

  const made = await mark(id, at, coder, { locator: "par. 1", quotation: "the …" });
  expect(made).toMatchObject({ status: 201, body: { passage: at, locator: "par. 1", quotation: "the …" } });
  const listed = await send(LIST, { as: viewer, params: params(), query: `sourceId=${id}` });
  expect(listed.body.items.map((item: { passage: object }) => item.passage)).toEqual([at]);
  const cell = await send(CELL, { as: viewer, params: params({ codeId, caseId }) });
  expect(cell.body.documents).toContainEqual(expect.objectContaining({ id: made.body.id, passage: at }));
  expect((await takeOut(id, 1)).body).toMatchObject({ code: "still_in_use" });
});

test("a mark is changed, taken out and given back; another source takes it from its passage", async () => {
  const { id } = await buildSource(place);
  const { id: textId } = await buildSourceText(place, id);
  const at = { textId, start: 4, end: 10, exact: "treaty" };
  const { body: made } = await mark(id, at);
  const target = { as: owner, params: params({ evidenceId: made.id }) };
  const changed = await send(PATCH, { ...target, method: "PATCH", version: 1, body: { value: "no" } });
  expect(changed.body).toMatchObject({ value: "no", passage: at });
  expect((await send(UNLINK, { ...target, method: "DELETE", version: 2 })).status).toBe(204);
  const marks = async () =>
    (await send(LIST, { as: owner, params: params(), query: `sourceId=${id}` })).body.items.map(
      (item: { passage: object | null }) => item.passage,
    );
  expect(await marks()).toEqual([]);
  expect((await send(UNDO, { as: owner, params: params(), body: {} })).status).toBe(200);
  expect(await marks()).toEqual([at]);
  const other = await buildSource(place);
  const moved = await send(PATCH, { ...target, method: "PATCH", version: 4, body: { sourceId: other.id } });
  expect(moved.body).toMatchObject({ sourceId: other.id, passage: null });
});

test("a mark does not come back when the text was taken out meanwhile", async () => {
  const { id } = await buildSource(place);
  const { id: textId } = await buildSourceText(place, id);
  const { body: made } = await mark(id, { textId, start: 4, end: 10, exact: "treaty" });
  await send(UNLINK, { as: owner, method: "DELETE", params: params({ evidenceId: made.id }), version: 1 });
  expect((await takeOut(id, 1)).status).toBe(204);
  const undone = await send(UNDO, { as: owner, params: params(), body: {} });
  expect(undone).toMatchObject({ status: 409, body: { code: "undo_refused" } });
  expect(await database().evidence.count({ where: { sourceId: id, deletedAt: null } })).toBe(0);
});

test("a document never counts as an interviewee, however often it is marked", async () => {
  const own = { codeId: (await buildCode(place)).id, caseId: (await buildCase(place)).id };
  await buildVoice(place, own.codeId, own.caseId);
  const countOf = async () => {
    const { body } = await send(TABLE, { as: owner, params: params(), query: "evidenceMode=either" });
    const factor = body.factors.find((it: { codeId: string }) => it.codeId === own.codeId);
    const cell = body.cells.find(
      (it: { codeId: string; caseId: string }) => it.codeId === own.codeId && it.caseId === own.caseId,
    );
    return {
      interviewees: body.basis.interviewees,
      eligible: body.basis.eligible,
      codings: body.basis.codings,
      citedBy: factor.citedBy,
      kept: factor.kept,
      present: cell.present,
      absent: cell.absent,
      mixed: cell.mixed,
      state: cell.state,
    };
  };
  const before = await countOf();
  expect(before.citedBy).toHaveLength(1);
  for (const kind of ["press", "literature", "field notes"]) {
    const { id } = await buildSource(place, { kind });
    const { id: textId } = await buildSourceText(place, id);
    for (const [start, exact] of [
      [4, "treaty"],
      [11, "covers"],
    ] as const)
      await mark(id, { textId, start, end: start + exact.length, exact }, owner, own);
  }
  expect(await countOf()).toEqual(before);
  const { body } = await send(CELL, { as: owner, params: params(own) });
  expect(body.documents).toHaveLength(6);
  expect(body.people).toHaveLength(1);
});
