import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as HISTORY } from "../../../app/api/v1/projects/[projectId]/codes/[codeId]/history/route";
import { POST as PREVIEW } from "../../../app/api/v1/projects/[projectId]/codes/[codeId]/merge/preview/route";
import { POST as MERGE } from "../../../app/api/v1/projects/[projectId]/codes/[codeId]/merge/route";
import { PATCH } from "../../../app/api/v1/projects/[projectId]/codes/[codeId]/route";
import { POST as SPLIT } from "../../../app/api/v1/projects/[projectId]/codes/[codeId]/split/route";
import { POST as PLACES } from "../../../app/api/v1/projects/[projectId]/codes/places/route";
import { GET as CODES } from "../../../app/api/v1/projects/[projectId]/codes/route";
import { GET as CODINGS } from "../../../app/api/v1/projects/[projectId]/codings/route";
import { GET as EVIDENCE } from "../../../app/api/v1/projects/[projectId]/evidence/route";
import { PUT as JUDGE } from "../../../app/api/v1/projects/[projectId]/factor-table/cells/[codeId]/[caseId]/override/route";
import { GET as TABLE } from "../../../app/api/v1/projects/[projectId]/factor-table/route";
import { GET as GUIDE } from "../../../app/api/v1/projects/[projectId]/guide/route";
import { POST as REDO } from "../../../app/api/v1/projects/[projectId]/redo/route";
import { PATCH as PROJECT } from "../../../app/api/v1/projects/[projectId]/route";
import { POST as UNDO } from "../../../app/api/v1/projects/[projectId]/undo/route";
import { database } from "../../../lib/data/database";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { buildCase } from "../../factories/case";
import { buildCode } from "../../factories/code";
import { buildCoding, spanOf } from "../../factories/coding";
import { buildGuide } from "../../factories/guide";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildEvidence } from "../../factories/source";
import { buildTranscript } from "../../factories/transcript";

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp();
});

afterAll(() => app.close());

/** Two factors with codings of two coders on the same and on other passages, documents, a judgement, a question, a child. */
const buildStudy = async () => {
  const owner = await buildPerson("Owner");
  const place: Place = { projectId: await buildProject(owner), owner };
  const coder: Place = { ...place, owner: await buildPerson("Coder") };
  await buildMember(place.projectId, coder.owner, ["coder"]);
  const [kaz, arm] = [await buildCase(place, { name: "Kazakhstan" }), await buildCase(place, { name: "Armenia" })];
  const [from, into] = [
    await buildCode(place, { name: "Foreign actor" }),
    await buildCode(place, { name: "External actor" }),
  ];
  const child = await buildCode(place, { name: "Neighbour", parentId: from.id });
  const talk = await buildTranscript(place);
  const at = (exact: string) => ({ transcriptId: talk.transcriptId, ...spanOf(talk.text, exact) });
  const says = (stance: "present" | "absent", caseId: string) => [
    { stance, caseIds: [caseId], appliesToAllCases: false },
  ];
  // The owner coded one passage with both (they fold), and one with the first alone; the coder one with the first alone.
  const kept = await buildCoding(place, {
    ...at("the same danger"),
    codeId: into.id,
    stances: says("present", kaz.id),
    memo: "Kept.",
  });
  const folded = await buildCoding(place, {
    ...at("the same danger"),
    codeId: from.id,
    stances: says("absent", arm.id),
    memo: "Folded.",
  });
  const own = await buildCoding(place, { ...at("trained abroad"), codeId: from.id });
  const others = await buildCoding(coder, { ...at("Naïve hopes"), codeId: from.id });
  const evidence = await buildEvidence(place, { codeId: from.id, caseId: kaz.id });
  const guide = await buildGuide(place, [{ text: "Who helped?", codeIds: [from.id] }]);
  const params = { projectId: place.projectId };
  await send(PROJECT, {
    as: owner,
    method: "PATCH",
    params,
    version: 1,
    body: { settings: { salienceThreshold: 1, presenceThreshold: 1 } },
  });
  await send(JUDGE, {
    as: owner,
    method: "PUT",
    params: { ...params, codeId: from.id, caseId: arm.id },
    body: { value: "no", justification: "Nobody came.", evidenceIds: [] },
  });
  return {
    place,
    owner,
    coder: coder.owner,
    params,
    kaz,
    arm,
    from,
    into,
    child,
    talk,
    at,
    says,
    kept,
    folded,
    own,
    others,
    evidence,
    guide,
  };
};
type Study = Awaited<ReturnType<typeof buildStudy>>;

