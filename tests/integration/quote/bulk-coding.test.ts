import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { POST as BULK } from "../../../app/api/v1/projects/[projectId]/codings/bulk/route";
import { POST as HITS } from "../../../app/api/v1/projects/[projectId]/codings/hits/route";
import { GET as TABLE } from "../../../app/api/v1/projects/[projectId]/factor-table/route";
import { GET as QUOTES } from "../../../app/api/v1/projects/[projectId]/quotes/route";
import { PATCH as CHANGE_PROJECT } from "../../../app/api/v1/projects/[projectId]/route";
import { GET as SEARCH } from "../../../app/api/v1/projects/[projectId]/search/route";
import { POST as UNDO } from "../../../app/api/v1/projects/[projectId]/undo/route";
import { database } from "../../../lib/data/database";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { buildCase } from "../../factories/case";
import { buildCode } from "../../factories/code";
import { buildConsent, openChoices } from "../../factories/consent";
import { buildInterview } from "../../factories/interview";
import { buildInterviewee } from "../../factories/interviewee";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildTranscript } from "../../factories/transcript";

let app: TestApp;
let place: Place;
let coder: Person;
let threat: string;
let other: string;
let kazakhstan: string;

const talk =
  "Q: Was there danger?\nA: 😀 Danger, of course. And danger again. Nothing else.\nQ: Danger?\nA: No danger there.";

beforeAll(async () => {
  app = await openTestApp();
  const owner = await buildPerson("Owner");
  place = { projectId: await buildProject(owner), owner };
  coder = await buildPerson("Coder");
  await buildMember(place.projectId, coder, ["coder"]);
  threat = (await buildCode(place, { name: "Threat" })).id;
  other = (await buildCode(place, { name: "Interest" })).id;
  kazakhstan = (await buildCase(place, { name: "Kazakhstan 2022" })).id;
  for (const number of [1, 2]) {
    const { id } = await buildInterviewee(place, { number, label: `Interviewee ${number}` });
    await buildConsent(place, { intervieweeId: id, choices: openChoices });
    const interview = await buildInterview(place, { number, intervieweeIds: [id] });
    await buildTranscript(place, { interviewId: interview.id, text: talk });
  }
  const settings = { salienceThreshold: 2, presenceThreshold: 2 };
  const params = { projectId: place.projectId };
  const { version } = await database().project.findUniqueOrThrow({ where: { id: place.projectId } });
  const changed = await send(CHANGE_PROJECT, { as: owner, method: "PATCH", params, version, body: { settings } });
  expect(changed.status).toBe(200);
});

afterAll(() => app.close());

const params = () => ({ projectId: place.projectId });
const find = async (query: Record<string, string>) =>
  (await send(SEARCH, { as: place.owner, params: params(), query: new URLSearchParams(query).toString() })).body.items;
const placesOf = (hits: { transcriptId: string; version: number; start: number; end: number }[]) =>
  hits.map(({ transcriptId, version, start, end }) => ({ transcriptId, version, start, end }));
const code = (body: object, as: Person = place.owner) => send(HITS, { as, params: params(), body });
const table = async () => (await send(TABLE, { as: place.owner, params: params() })).body;
const quotes = async () => (await send(QUOTES, { as: place.owner, params: params() })).body.items;
const undo = () => send(UNDO, { as: place.owner, params: params(), body: {} });
const eventCount = () => database().auditEvent.count({ where: { chainId: place.projectId } });

