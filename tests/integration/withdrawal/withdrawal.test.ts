import { afterAll, beforeAll, expect, test } from "vitest";
import { POST as CODE, GET as CODINGS } from "../../../app/api/v1/projects/[projectId]/codings/route";
import { GET as TABLE } from "../../../app/api/v1/projects/[projectId]/factor-table/route";
import { POST as WITHDRAW } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/withdrawal/route";
import { GET as PREVIEW } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/withdrawal-preview/route";
import { GET as TRANSCRIPT } from "../../../app/api/v1/projects/[projectId]/transcripts/[transcriptId]/route";
import { POST as UNDO } from "../../../app/api/v1/projects/[projectId]/undo/route";
import { database } from "../../../lib/data/database";
import { buildMember, buildPerson, openTestApp, send, type TestApp } from "../../factories/app";
import { buildCase } from "../../factories/case";
import { buildCode } from "../../factories/code";
import { buildCoding, spanOf } from "../../factories/coding";
import { buildConsent } from "../../factories/consent";
import { dose } from "../../factories/dose";
import { buildInterview } from "../../factories/interview";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildTranscript } from "../../factories/transcript";

let app: TestApp;
let place: Place;
let codeId: string;
let caseId: string;

beforeAll(async () => {
  app = await openTestApp();
  const owner = await buildPerson("Owner");
  place = { projectId: await buildProject(owner), owner };
  codeId = (await buildCode(place, { name: "External actor" })).id;
  caseId = (await buildCase(place, { name: "Kazakhstan 2022" })).id;
});

afterAll(() => app.close());

const params = () => ({ projectId: place.projectId });

/** One more interviewee who says that the factor was there. */
const buildVoice = async () => {
  const { intervieweeId } = await buildConsent(place);
  const interview = await buildInterview(place, { intervieweeIds: [intervieweeId] });
  const talk = await buildTranscript(place, { interviewId: interview.id });
  const span = spanOf(talk.text, "People trained abroad");
  await buildCoding(place, {
    transcriptId: talk.transcriptId,
    ...span,
    codeId,
    stances: [{ stance: "present", caseIds: [caseId] }],
  });
  const row = await database().interviewee.findUniqueOrThrow({
    where: { projectId_id: { projectId: place.projectId, id: intervieweeId } },
  });
  return { ...talk, intervieweeId, label: row.label, number: row.number };
};

const withdraw = (voice: { intervieweeId: string; label: string }, mode = "stop", confirm = voice.label) =>
  send(WITHDRAW, {
    as: place.owner,
    params: { ...params(), intervieweeId: voice.intervieweeId },
    body: { mode, confirm },
  });

const table = async () => (await send(TABLE, { as: place.owner, params: params() })).body;

test("C08 C10 a withdrawn interviewee is gone from table, quotes, search, transcript and undo, and the crossing was foretold", async () => {
  const voices = [await buildVoice(), await buildVoice(), await buildVoice()];
  const [leaving] = voices;
  if (!leaving) throw new Error("no voice");
  const before = await table();
  expect(before.factors[0]).toMatchObject({ name: "External actor", kept: true, citationCount: 3 });
  expect(before.cells[0]).toMatchObject({ state: "present", value: "yes", provenance: "interviews" });
  const preview = await send(PREVIEW, {
    as: place.owner,
    params: { ...params(), intervieweeId: leaving.intervieweeId },
    query: "mode=stop",
  });
  expect(preview.body).toMatchObject({ factorsLost: [codeId], counts: { interviews: 1, transcripts: 1, codings: 1 } });
  expect((await table()).basis.hash).toBe(before.basis.hash);

  const done = await withdraw(leaving);
  expect(done.status).toBe(201);
  const { id: _id, withdrawnAt: _at, ...effect } = done.body;
  expect(effect).toEqual(preview.body);
  const after = await table();
  expect(after.factors[0]).toMatchObject({ kept: false, citationCount: 2 });
  expect(after.cells[0]).toMatchObject({ state: "insufficient", value: "unknown" });
  expect(after.interviewees.map((person: { id: string }) => person.id)).not.toContain(leaving.intervieweeId);
  const codings = await send(CODINGS, { as: place.owner, params: params(), query: "text=trained%20abroad" });
  expect(codings.body.items).toHaveLength(2);
  const read = await send(TRANSCRIPT, { as: place.owner, params: { ...params(), transcriptId: leaving.transcriptId } });
  expect(read).toMatchObject({
    status: 409,
    body: { code: "consent_withdrawn", clauses: [{ interviewee: leaving.number }] },
  });
  expect(JSON.stringify(read.body)).not.toContain("danger");
  const body = {
    transcriptId: leaving.transcriptId,
    version: 1,
    ...spanOf(leaving.text, "the same danger"),
    codeId,
    stances: [{ stance: "present" }],
  };
  expect((await send(CODE, { as: place.owner, params: params(), body })).body.code).toBe("consent_withdrawn");
  expect(JSON.stringify(after)).not.toContain(leaving.intervieweeId);
  for (const voice of voices.slice(1)) await withdraw(voice);
});

test("a label that does not match, a second withdrawal and countsOnly by the team are refused and change nothing", async () => {
  const voice = await buildVoice();
  expect((await withdraw(voice, "stop", "somebody else")).body.code).toBe("confirm_mismatch");
  expect((await withdraw(voice, "countsOnly")).body.code).toBe("withdrawal_mode_refused");
  expect((await table()).factors[0].citationCount).toBe(1);
  expect((await withdraw(voice)).status).toBe(201);
  expect((await withdraw(voice)).body.code).toBe("consent_withdrawn");
});