const merge = (study: Study, body: object = {}, as: Person = study.owner, version?: number) =>
  send(MERGE, {
    as,
    params: { ...study.params, codeId: study.from.id },
    body: { intoId: study.into.id, ...body },
    ...(version === undefined ? {} : { version }),
  });

const withoutVersions = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, item) =>
      ["version", "updatedAt", "asOf", "hash", "versions", "savedAt", "requestId"].includes(key) ? undefined : item,
    ),
  );

/** Everything of a study that a merge touches, as its owner reads it. */
const read = async ({ owner, params }: Study) => {
  const get = async (handler: Parameters<typeof send>[0]) => (await send(handler, { as: owner, params })).body;
  return withoutVersions([
    await get(CODES),
    await get(CODINGS),
    await get(EVIDENCE),
    await get(GUIDE),
    await get(TABLE),
  ]);
};

test("refuses a stranger, a coder, a code of nobody and a merge with itself", async () => {
  const study = await buildStudy();
  expect((await merge(study, {}, await buildPerson())).status).toBe(404);
  expect((await merge(study, {}, study.coder)).status).toBe(404);
  expect((await merge(study, { intoId: study.kaz.id })).body).toMatchObject({
    code: "not_found",
    fields: { intoId: expect.any(String) },
  });
  expect((await merge(study, { intoId: study.from.id })).body.code).toBe("code_cycle");
  expect((await merge(study, {}, study.owner, 7)).body.code).toBe("stale_version");
});

test("codings of all coders move and fold, and everything that rests on the code follows", async () => {
  const study = await buildStudy();
  const done = await merge(study, {}, study.owner, 1);
  expect(done).toMatchObject({
    status: 200,
    body: {
      code: { id: study.into.id },
      counts: { codings: 2, folded: 1, documents: 1, judgements: 1, questions: 1, children: 1 },
    },
  });
  const list = (await send(CODINGS, { as: study.owner, params: study.params, query: `codeId=${study.into.id}` })).body
    .items;
  expect(list.map((coding: { id: string }) => coding.id).sort()).toEqual(
    [study.kept.id, study.own.id, study.others.id].sort(),
  );
  const kept = list.find((coding: { id: string }) => coding.id === study.kept.id);
  expect(kept).toMatchObject({ memo: "Kept.\n\nFolded." });
  expect(kept.stances).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ stance: "present", caseIds: [study.kaz.id] }),
      expect.objectContaining({ stance: "absent", caseIds: [study.arm.id] }),
    ]),
  );
  const codes = (await send(CODES, { as: study.owner, params: study.params })).body.items;
  expect(codes.map((code: { id: string; parentId: string | null }) => [code.id, code.parentId])).toEqual([
    [study.into.id, null],
    [study.child.id, study.into.id],
  ]);
  expect((await send(EVIDENCE, { as: study.owner, params: study.params })).body.items[0].codeId).toBe(study.into.id);
  const guide = (await send(GUIDE, { as: study.owner, params: study.params })).body;
  expect(guide.questions[0].codeIds).toEqual([study.into.id]);
  const events = await database().auditEvent.findMany({
    where: { chainId: study.params.projectId, kind: "code.merged" },
  });
  expect(events).toHaveLength(1);
});

test("a merge is one step: undo gives back everything, also the coder's coding, and redo merges again", async () => {
  const study = await buildStudy();
  const before = await read(study);
  await merge(study);
  const after = await read(study);
  expect(after).not.toEqual(before);
  const undone = await send(UNDO, { as: study.owner, params: study.params, body: {} });
  expect(undone).toMatchObject({ status: 200, body: { step: "code.merged", name: "Foreign actor" } });
  expect(await read(study)).toEqual(before);
  expect((await send(REDO, { as: study.owner, params: study.params, body: {} })).status).toBe(200);
  expect(await read(study)).toEqual(after);
  await send(UNDO, { as: study.owner, params: study.params, body: {} });
  expect(await read(study)).toEqual(before);
});

