import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as TABLE } from "../../../app/api/v1/projects/[projectId]/factor-table/route";
import { GET as PERSON } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/route";
import { POST as WITHDRAW } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/withdrawal/route";
import { POST as CORRECT } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/withdrawal-correction/route";
import { GET as PREVIEW } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/withdrawal-preview/route";
import { GET as TRANSCRIPT } from "../../../app/api/v1/projects/[projectId]/transcripts/[transcriptId]/route";
import { database } from "../../../lib/data/database";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { buildCase } from "../../factories/case";
import { buildCode } from "../../factories/code";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildVoice, type Voice } from "../../factories/voice";

let app: TestApp;
let place: Place;
let codeId: string;
let caseId: string;

beforeAll(async () => {
  app = await openTestApp();
  const owner = await buildPerson("Owner");
  place = { projectId: await buildProject(owner), owner };
  codeId = (await buildCode(place)).id;
  caseId = (await buildCase(place)).id;
});

afterAll(() => app.close());

const of = (voice: Voice) => ({ projectId: place.projectId, intervieweeId: voice.intervieweeId });

const withdraw = (voice: Voice, mode: string, headers: Record<string, string> = {}) =>
  send(WITHDRAW, { as: place.owner, params: of(voice), body: { mode, confirm: voice.label }, headers });

const correct = (voice: Voice, as: Person = place.owner, body: object = {}) =>
  send(CORRECT, { as, params: of(voice), body: { confirm: voice.label, reason: "Another person wrote.", ...body } });

const rowOf = (voice: Voice) =>
  database().interviewee.findUniqueOrThrow({
    where: { projectId_id: { projectId: place.projectId, id: voice.intervieweeId } },
  });

const table = async () => (await send(TABLE, { as: place.owner, params: { projectId: place.projectId } })).body;

const kindsOf = async (voice: Voice) =>
  (
    await database().auditEvent.findMany({
      where: { chainId: place.projectId, subjectId: voice.intervieweeId },
      orderBy: { seq: "asc" },
    })
  ).map((event) => event.kind);

const chooseCountsOnly = (voice: Voice) =>
  database().interviewee.updateMany({
    where: { id: voice.intervieweeId },
    data: { consentState: "withdrawn", withdrawnAt: new Date(), withdrawalMode: "countsOnly", eraseOn: new Date() },
  });

test("whoever stopped may go on to erase: preview, confirmation, effect and event, and nothing after that", async () => {
  const voice = await buildVoice(place, codeId, caseId);
  expect((await withdraw(voice, "stop")).status).toBe(201);
  const stoppedAt = (await rowOf(voice)).withdrawnAt;
  const preview = await send(PREVIEW, { as: place.owner, params: of(voice), query: "mode=erase" });
  expect(preview).toMatchObject({ status: 200, body: { counts: { codings: 1 }, factorsLost: [], cellsChanged: [] } });
  const wrong = { as: place.owner, params: of(voice), body: { mode: "erase", confirm: "somebody else" } };
  expect((await send(WITHDRAW, wrong)).body.code).toBe("confirm_mismatch");
  expect((await withdraw(voice, "stop")).body.code).toBe("consent_withdrawn");
  const done = await withdraw(voice, "erase");
  expect(done).toMatchObject({ status: 201, body: { mode: "erase", counts: { codings: 1 } } });
  expect(await rowOf(voice)).toMatchObject({
    withdrawalMode: "erase",
    withdrawnAt: stoppedAt,
    erasedAt: expect.any(Date),
  });
  expect(await database().coding.count({ where: { id: voice.codingId } })).toBe(0);
  expect(await database().withdrawal.count({ where: { intervieweeId: voice.intervieweeId } })).toBe(2);
  expect((await kindsOf(voice)).slice(-3)).toEqual(["consent.withdrawn", "consent.withdrawn", "interviewee.erased"]);
  const again = { as: place.owner, params: of(voice), body: { mode: "erase", confirm: `Interviewee ${voice.number}` } };
  expect((await send(WITHDRAW, again)).body.code).toBe("consent_withdrawn");
  expect((await send(PREVIEW, { as: place.owner, params: of(voice), query: "mode=erase" })).status).toBe(409);
});

test("whoever goes on counting without words may go on to stop and to erase, and the numbers follow", async () => {
  const [first, second] = [await buildVoice(place, codeId, caseId), await buildVoice(place, codeId, caseId)];
  for (const voice of [first, second]) await chooseCountsOnly(voice);
  await buildVoice(place, codeId, caseId).then((voice) => withdraw(voice, "stop"));
  expect((await table()).factors[0].citationCount).toBe(2);
  expect((await withdraw(first, "stop")).body).toMatchObject({ citationsChanged: [{ before: 2, after: 1 }] });
  expect((await table()).factors[0].citationCount).toBe(1);
  expect((await withdraw(second, "erase")).status).toBe(201);
  expect((await table()).factors[0].citationCount).toBe(0);
  expect((await rowOf(second)).erasedAt).not.toBeNull();
  expect((await withdraw(first, "countsOnly")).body.code).toBe("consent_withdrawn");
});