describe("coding the hits of a search", () => {
  const stances = () => [{ stance: "present", caseIds: [kazakhstan] }];

  test("a preview tells what would happen and changes nothing; the act does exactly that, and one undo takes it back", async () => {
    const hits = placesOf(await find({ q: "danger", voices: "all" }));
    expect(hits).toHaveLength(10);
    const body = { hits, codeId: threat, stances: stances(), snap: "sentence" };
    const events = await eventCount();
    const before = await table();
    const preview = await code({ ...body, isPreview: true });
    expect(preview.status).toBe(200);
    expect(preview.body).toMatchObject({
      created: 6,
      unchanged: 0,
      skipped: { interviewer: 4, conflict: 0, refused: 0 },
    });
    expect(preview.body.effect.factorsGained).toEqual([threat]);
    expect(preview.body.effect.cellsChanged).toMatchObject([
      { codeId: threat, caseId: kazakhstan, after: { state: "present" } },
    ]);
    expect(await eventCount()).toBe(events);
    expect((await table()).basis.hash).toBe(before.basis.hash);
    const done = await code(body);
    expect({ ...done.body, isPreview: true }).toEqual(preview.body);
    expect((await quotes()).map((quote: { exact: string }) => quote.exact)).toEqual([
      "😀 Danger, of course.",
      "And danger again.",
      "No danger there.",
      "😀 Danger, of course.",
      "And danger again.",
      "No danger there.",
    ]);
    expect((await undo()).status).toBe(200);
    expect(await quotes()).toEqual([]);
    expect((await table()).basis.hash).toBe(before.basis.hash);
  });

  test("repeating it is no step at all; another stance on the same case is left out", async () => {
    const hits = placesOf(await find({ q: '"no danger"' }));
    const body = { hits, codeId: threat, stances: stances(), snap: "turn", status: "draft" };
    expect((await code(body)).body).toMatchObject({ created: 2 });
    expect((await quotes())[0]).toMatchObject({ status: "draft", exact: "No danger there." });
    const events = await eventCount();
    expect((await code(body)).body).toMatchObject({ created: 0, unchanged: 2 });
    expect(await eventCount()).toBe(events);
    const absent = { ...body, stances: [{ stance: "absent", caseIds: [kazakhstan] }] };
    expect((await code(absent)).body).toMatchObject({ created: 0, skipped: { conflict: 2 } });
    await undo();
  });

  test.each([
    ["hit", "danger"],
    ["word", "danger"],
    ["sentence", "And danger again."],
    ["turn", "😀 Danger, of course. And danger again. Nothing else."],
  ])("a hit grows to its %s", async (snap, exact) => {
    const [, hit] = await find({ q: "danger" });
    await code({ hits: placesOf([hit]), codeId: other, stances: [{ stance: "relevant" }], snap });
    expect((await quotes()).map((quote: { exact: string }) => quote.exact)).toEqual([exact]);
    await undo();
  });

  test("a place of an earlier text and a place that is none are left out; an unknown code stops the act", async () => {
    const [hit] = placesOf(await find({ q: "danger" }));
    const body = { codeId: threat, stances: [{ stance: "relevant" }] };
    const hits = [
      { ...hit, version: 9 },
      { ...hit, start: 100_000, end: 100_001 },
    ];
    expect((await code({ ...body, hits })).body).toMatchObject({ created: 0, skipped: { refused: 2 } });
    expect((await code({ ...body, hits: [hit], codeId: kazakhstan })).status).toBe(404);
  });

  test("whole turns of a person are found without a word, and coded", async () => {
    const turns = await find({ mode: "turns" });
    expect(turns.map((turn: { exact: string }) => turn.exact)).toHaveLength(4);
    expect(new Set(turns.map((turn: { role: string }) => turn.role))).toEqual(new Set(["interviewee"]));
  });
});

describe("changing many codings at once", () => {
  const bulk = (body: object, as: Person = place.owner) => send(BULK, { as, params: params(), body });
  const chosen = async () =>
    (await quotes()).map(({ id, version }: { id: string; version: number }) => ({ id, version }));

  test("own codings change and come back as one step; those of others are left out", async () => {
    const hits = placesOf(await find({ q: "danger" }));
    await code({ hits, codeId: threat, stances: [{ stance: "present", caseIds: [kazakhstan] }] });
    await code({ hits: hits.slice(0, 1), codeId: other, stances: [{ stance: "relevant" }] }, coder);
    const codings = await chosen();
    expect(codings).toHaveLength(7);
    const change = { stances: [{ stance: "absent", caseIds: [kazakhstan] }], status: "disputed" };
    const preview = await bulk({ codings, change, isPreview: true });
    expect(preview.body).toMatchObject({ changed: 6, skipped: { others: 1, stale: 0 } });
    expect(preview.body.effect.cellsChanged[0].after.state).toBe("absent");
    expect({ ...(await bulk({ codings, change })).body, isPreview: true }).toEqual(preview.body);
    expect((await table()).cells[0].state).toBe("absent");
    expect((await undo()).status).toBe(200);
    expect((await table()).cells[0].state).toBe("present");
  });

  test("removal is one step, stale ones are left out, and a code that the passage has already is not given twice", async () => {
    const codings = await chosen();
    expect(
      (await bulk({ codings: codings.map((one: object) => ({ ...one, version: 99 })), change: { remove: true } })).body,
    ).toMatchObject({
      changed: 0,
      skipped: { stale: 6, others: 1 },
    });
    const first = placesOf(await find({ q: "danger" })).slice(0, 1);
    await code({ hits: first, codeId: other, stances: [{ stance: "relevant" }] });
    const own = (await chosen()).filter(({ id }: { id: string }) =>
      codings.some((one: { id: string }) => one.id === id),
    );
    expect((await bulk({ codings: own, change: { codeId: other } })).body).toMatchObject({
      changed: 5,
      skipped: { taken: 1, others: 1 },
    });
    await undo();
    expect((await bulk({ codings: await chosen(), change: { remove: true } })).body).toMatchObject({ changed: 7 });
    expect(await quotes()).toHaveLength(1);
    expect((await bulk({ codings: await chosen(), change: {} })).status).toBe(422);
  });
});