test("the preview equals the merge, with the table, and stores nothing", async () => {
  const study = await buildStudy();
  const before = await read(study);
  const preview = await send(PREVIEW, {
    as: study.owner,
    params: { ...study.params, codeId: study.from.id },
    body: { intoId: study.into.id },
  });
  expect(preview).toMatchObject({ status: 200, body: { conflicts: { stances: [], judgements: [] } } });
  expect(await read(study)).toEqual(before);
  expect(preview.body.table.cellsChanged.length).toBeGreaterThan(0);
  expect((await merge(study)).body.counts).toEqual(preview.body.counts);
  const table = (await send(TABLE, { as: study.owner, params: study.params })).body;
  for (const cell of preview.body.table.cellsChanged.filter((one: { codeId: string }) => one.codeId === study.into.id))
    expect(
      table.cells.find(
        (one: { codeId: string; caseId: string }) => one.codeId === cell.codeId && one.caseId === cell.caseId,
      ),
    ).toMatchObject({
      state: cell.after.state,
      value: cell.after.value,
    });
});

test.each([
  ["keepInto", "present", "yes"],
  ["keepFrom", "absent", "no"],
] as const)(
  "a passage or a judgement that says two things stops the merge until %s is said",
  async (onConflict, stance, value) => {
    const study = await buildStudy();
    const { place, at, says } = study;
    await buildCoding(place, { ...at("nothing else"), codeId: study.into.id, stances: says("present", study.kaz.id) });
    await buildCoding(place, { ...at("nothing else"), codeId: study.from.id, stances: says("absent", study.kaz.id) });
    await send(JUDGE, {
      as: study.owner,
      method: "PUT",
      params: { ...study.params, codeId: study.into.id, caseId: study.arm.id },
      body: { value: "yes", justification: "Somebody came.", evidenceIds: [] },
    });
    const before = await read(study);
    expect(await merge(study)).toMatchObject({
      status: 409,
      body: {
        code: "stance_conflict",
        current: {
          stances: [{ caseId: study.kaz.id, coderId: study.owner.userId, into: "present", from: "absent" }],
          judgements: [{ caseId: study.arm.id, into: "yes", from: "no" }],
        },
      },
    });
    expect(await read(study)).toEqual(before);
    expect((await merge(study, { onConflict })).status).toBe(200);
    const list = (await send(CODINGS, { as: study.owner, params: study.params, query: "text=nothing%20else" })).body
      .items;
    expect(list).toHaveLength(1);
    expect(list[0].stances).toMatchObject([{ stance, caseIds: [study.kaz.id] }]);
    const table = (await send(TABLE, { as: study.owner, params: study.params, query: "evidenceMode=either" })).body;
    const cell = table.cells.find(
      (one: { codeId: string; caseId: string }) => one.codeId === study.into.id && one.caseId === study.arm.id,
    );
    expect(cell.value).toBe(value);
    expect((await send(UNDO, { as: study.owner, params: study.params, body: {} })).status).toBe(200);
    expect(await read(study)).toEqual(before);
  },
);

test("a code is merged into one below it, and nothing ends below itself", async () => {
  const study = await buildStudy();
  const grandchild = await buildCode(study.place, { name: "Far below", parentId: study.child.id });
  const done = await merge(study, { intoId: grandchild.id });
  expect(done.status).toBe(200);
  const codes = (await send(CODES, { as: study.owner, params: study.params })).body.items;
  const parentOf = new Map(codes.map((code: { id: string; parentId: string | null }) => [code.id, code.parentId]));
  expect([parentOf.get(grandchild.id), parentOf.get(study.child.id)]).toEqual([null, grandchild.id]);
});

test("documents cannot go to a code that is no factor", async () => {
  const study = await buildStudy();
  const plain = await buildCode(study.place, { name: "Plain", isFactor: false });
  expect((await merge(study, { intoId: plain.id })).body).toMatchObject({
    code: "not_a_factor",
    fields: { intoId: expect.any(String) },
  });
});

