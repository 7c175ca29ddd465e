import { afterAll, beforeAll, expect, test } from "vitest";
import { DELETE, PATCH } from "../../../app/api/v1/projects/[projectId]/codings/[codingId]/route";
import { POST as BATCH } from "../../../app/api/v1/projects/[projectId]/codings/batch/route";
import { GET, POST } from "../../../app/api/v1/projects/[projectId]/codings/route";
import { POST as REDO } from "../../../app/api/v1/projects/[projectId]/redo/route";
import { POST as UNDO } from "../../../app/api/v1/projects/[projectId]/undo/route";
import { database } from "../../../lib/data/database";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { buildCase } from "../../factories/case";
import { buildCode } from "../../factories/code";
import { spanOf } from "../../factories/coding";
import { buildConsent } from "../../factories/consent";
import { buildInterview } from "../../factories/interview";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildTranscript } from "../../factories/transcript";

let app: TestApp;
let place: Place;
let coder: Person;
let codeId: string;
let kazakhstan: string;
let armenia: string;
let talk: { transcriptId: string; text: string };

beforeAll(async () => {
  app = await openTestApp();
  const owner = await buildPerson("Owner");
  place = { projectId: await buildProject(owner), owner };
  coder = await buildPerson("Coder");
  await buildMember(place.projectId, coder, ["coder"]);
  codeId = (await buildCode(place)).id;
  kazakhstan = (await buildCase(place, { name: "Kazakhstan 2022" })).id;
  armenia = (await buildCase(place, { name: "Armenia 2022" })).id;
  talk = await buildTranscript(place);
});

afterAll(() => app.close());

const params = () => ({ projectId: place.projectId });

const coding = (exact: string, more: Record<string, unknown> = {}) => ({
  transcriptId: talk.transcriptId,
  version: 1,
  ...spanOf(talk.text, exact),
  codeId,
  stances: [{ stance: "present", caseIds: [kazakhstan] }],
  ...more,
});

const post = (body: unknown, as: Person = place.owner) => send(POST, { as, params: params(), body });

const list = async (query = "") =>
  (await send(GET, { as: place.owner, params: params(), query })).body.items as { id: string; exact: string }[];

test("refuses a stranger, and a viewer who may only read", async () => {
  const stranger = await buildPerson();
  expect((await post(coding("the same danger"), stranger)).status).toBe(404);
  const viewer = await buildPerson();
  await buildMember(place.projectId, viewer, ["viewer"]);
  expect((await post(coding("the same danger"), viewer)).status).toBe(404);
});

test("codes a passage after a character outside the basic plane, in code points", async () => {
  const made = await post(coding("People trained abroad"));
  expect(made).toMatchObject({
    status: 201,
    body: { exact: "People trained abroad", outcome: "created", needsRepair: false },
  });
  expect(made.body.stances).toEqual([{ stance: "present", caseIds: [kazakhstan], appliesToAllCases: false }]);
  const wrong = coding("People trained abroad");
  const shifted = await post({ ...wrong, start: wrong.start + 1, end: wrong.end + 1 });
  expect(shifted).toMatchObject({ status: 422, body: { code: "anchor_mismatch" } });
});

test("an emoji is never cut, an offset beyond the text and an empty passage are refused, and nothing is stored", async () => {
  const before = (await list()).length;
  const length = [...talk.text].length;
  expect((await post({ ...coding("the same danger"), start: length, end: length + 4, exact: "more" })).body.code).toBe(
    "anchor_mismatch",
  );
  expect((await post({ ...coding("the same danger"), end: spanOf(talk.text, "the same danger").start })).status).toBe(
    422,
  );
  expect((await list()).length).toBe(before);
});

test("the interviewer's words alone are no evidence", async () => {
  expect((await post(coding("What made the difference"))).body.code).toBe("interviewer_only_passage");
});