test("a stranger and a coder cannot withdraw or preview", async () => {
  const voice = await buildVoice();
  const coder = await buildPerson();
  await buildMember(place.projectId, coder, ["coder"]);
  const sent = {
    params: { ...params(), intervieweeId: voice.intervieweeId },
    body: { mode: "stop", confirm: voice.label },
  };
  expect((await send(WITHDRAW, { ...sent, as: coder })).status).toBe(404);
  expect((await send(WITHDRAW, { ...sent, as: await buildPerson() })).status).toBe(404);
  expect((await send(PREVIEW, { as: coder, params: sent.params })).status).toBe(404);
  await withdraw(voice);
});

test("erase destroys the key, the words and the files at once, and the chain still verifies", async () => {
  const voice = await buildVoice();
  const undoable = await send(UNDO, { as: place.owner, params: params(), body: {} });
  expect(undoable.status).toBe(200);
  const done = await withdraw(voice, "erase");
  expect(done.body).toMatchObject({ mode: "erase" });
  const { projectId } = place;
  const { intervieweeId } = voice;
  const turns = await database().turn.findMany({
    where: { projectId, transcriptVersion: { transcriptId: voice.transcriptId } },
  });
  expect(turns.length).toBeGreaterThan(0);
  expect(turns.every((turn) => turn.text === "")).toBe(true);
  expect(await database().coding.count({ where: { projectId, transcriptId: voice.transcriptId } })).toBe(0);
  expect(await database().$queryRaw`SELECT * FROM vault.read_key(${projectId}::uuid, ${intervieweeId}::uuid)`).toEqual(
    [],
  );
  expect(await database().storedFileHolder.count({ where: { projectId, intervieweeId } })).toBe(0);
  expect(await database().erasureEntry.count({ where: { projectId, intervieweeId } })).toBe(1);
  const [row] = await database().$queryRaw<
    { broken: bigint | null }[]
  >`SELECT verify_audit_chain(${projectId}::uuid) AS broken`;
  expect(row?.broken).toBeNull();
});

test("a joint interview keeps the other's words: hers are masked, offsets stay, a passage of both is gone", async () => {
  const left = await buildConsent(place);
  const right = await buildConsent(place);
  const interview = await buildInterview(place, { intervieweeIds: [left.intervieweeId, right.intervieweeId] });
  const text = "Q: Who came?\nA: The neighbours came first.\nB: And then the army came.";
  const talk = await buildTranscript(place, {
    interviewId: interview.id,
    text,
    speakers: {
      Q: { role: "interviewer" },
      A: { role: "interviewee", intervieweeId: left.intervieweeId },
      B: { role: "interviewee", intervieweeId: right.intervieweeId },
    },
  });
  const code = async (exact: string) =>
    buildCoding(place, { transcriptId: talk.transcriptId, ...spanOf(talk.text, exact), codeId });
  await code("neighbours came first.\nAnd then");
  await code("the army came");
  const person = await database().interviewee.findUniqueOrThrow({
    where: { projectId_id: { projectId: place.projectId, id: left.intervieweeId } },
  });
  await withdraw({ intervieweeId: left.intervieweeId, label: person.label });
  const read = await send(TRANSCRIPT, { as: place.owner, params: { ...params(), transcriptId: talk.transcriptId } });
  expect(read.body.text).not.toContain("neighbours");
  const { start, end } = spanOf(talk.text, "the army came");
  expect([...read.body.text].slice(start, end).join("")).toBe("the army came");
  const codings = await send(CODINGS, {
    as: place.owner,
    params: params(),
    query: `transcriptId=${talk.transcriptId}`,
  });
  expect(codings.body.items.map((item: { exact: string }) => item.exact)).toEqual(["the army came"]);
});

test("C09 R14 withdrawal beats a racing coding: no coding of a withdrawn interviewee is acknowledged afterwards or live to be read", async () => {
  let late = 0;
  for (let race = 0; race < dose(40, 1_000); race += 1) {
    const voice = await buildVoice();
    const words = ["the same danger", "at once", "the border", "Naïve hopes", "nothing else"];
    const bodies = words.map((exact) => ({
      transcriptId: voice.transcriptId,
      version: 1,
      ...spanOf(voice.text, exact),
      codeId,
      stances: [{ stance: "present", caseIds: [caseId] }],
    }));
    const [first, ...rest] = bodies;
    const answers = await Promise.all([
      send(CODE, { as: place.owner, params: params(), body: first }),
      withdraw(voice),
      ...rest.map((body) => send(CODE, { as: place.owner, params: params(), body })),
    ]);
    expect(answers[1]?.status).toBe(201);
    const withdrawnAt = (
      await database().interviewee.findUniqueOrThrow({
        where: { projectId_id: { projectId: place.projectId, id: voice.intervieweeId } },
      })
    ).withdrawnAt;
    expect(withdrawnAt).not.toBeNull();
    // Every coding that was acknowledged was written before the withdrawal: its event lies before the withdrawal's.
    const events = await database().auditEvent.findMany({
      where: { chainId: place.projectId },
      orderBy: { seq: "desc" },
      take: 12,
    });
    const at = events.find(
      (event) => event.kind === "consent.withdrawn" && event.subjectId === voice.intervieweeId,
    )?.seq;
    if (at === undefined) throw new Error("no withdrawal event");
    const after = events.filter((event) => event.seq > at && event.kind === "coding.created");
    late += after.length;
    const seen = await send(CODINGS, {
      as: place.owner,
      params: params(),
      query: `intervieweeId=${voice.intervieweeId}`,
    });
    expect(seen.body.items).toEqual([]);
  }
  expect(late).toBe(0);
}, 3_600_000);