test("undo of a merge is refused with the coding that its coder changed since", async () => {
  const study = await buildStudy();
  await merge(study);
  const coder: Place = { ...study.place, owner: study.coder };
  await buildCoding(coder, {
    ...study.at("Naïve hopes"),
    codeId: study.into.id,
    stances: study.says("present", study.kaz.id),
  });
  const refused = await send(UNDO, { as: study.owner, params: study.params, body: {} });
  expect(refused.body).toMatchObject({
    code: "undo_refused",
    current: { subjectKind: "coding", subjectId: study.others.id, reason: "changedSince", step: "code.merged" },
  });
  // A newer step stands before it by now; the refused one is named, so that it alone is given up.
  await buildCode(study.place, { name: "Made meanwhile" });
  const { eventId } = refused.body.current;
  const skipped = await send(UNDO, { as: study.owner, params: study.params, body: { eventId, skip: true } });
  expect((await send(UNDO, { as: study.owner, params: study.params, body: {} })).body).toMatchObject({
    step: "code.created",
    name: "Made meanwhile",
  });
  expect(skipped.body).toMatchObject({ step: "code.merged", isDropped: true, changed: [] });
  // The step before it is reached; what it set was moved by the merge that stays.
  expect((await send(UNDO, { as: study.owner, params: study.params, body: {} })).body).toMatchObject({
    code: "undo_refused",
    current: { subjectKind: "override", reason: "changedSince" },
  });
});

test("a split takes the codings named to a new code, of whomever they are, and is one step", async () => {
  const study = await buildStudy();
  const before = await read(study);
  const split = (body: object, as: Person = study.owner) =>
    send(SPLIT, { as, params: { ...study.params, codeId: study.from.id }, body });
  expect((await split({ name: "Half", codingIds: [study.kept.id] })).body).toMatchObject({
    code: "not_found",
    fields: { codingIds: expect.any(String) },
  });
  expect((await split({ name: "Half", codingIds: [study.own.id] }, study.coder)).status).toBe(404);
  const made = await split({ name: "Half", definition: "The other half.", codingIds: [study.own.id, study.others.id] });
  expect(made).toMatchObject({ status: 201, body: { name: "Half", isFactor: true, codingCount: 2, parentId: null } });
  expect((await send(UNDO, { as: study.owner, params: study.params, body: {} })).status).toBe(200);
  expect(await read(study)).toEqual(before);
  expect((await send(REDO, { as: study.owner, params: study.params, body: {} })).status).toBe(200);
  const list = (await send(CODINGS, { as: study.owner, params: study.params, query: `codeId=${made.body.id}` })).body
    .items;
  expect(list).toHaveLength(2);
});

test("codes change places as one step, and none goes below itself", async () => {
  const study = await buildStudy();
  const before = await read(study);
  const move = (places: object[]) => send(PLACES, { as: study.owner, params: study.params, body: { places } });
  const loop = [
    { codeId: study.into.id, version: 1, parentId: study.child.id },
    { codeId: study.from.id, version: 1, parentId: study.into.id },
  ];
  expect((await move(loop)).body.code).toBe("code_cycle");
  expect(await read(study)).toEqual(before);
  const moved = await move([
    { codeId: study.child.id, version: 1, parentId: null, position: 0 },
    { codeId: study.from.id, version: 1, position: 1 },
    { codeId: study.into.id, version: 1, position: 2 },
  ]);
  expect(moved.body.items.map((code: { name: string }) => code.name)).toEqual([
    "Neighbour",
    "Foreign actor",
    "External actor",
  ]);
  await send(UNDO, { as: study.owner, params: study.params, body: {} });
  expect(await read(study)).toEqual(before);
});

test("the history of a code says who changed which field, newest first, and outlives the code", async () => {
  const study = await buildStudy();
  const at = { ...study.params, codeId: study.from.id };
  const history = async () => (await send(HISTORY, { as: study.coder, params: at })).body.items;
  await send(PATCH, {
    as: study.owner,
    method: "PATCH",
    params: at,
    version: 1,
    body: { definition: "Whoever comes from outside.", rollsUp: false },
  });
  expect(await history()).toMatchObject([
    {
      version: 2,
      byId: study.owner.userId,
      byName: "Owner",
      changes: [
        { field: "definition", before: "", after: "Whoever comes from outside." },
        { field: "rollsUp", before: true, after: false },
      ],
    },
    { version: 1, changes: expect.arrayContaining([{ field: "name", before: null, after: "Foreign actor" }]) },
  ]);
  await merge(study);
  expect((await history())[0]).toMatchObject({ version: 3, isDeleted: true, changes: [] });
  expect((await send(HISTORY, { as: await buildPerson(), params: at })).status).toBe(404);
});