test("the same coding again is a no-op, another case is added, another stance on the same case is asked about", async () => {
  const first = await post(coding("Naïve hopes"));
  const again = await post(coding("Naïve hopes"));
  expect(again.body).toMatchObject({ id: first.body.id, outcome: "unchanged", version: 1 });
  const wider = await post(coding("Naïve hopes", { stances: [{ stance: "absent", caseIds: [armenia] }] }));
  expect(wider.body).toMatchObject({ id: first.body.id, outcome: "extended", version: 2 });
  expect(wider.body.stances).toHaveLength(2);
  const conflict = await post(coding("Naïve hopes", { stances: [{ stance: "absent", caseIds: [kazakhstan] }] }));
  expect(conflict).toMatchObject({
    status: 409,
    body: { code: "stance_conflict", current: [{ caseId: kazakhstan, existing: "present", added: "absent" }] },
  });
  const replaced = await post(
    coding("Naïve hopes", { stances: [{ stance: "absent", caseIds: [kazakhstan] }], replace: true }),
  );
  expect(replaced.body).toMatchObject({ outcome: "replaced", version: 3 });
});

test("a further case leaves what the coder decided: status, whether it was asked for, remark", async () => {
  const { body: first } = await post(coding("Everybody saw the same danger"));
  const decided = { status: "disputed", prompted: true, memo: "Irony?" };
  const target = { ...params(), codingId: first.id };
  await send(PATCH, { as: place.owner, method: "PATCH", params: target, version: 1, body: decided });
  const wider = await post(
    coding("Everybody saw the same danger", { stances: [{ stance: "absent", caseIds: [armenia] }] }),
  );
  expect(wider.body).toMatchObject({ id: first.id, outcome: "extended", ...decided, promptedBy: "hand" });
});

test("P03 ids of another project are not found, and nothing is written", async () => {
  const elsewhere: Place = { owner: await buildPerson(), projectId: "" };
  const other = { ...elsewhere, projectId: await buildProject(elsewhere.owner) };
  const foreignCode = (await buildCode(other)).id;
  const foreignCase = (await buildCase(other)).id;
  const foreignTalk = await buildTranscript(other);
  const before = await database().coding.count();
  expect((await post(coding("nothing else", { codeId: foreignCode }))).status).toBe(404);
  expect(
    (await post(coding("nothing else", { stances: [{ stance: "present", caseIds: [foreignCase] }] }))).status,
  ).toBe(404);
  expect((await post(coding("nothing else", { transcriptId: foreignTalk.transcriptId }))).status).toBe(404);
  expect(await database().coding.count()).toBe(before);
});

test("a colleague's coding cannot be changed or removed, and a stale version is answered with both", async () => {
  const made = await post(coding("crossed the border"));
  const target = { ...params(), codingId: made.body.id };
  const patch = { stances: [{ stance: "relevant" }] };
  expect((await send(PATCH, { as: coder, method: "PATCH", params: target, version: 1, body: patch })).status).toBe(404);
  expect((await send(DELETE, { as: coder, method: "DELETE", params: target, version: 1 })).status).toBe(404);
  const changed = await send(PATCH, { as: place.owner, method: "PATCH", params: target, version: 1, body: patch });
  expect(changed.body).toMatchObject({ version: 2, stances: [{ stance: "relevant", caseIds: [] }] });
  const late = await send(PATCH, { as: place.owner, method: "PATCH", params: target, version: 1, body: patch });
  expect(late).toMatchObject({ status: 409, body: { code: "stale_version", current: { version: 2 } } });
});

test("moved edges are checked against the text like a new passage", async () => {
  const made = await post(coding("at once"));
  const target = { ...params(), codingId: made.body.id };
  const bad = { ...spanOf(talk.text, "What made"), stances: [{ stance: "present" }] };
  expect(
    (await send(PATCH, { as: place.owner, method: "PATCH", params: target, version: 1, body: bad })).body.code,
  ).toBe("interviewer_only_passage");
  const wider = await send(PATCH, {
    as: place.owner,
    method: "PATCH",
    params: target,
    version: 1,
    body: spanOf(talk.text, "danger 😀 at once"),
  });
  expect(wider.body).toMatchObject({ exact: "danger 😀 at once", needsRepair: false, version: 2 });
});

