import { afterAll, beforeAll, expect, test } from "vitest";
import { POST as REPAIR } from "../../../app/api/v1/projects/[projectId]/codings/[codingId]/repair/route";
import {
  PATCH,
  GET as READ_CODING,
  DELETE as REMOVE,
} from "../../../app/api/v1/projects/[projectId]/codings/[codingId]/route";
import { POST as CODE } from "../../../app/api/v1/projects/[projectId]/codings/route";
import { GET as TABLE } from "../../../app/api/v1/projects/[projectId]/factor-table/route";
import { POST as REDO } from "../../../app/api/v1/projects/[projectId]/redo/route";
import { PUT as MARK } from "../../../app/api/v1/projects/[projectId]/transcripts/[transcriptId]/questions/route";
import { GET as REPAIRS } from "../../../app/api/v1/projects/[projectId]/transcripts/[transcriptId]/repairs/route";
import { GET as READ } from "../../../app/api/v1/projects/[projectId]/transcripts/[transcriptId]/route";
import { POST as PREVIEW } from "../../../app/api/v1/projects/[projectId]/transcripts/[transcriptId]/versions/preview/route";
import {
  POST as STORE,
  GET as VERSIONS,
} from "../../../app/api/v1/projects/[projectId]/transcripts/[transcriptId]/versions/route";
import { POST as UNDO } from "../../../app/api/v1/projects/[projectId]/undo/route";
import { database } from "../../../lib/data/database";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { buildCode } from "../../factories/code";
import { buildCoding, spanOf } from "../../factories/coding";
import { buildGuide } from "../../factories/guide";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildTranscript } from "../../factories/transcript";

let app: TestApp;
let place: Place;
let coder: Person;
let codeId: string;

beforeAll(async () => {
  app = await openTestApp();
  const owner = await buildPerson("Owner");
  place = { projectId: await buildProject(owner), owner };
  coder = await buildPerson("Coder");
  await buildMember(place.projectId, coder, ["coder"]);
  codeId = (await buildCode(place)).id;
});

afterAll(() => app.close());

type Talk = Awaited<ReturnType<typeof buildTranscript>>;

const at = (talk: Talk) => ({ projectId: place.projectId, transcriptId: talk.transcriptId });
const stepTo = (text: string, words: string, put: string) => {
  const { start, end } = spanOf(text, words);
  return { start, end, text: put };
};
const store = (talk: Talk, body: unknown, version = 1, as = place.owner) =>
  send(STORE, { as, params: at(talk), body, version });
const read = async (talk: Talk, query = "", as = place.owner) =>
  (await send(READ, { as, method: "GET", params: at(talk), query })).body;
const code = (talk: Talk, words: string, by: Person = place.owner, more: { readonly codeId?: string } = {}) =>
  buildCoding(
    { ...place, owner: by },
    { transcriptId: talk.transcriptId, ...spanOf(talk.text, words), codeId, ...more },
  );
const readCoding = async (id: string, as = place.owner) =>
  (await send(READ_CODING, { as, method: "GET", params: { projectId: place.projectId, codingId: id } })).body;
const repairs = async (talk: Talk, as = place.owner) =>
  (await send(REPAIRS, { as, method: "GET", params: at(talk) })).body.items;

test("a correction carries the codings of all coders; the preview says the same and stores nothing", async () => {
  const talk = await buildTranscript(place);
  const before = await code(talk, "Everybody saw");
  const inside = await code(talk, "the same danger 😀 at once", coder);
  const after = await code(talk, "People trained abroad", coder);
  const gone = await code(talk, "Naïve hopes", coder);
  const body = {
    steps: [
      stepTo(talk.text, "same danger", "very same dangers"),
      stepTo(talk.text, " Naïve hopes, nothing else.", ""),
    ],
  };
  const preview = await send(PREVIEW, { as: place.owner, params: at(talk), body, version: 1 });
  const counts = { unmoved: 1, moved: 1, textChanged: 1, needsDecision: 1 };
  expect(preview).toMatchObject({ status: 200, body: { baseVersion: 1, codings: counts, changes: { wordings: 2 } } });
  expect(await read(talk)).toMatchObject({ version: 1, text: talk.text });
  expect((await readCoding(inside.id)).version).toBe(1);

  const stored = await store(talk, body);
  expect(stored).toMatchObject({ status: 201, body: { version: 2, baseVersion: 1, codings: counts } });
  expect(stored.body.items).toEqual(preview.body.items);
  expect(stored.headers.get("etag")).toBe('"2"');
  const text = (await read(talk)).text as string;
  for (const [coding, words, version] of [
    [before, "Everybody saw", 1],
    [inside, "the very same dangers 😀 at once", 2],
    [after, "People trained abroad", 2],
  ] as const) {
    expect(await readCoding(coding.id)).toMatchObject({
      ...spanOf(text, words),
      transcriptVersion: 2,
      needsRepair: false,
      version,
    });
  }
  expect(await readCoding(gone.id)).toMatchObject({
    exact: "Naïve hopes",
    transcriptVersion: 1,
    needsRepair: true,
    version: 1,
  });
  expect(await read(talk, "version=1")).toMatchObject({ version: 1, currentVersion: 2, text: talk.text });
  const versions = await send(VERSIONS, { as: coder, method: "GET", params: at(talk) });
  expect(versions.body.items).toMatchObject([
    { number: 2, createdByName: "Owner", changes: { wordings: 2, turnsSplit: 0 }, isReadable: true },
    { number: 1, changes: null },
  ]);
  expect(versions.body.items[0].sha256).toBe(stored.body.sha256);
});