test("the answer that is kept for a retry of an erasure holds no label", async () => {
  const voice = await buildVoice(place, codeId, caseId);
  await database().interviewee.updateMany({ where: { id: voice.intervieweeId }, data: { label: "The baker’s niece" } });
  const named = { ...voice, label: "The baker’s niece" };
  await withdraw(named, "stop", { "idempotency-key": "stop-her" });
  await withdraw(named, "erase", { "idempotency-key": "erase-her" });
  const kept = await database().idempotencyRecord.findMany({ where: { projectId: place.projectId } });
  expect(kept.map((row) => row.key)).toContain("erase-her");
  expect(JSON.stringify(kept)).not.toContain("niece");
});

test("a withdrawal of the wrong person is corrected with a reason, and everything counts again", async () => {
  const voice = await buildVoice(place, codeId, caseId);
  const before = await table();
  expect((await correct(voice)).body.code).toBe("not_withdrawn");
  await withdraw(voice, "stop");
  expect((await table()).factors[0].citationCount).toBe(before.factors[0].citationCount - 1);
  expect((await correct(voice, place.owner, { reason: "  " })).status).toBe(422);
  expect((await correct(voice, place.owner, { confirm: "somebody else" })).body.code).toBe("confirm_mismatch");
  const done = await correct(voice);
  expect(done).toMatchObject({ status: 200, body: { consentState: "active", withdrawal: null, label: voice.label } });
  const after = await table();
  expect(after.factors[0].citationCount).toBe(before.factors[0].citationCount);
  expect(after.basis.hash).toBe(before.basis.hash);
  const read = await send(TRANSCRIPT, {
    as: place.owner,
    params: { projectId: place.projectId, transcriptId: voice.transcriptId },
  });
  expect(read.body.text).toContain("the same danger");
  const [row] = await database().withdrawal.findMany({ where: { intervieweeId: voice.intervieweeId } });
  expect(row).toMatchObject({ correctedBy: place.owner.userId, correctionReason: "Another person wrote." });
  const event = await database().auditEvent.findFirstOrThrow({ where: { kind: "withdrawal.corrected" } });
  expect(JSON.stringify(event.detail)).not.toContain("Another person");
  // She can withdraw for herself afterwards, and an erasure takes the words of the correction.
  await withdraw(voice, "erase");
  const rows = await database().withdrawal.findMany({ where: { intervieweeId: voice.intervieweeId } });
  expect(rows.map((it) => it.correctionReason)).toEqual([null, null]);
});

test("no correction on the day of erasure, of another mode, after an erasure, by a coder or by an interviewer of others", async () => {
  const late = await buildVoice(place, codeId, caseId);
  await withdraw(late, "stop");
  const [coder, interviewer] = [await buildPerson("Coder"), await buildPerson("Interviewer")];
  await buildMember(place.projectId, coder, ["coder"]);
  await buildMember(place.projectId, interviewer, ["interviewer"]);
  for (const as of [coder, interviewer, await buildPerson("Stranger")])
    expect((await correct(late, as)).status).toBe(404);
  await database().interviewee.updateMany({
    where: { id: late.intervieweeId },
    data: { eraseOn: new Date(new Date().toISOString().slice(0, 10)) },
  });
  expect((await correct(late)).body.code).toBe("withdrawal_final");
  const counted = await buildVoice(place, codeId, caseId);
  await chooseCountsOnly(counted);
  expect((await correct(counted)).body.code).toBe("withdrawal_final");
  const erased = await buildVoice(place, codeId, caseId);
  await withdraw(erased, "erase");
  expect((await correct(erased)).body.code).toBe("withdrawal_final");
});

test("the board offers what is left: to go further until she is erased", async () => {
  const voice = await buildVoice(place, codeId, caseId);
  await withdraw(voice, "stop");
  const read = () => send(PERSON, { as: place.owner, params: of(voice) });
  expect((await read()).body).toMatchObject({ abilities: ["consent:withdraw"], label: voice.label });
  await withdraw(voice, "erase");
  expect((await read()).body).toMatchObject({ abilities: [], label: `Interviewee ${voice.number}` });
  expect(readdirSync(join(app.dataDir, "files", place.projectId)).length).toBe(
    await database().storedFile.count({ where: { projectId: place.projectId, destroyedAt: null } }),
  );
});