test("undo and redo walk back and forth through what one person did, across a reload", async () => {
  const undo = () => send(UNDO, { as: coder, params: params(), body: {} });
  const redo = () => send(REDO, { as: coder, params: params(), body: {} });
  const exactOf = async () => (await list(`coderId=${coder.userId}`)).map((item) => item.exact);
  const first = await post(coding("Everybody saw"), coder);
  await post(coding("the border"), coder);
  const target = { ...params(), codingId: first.body.id };
  await send(PATCH, {
    as: coder,
    method: "PATCH",
    params: target,
    version: 1,
    body: spanOf(talk.text, "Everybody saw the same"),
  });
  await send(DELETE, { as: coder, method: "DELETE", params: target, version: 2 });
  expect(await exactOf()).toEqual(["the border"]);
  expect((await undo()).body).toMatchObject({
    step: "coding.deleted",
    changed: [{ effect: "restored" }],
    canRedo: true,
  });
  expect(await exactOf()).toEqual(["Everybody saw the same", "the border"]);
  await undo();
  expect(await exactOf()).toEqual(["Everybody saw", "the border"]);
  await undo();
  await undo();
  expect(await exactOf()).toEqual([]);
  expect((await undo()).body.code).toBe("nothing_to_undo");
  for (let step = 0; step < 4; step += 1) await redo();
  expect(await exactOf()).toEqual(["the border"]);
  expect((await redo()).body.code).toBe("nothing_to_undo");
});

test("a batch is stored whole or not at all, and undone as one step", async () => {
  const person = await buildPerson();
  await buildMember(place.projectId, person, ["coder"]);
  const mine = () => list(`coderId=${person.userId}`);
  const bad = await send(BATCH, {
    as: person,
    params: params(),
    body: { items: [coding("danger"), coding("What made")] },
  });
  expect(bad).toMatchObject({ status: 422, body: { code: "interviewer_only_passage", fields: { items: "1" } } });
  expect(await mine()).toEqual([]);
  await send(BATCH, { as: person, params: params(), body: { items: [coding("danger"), coding("nothing else")] } });
  expect(await mine()).toHaveLength(2);
  await send(UNDO, { as: person, params: params(), body: {} });
  expect(await mine()).toEqual([]);
});

test("a transcript that is not open to the team is coded by its interviewer alone", async () => {
  const closed = await buildTranscript(place, { isOpen: false });
  const body = { ...coding("danger"), transcriptId: closed.transcriptId };
  expect((await post(body, coder)).body.code).toBe("transcript_not_open");
  expect((await post(body)).status).toBe(201);
});

test("C01 a clause that keeps the words to the interviewer refuses every other coder and names itself", async () => {
  const { intervieweeId } = await buildConsent(place, { choices: { analysis: "granted", quotation: "granted" } });
  const interview = await buildInterview(place, { intervieweeIds: [intervieweeId] });
  const own = await buildTranscript(place, { interviewId: interview.id });
  const body = { ...coding("danger"), transcriptId: own.transcriptId };
  const refused = await post(body, coder);
  expect(refused).toMatchObject({
    status: 409,
    body: { code: "consent_refused", clauses: [{ choice: "teamAccess" }] },
  });
  expect((await post(body)).status).toBe(201);
  const seen = await send(GET, { as: coder, params: params(), query: `transcriptId=${own.transcriptId}` });
  expect(seen.body.items).toEqual([]);
});

test("lists by words, code, case and stance, page by page without a gap or a double", async () => {
  const all = await list("limit=500");
  const paged: string[] = [];
  for (let cursor = ""; ; ) {
    const page = await send(GET, {
      as: place.owner,
      params: params(),
      query: `limit=3${cursor ? `&cursor=${cursor}` : ""}`,
    });
    paged.push(...page.body.items.map((item: { id: string }) => item.id));
    if (page.body.nextCursor === null) break;
    cursor = page.body.nextCursor;
  }
  expect(paged).toEqual(all.map((item) => item.id));
  expect((await list("text=NAÏVE")).map((item) => item.exact)).toEqual(["Naïve hopes"]);
  expect((await list("text=%25")).length).toBe(0);
  expect((await list(`caseId=${armenia}&stance=absent`)).length).toBeGreaterThan(0);
});