test("two codings of one coder that come to stand on the same words are not made one: the later waits for a decision", async () => {
  const talk = await buildTranscript(place);
  const [first, second, others] = [
    await code(talk, "the same danger"),
    await code(talk, "the same danger 😀"),
    await code(talk, "the same danger 😀", coder),
  ];
  const stored = await store(talk, { steps: [stepTo(talk.text, " 😀", "")] });
  expect(stored.body.codings).toEqual({ unmoved: 1, moved: 0, textChanged: 1, needsDecision: 1 });
  expect(stored.body.items).toContainEqual(expect.objectContaining({ id: second.id, reason: "placeTaken" }));
  expect((await repairs(talk)).map((item: { coding: { id: string } }) => item.coding.id)).toEqual([second.id]);
  expect([(await readCoding(first.id)).needsRepair, (await readCoding(others.id)).needsRepair]).toEqual([false, false]);
});

test("of two who correct the same version the later is answered 409 with the text that stands", async () => {
  const talk = await buildTranscript(place);
  const answers = await Promise.all([
    store(talk, { steps: [stepTo(talk.text, "danger", "risk")] }),
    store(talk, { steps: [stepTo(talk.text, "danger", "threat")] }),
  ]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
  const late = answers.find((answer) => answer.status === 409);
  const now = await read(talk);
  expect(late?.body).toMatchObject({ code: "stale_version", current: { version: 2, text: now.text } });
  expect((await send(STORE, { as: place.owner, params: at(talk), body: { steps: [] } })).status).toBe(428);
  expect((await store(talk, { steps: [] }, 2)).body.code).toBe("nothing_changed");
});

test("a coding in an older version is answered with where its passage stands now", async () => {
  const talk = await buildTranscript(place);
  await store(talk, {
    steps: [stepTo(talk.text, "Everybody", "All"), stepTo(talk.text, " Naïve hopes, nothing else.", "")],
  });
  const send2 = (words: string, given: object = {}) =>
    send(CODE, {
      as: coder,
      params: { projectId: place.projectId },
      body: {
        transcriptId: talk.transcriptId,
        version: 1,
        ...spanOf(talk.text, words),
        codeId,
        stances: [{ stance: "present" }],
        ...given,
      },
    });
  const text = (await read(talk)).text as string;
  expect(await send2("the same danger")).toMatchObject({
    status: 409,
    body: { code: "stale_version", current: { version: 2, passage: spanOf(text, "the same danger") } },
  });
  expect((await send2("Naïve hopes")).body.current).toMatchObject({ version: 2, passage: null });
  expect((await send2("the same danger", { exact: "the same dangeR" })).body.current).toMatchObject({ passage: null });
  const coding = await buildCoding(place, {
    transcriptId: talk.transcriptId,
    version: 2,
    ...spanOf(text, "the same danger"),
    codeId,
  });
  const patched = await send(PATCH, {
    as: place.owner,
    method: "PATCH",
    params: { projectId: place.projectId, codingId: coding.id },
    version: 1,
    body: { version: 1, ...spanOf(talk.text, "the same danger 😀") },
  });
  expect(patched).toMatchObject({ status: 409, body: { current: { passage: spanOf(text, "the same danger 😀") } } });
});

test("codings that race with a correction are carried by it or told, never left behind", async () => {
  const talk = await buildTranscript(place);
  const words = [
    "Everybody",
    "saw",
    "the same",
    "danger",
    "at once",
    "People",
    "trained",
    "abroad",
    "crossed",
    "border",
  ];
  const codeIds = await Promise.all(words.map(async () => (await buildCode(place)).id));
  const race = words.map((passage, index) =>
    send(CODE, {
      as: index % 2 ? coder : place.owner,
      params: { projectId: place.projectId },
      body: {
        transcriptId: talk.transcriptId,
        version: 1,
        ...spanOf(talk.text, passage),
        codeId: codeIds[index],
        stances: [{ stance: "present" }],
      },
    }),
  );
  const [stored, ...coded] = await Promise.all([
    store(talk, { steps: [stepTo(talk.text, "What made", "Tell me what made")] }),
    ...race,
  ]);
  expect(stored.status).toBe(201);
  const made = coded.filter((answer) => answer.status === 201);
  expect(made.length + coded.filter((answer) => answer.body.code === "stale_version").length).toBe(words.length);
  const text = (await read(talk)).text as string;
  for (const { body } of made) {
    const now = await readCoding(body.id);
    expect(now).toMatchObject({ transcriptVersion: 2, needsRepair: false, ...spanOf(text, body.exact) });
  }
  expect(await repairs(talk)).toEqual([]);
});

test("undo and redo reach across versions: edges, removals and steps of other coders follow the text", async () => {
  const talk = await buildTranscript(place);
  const kept = await code(talk, "the same danger", coder);
  const removed = await code(talk, "People trained abroad", coder);
  const patch = await send(PATCH, {
    as: coder,
    method: "PATCH",
    params: { projectId: place.projectId, codingId: kept.id },
    version: 1,
    body: spanOf(talk.text, "saw the same danger"),
  });
  expect(patch.status).toBe(200);
  const gone = await send(REMOVE, {
    as: coder,
    method: "DELETE",
    params: { projectId: place.projectId, codingId: removed.id },
    version: 1,
  });
  expect(gone.status).toBe(204);
  await store(talk, {
    steps: [stepTo(talk.text, "Everybody", "All"), stepTo(talk.text, "same danger", "same dangers")],
  });
  const text = (await read(talk)).text as string;
  expect((await readCoding(kept.id)).exact).toBe("saw the same dangers");
  const undo = () => send(UNDO, { as: coder, params: { projectId: place.projectId }, body: {} });
  const redo = () => send(REDO, { as: coder, params: { projectId: place.projectId }, body: {} });
  expect((await undo()).status).toBe(200);
  expect(await readCoding(removed.id)).toMatchObject({ ...spanOf(text, "People trained abroad"), needsRepair: false });
  expect((await undo()).status).toBe(200);
  expect(await readCoding(kept.id)).toMatchObject({ ...spanOf(text, "the same dangers"), transcriptVersion: 2 });
  await store(talk, { steps: [stepTo(text, "All", "They all")] }, 2);
  const newer = (await read(talk)).text as string;
  expect((await redo()).status).toBe(200);
  expect(await readCoding(kept.id)).toMatchObject({ ...spanOf(newer, "saw the same dangers"), transcriptVersion: 3 });
  expect((await redo()).status).toBe(200);
  expect((await readCoding(removed.id)).code).toBe("not_found");
});

test("a coding whose words are gone counts on, is repaired by its coder alone, and waits again when that is undone", async () => {
  const talk = await buildTranscript(place);
  const lost = await code(talk, "crossed the border", coder);
  const corrected = talk.text
    .replace("People trained abroad crossed the border.", "")
    .replace("nothing else.", "nothing else. Then they crossed the border.");
  const table = async () =>
    (await send(TABLE, { as: place.owner, method: "GET", params: { projectId: place.projectId } })).body;
  const warned = async () =>
    (await table()).warnings.filter((warning: { code: string }) => warning.code === "wordsLost");
  const before = await table();
  const rivals = (await warned())[0]?.about.codings ?? 0;
  expect((await store(talk, { text: corrected })).body.codings.needsDecision).toBe(1);
  expect((await table()).basis.codings).toBe(before.basis.codings);
  expect(await warned()).toMatchObject([{ about: { codeId, codings: rivals + 1 } }]);
  const [item] = await repairs(talk, coder);
  const text = (await read(talk)).text as string;
  expect(item.proposals).toEqual([{ ...spanOf(text, "crossed the border"), errors: 0 }]);
  const repair = (as: Person, version = 1) =>
    send(REPAIR, {
      as,
      params: { projectId: place.projectId, codingId: lost.id },
      version,
      body: { version: 2, ...spanOf(text, "crossed the border") },
    });
  expect((await repair(place.owner)).status).toBe(404);
  expect(await repair(coder)).toMatchObject({
    status: 200,
    body: { needsRepair: false, transcriptVersion: 2, version: 2 },
  });
  expect(await repairs(talk)).toEqual([]);
  expect((await send(UNDO, { as: coder, params: { projectId: place.projectId }, body: {} })).status).toBe(200);
  expect(await readCoding(lost.id)).toMatchObject({
    exact: "crossed the border",
    transcriptVersion: 1,
    needsRepair: true,
  });
});

test("the questions of the guide stay with their turns, and codings are prompted as the new turns say", async () => {
  const asked = await buildCode(place);
  const guide = await buildGuide(place, [{ text: "What made the difference?", codeIds: [asked.id] }]);
  const questionId = guide.questions[0]?.questionId ?? "";
  const talk = await buildTranscript(place);
  const coding = await code(talk, "There it did not", place.owner, { codeId: asked.id });
  await send(MARK, {
    as: place.owner,
    method: "PUT",
    params: at(talk),
    body: { version: 1, marks: [{ turnIndex: 2, questionIds: [questionId] }] },
  });
  expect((await readCoding(coding.id)).prompted).toBe(true);
  const base = await read(talk);
  const split = { start: spanOf(talk.text, " People").start, end: spanOf(talk.text, " People").start + 1, text: "\n" };
  const turns = base.turns.flatMap(
    (turn: { start: number; role: string; intervieweeId: string | null }, index: number) => {
      const { start, role, intervieweeId } = turn;
      const own = { start, role, intervieweeId };
      return index === 1 ? [own, { ...own, start: split.end }] : [own];
    },
  );
  const stored = await store(talk, { steps: [split], turns });
  expect(stored).toMatchObject({ status: 201, body: { turnCount: 5, changes: { turnsSplit: 1, wordings: 0 } } });
  const next = await read(talk);
  expect(next.turns.map((turn: { questionIds: string[] }) => turn.questionIds.length)).toEqual([0, 0, 0, 1, 0]);
  expect(await readCoding(coding.id)).toMatchObject({ firstTurn: 4, prompted: true });
});

test("a corrected file is compared with the version: labels are recognised, codings stay, a new voice must be named", async () => {
  const talk = await buildTranscript(place);
  const coding = await code(talk, "the same danger");
  const file = (text: string, fields: Record<string, string> = {}) => {
    const form = new FormData();
    form.set("file", new Blob([text]), "corrected.txt");
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return form;
  };
  const labelled = [
    "Q: What made the difference in 2022, then?",
    "A: Everybody saw the same danger 😀 at once. People who trained abroad crossed the border.",
    "Q: And in Armenia?",
    "A: There it did not. Naïve hopes, nothing else.",
  ];
  const send3 = (form: FormData, version: number) => send(STORE, { as: place.owner, params: at(talk), form, version });
  const stored = await send3(file(labelled.join("\n")), 1);
  expect(stored).toMatchObject({ status: 201, body: { changes: { wordings: 2, speakers: 0, turnsSplit: 0 } } });
  const now = await read(talk);
  expect(now.turns.map((turn: { role: string }) => turn.role)).toEqual([
    "interviewer",
    "interviewee",
    "interviewer",
    "interviewee",
  ]);
  expect(await readCoding(coding.id)).toMatchObject({ exact: "the same danger", needsRepair: false });
  const withNewVoice = file([...labelled, "X: Tea is served.", "Q: Thank you.", "X: More tea?", "A: Yes."].join("\n"));
  expect(await send3(withNewVoice, 2)).toMatchObject({
    status: 422,
    body: { code: "speakers_needed", fields: { "speakers.X": "speakers_needed" } },
  });
  expect((await store(talk, { text: now.text }, 2)).body.code).toBe("nothing_changed");
});

test("older versions never change, and nobody below interviewer or owner corrects", async () => {
  const talk = await buildTranscript(place);
  expect((await store(talk, { steps: [stepTo(talk.text, "danger", "risk")] }, 1, coder)).status).toBe(404);
  await store(talk, { steps: [stepTo(talk.text, "danger", "risk")] });
  const [version] = await database().transcriptVersion.findMany({
    where: { transcriptId: talk.transcriptId, number: 1 },
  });
  await expect(
    database().transcriptVersion.update({
      where: { projectId_id: { projectId: place.projectId, id: version?.id ?? "" } },
      data: { wordCount: 0 },
    }),
  ).rejects.toThrow(/permission denied/);
});
