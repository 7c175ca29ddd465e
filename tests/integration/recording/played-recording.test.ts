import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { POST as SIGN_OUT } from "../../../app/api/v1/account/sign-out/route";
import { POST as WITHDRAW } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/withdrawal/route";
import { GET as INTERVIEW } from "../../../app/api/v1/projects/[projectId]/interviews/[interviewId]/route";
import { GET as PLAY } from "../../../app/api/v1/projects/[projectId]/recordings/[recordingId]/media/[pass]/route";
import { POST as OPEN } from "../../../app/api/v1/projects/[projectId]/recordings/[recordingId]/passes/route";
import { DELETE as REMOVE } from "../../../app/api/v1/projects/[projectId]/recordings/[recordingId]/route";
import { database } from "../../../lib/data/database";
import { recordingLimits } from "../../../lib/domain/interview/recording";
import { forgetEnv } from "../../../lib/env";
import { forgetStepUp } from "../../factories/account";
import {
  buildMember,
  buildPerson,
  buildToken,
  openTestApp,
  type Person,
  send,
  type TestApp,
} from "../../factories/app";
import { buildConsent, openChoices } from "../../factories/consent";
import { buildInterview } from "../../factories/interview";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildRecording, sendRecording } from "../../factories/recording";
import { mp4, wav } from "../../factories/recording-bytes";

let app: TestApp;
let place: Place;
const strangers = new Map<string, Person>();
/** Some segments long, so that parts lie in several. */
const sound = new Uint8Array(wav(120));
const sealedLength = recordingLimits.segmentBytes + 28;

beforeAll(async () => {
  app = await openTestApp();
  const person = await buildPerson("Interviewer");
  place = { projectId: await buildProject(person), owner: person };
  for (const role of ["owner", "interviewer", "coder", "reviewer", "viewer"] as const) {
    const one = await buildPerson(role);
    await buildMember(place.projectId, one, [role]);
    strangers.set(role, one);
  }
  // Everything that the roles give together, without having led this interview.
  const all = await buildPerson("everything");
  await buildMember(place.projectId, all, ["owner", "interviewer", "coder", "reviewer"]);
  strangers.set("every role", all);
  strangers.set("administrator", await buildPerson("administrator", true));
  strangers.set("stranger", await buildPerson("stranger"));
});

afterEach(() => {
  delete process.env.TERCET_CLOCK;
  forgetEnv();
});

afterAll(() => app.close());

const open = (recordingId: string, given: { as?: Person; token?: string } = { as: place.owner }) =>
  send(OPEN, { method: "POST", params: { projectId: place.projectId, recordingId }, ...given });

const passOf = async (recordingId: string): Promise<string> => {
  const { status, body } = await open(recordingId);
  expect(status).toBe(201);
  return String(body.url).split("/").at(-1) ?? "";
};

const play = (
  recordingId: string,
  pass: string,
  range?: string,
  given: { as?: Person | null; token?: string } = { as: place.owner },
) =>
  send(PLAY, {
    params: { projectId: place.projectId, recordingId, pass },
    ...(range === undefined ? {} : { headers: { range } }),
    ...given,
  });

const openings = () => database().auditEvent.count({ where: { kind: "recording.opened" } });

test("C04 a recording opens for its interviewer alone: to every other role, the administrator and a token it does not exist", async () => {
  const { recording, interviewId } = await buildRecording(place, sound);
  const pass = await passOf(recording.id);
  const before = await openings();
  const params = { projectId: place.projectId, recordingId: recording.id };
  for (const [name, person] of strangers) {
    expect((await open(recording.id, { as: person })).status, `${name} opens`).toBe(404);
    expect((await play(recording.id, pass, "bytes=0-99", { as: person })).status, `${name} plays`).toBe(404);
    expect((await send(REMOVE, { method: "DELETE", as: person, params })).status, `${name} removes`).toBe(404);
    expect((await sendRecording(place, interviewId, sound, { as: person })).status, `${name} stores`).toBe(404);
    const interview = await send(INTERVIEW, { as: person, params: { projectId: place.projectId, interviewId } });
    expect(interview.body.recording ?? null, `${name} hears of it`).toBeNull();
    expect(interview.body.abilities ?? [], name).not.toContain("recording:play");
  }
  const token = await buildToken(place.owner);
  expect((await open(recording.id, { token })).status).toBe(404);
  expect((await play(recording.id, pass, "bytes=0-99", { token })).status).toBe(404);
  expect((await open(recording.id, {})).status).toBe(401);
  expect((await play(recording.id, pass, "bytes=0-99", { as: null })).status).toBe(401);
  expect(await openings()).toBe(before);
  const own = await send(INTERVIEW, { as: place.owner, params: { projectId: place.projectId, interviewId } });
  expect(own.body).toMatchObject({
    recording: { id: recording.id, kind: "audio", durationMs: 120_000, isPlayable: true },
  });
  expect((await play(recording.id, pass, "bytes=0-99")).status).toBe(206);
});

test("C04 whoever led the interview and is a coder by now does not hear it, with a pass of before either", async () => {
  const colleague = strangers.get("interviewer") ?? place.owner;
  const { intervieweeId } = await buildConsent(place, { choices: { ...openChoices, recording: "audio" } });
  const { id } = await buildInterview(place, { intervieweeIds: [intervieweeId], interviewerIds: [colleague.userId] });
  const { body } = await sendRecording(place, id, sound, { as: colleague });
  const opened = await open(body.id, { as: colleague });
  const pass = String(opened.body.url).split("/").at(-1) ?? "";
  expect((await play(body.id, pass, "bytes=0-9", { as: colleague })).status).toBe(206);
  const where = { projectId: place.projectId, userId: colleague.userId };
  await database().member.updateMany({ where, data: { roles: ["coder"] } });
  expect((await play(body.id, pass, "bytes=0-9", { as: colleague })).status).toBe(404);
  expect((await open(body.id, { as: colleague })).status).toBe(404);
  await database().member.updateMany({ where, data: { roles: ["interviewer"] } });
});

test("C04 L06 opening asks for the password again, and every opening is an event", async () => {
  const { recording, interviewId } = await buildRecording(place, sound);
  const before = await openings();
  await forgetStepUp(place.owner);
  expect(await open(recording.id)).toMatchObject({ status: 403, body: { code: "step_up_required" } });
  expect(await openings()).toBe(before);
  await database().authSession.updateMany({ where: { userId: place.owner.userId }, data: { steppedUpAt: new Date() } });
  await passOf(recording.id);
  await passOf(recording.id);
  const events = await database().auditEvent.findMany({
    where: { kind: "recording.opened" },
    orderBy: { seq: "desc" },
    take: 2,
  });
  expect(events).toHaveLength(2);
  expect(events[0]).toMatchObject({
    subjectKind: "interview",
    subjectId: interviewId,
    actorId: place.owner.userId,
    detail: { recordingId: recording.id },
  });
});

test("C04 a pass is worth nothing later, for another recording, in another session, or changed", async () => {
  const { recording } = await buildRecording(place, sound);
  const other = await buildRecording(place, sound);
  const pass = await passOf(recording.id);
  expect((await play(recording.id, pass, "bytes=0-9")).status).toBe(206);
  expect((await play(other.recording.id, pass, "bytes=0-9")).status).toBe(404);
  const [expires = "", signature = ""] = pass.split(".");
  for (const bad of [
    "",
    "x",
    `${Number(expires) + 1000}.${signature}`,
    `${expires}.${"A".repeat(43)}`,
    `${expires}.`,
    `${pass}A`,
  ])
    expect((await play(recording.id, bad, "bytes=0-9")).status, bad).toBe(404);
  // The password long ago: the pass was made after it and goes on.
  await forgetStepUp(place.owner);
  expect((await play(recording.id, pass, "bytes=0-9")).status).toBe(206);
  const later = new Date(Date.now() + 61 * 60_000);
  await database().authSession.updateMany({ where: { userId: place.owner.userId }, data: { lastSeenAt: later } });
  process.env.TERCET_CLOCK = later.toISOString();
  forgetEnv();
  expect((await play(recording.id, pass, "bytes=0-9")).status).toBe(404);
  delete process.env.TERCET_CLOCK;
  forgetEnv();
  const data = { steppedUpAt: new Date(), lastSeenAt: new Date() };
  await database().authSession.updateMany({ where: { userId: place.owner.userId }, data });
});

test("C04 signing out ends the playing at once", async () => {
  const person = await buildPerson("Leaving");
  const own = { projectId: await buildProject(person, "Leaving"), owner: person };
  const { recording } = await buildRecording(own, sound);
  const opened = await send(OPEN, {
    method: "POST",
    as: person,
    params: { projectId: own.projectId, recordingId: recording.id },
  });
  const pass = String(opened.body.url).split("/").at(-1) ?? "";
  const params = { projectId: own.projectId, recordingId: recording.id, pass };
  expect((await send(PLAY, { as: person, params, headers: { range: "bytes=0-9" } })).status).toBe(206);
  await send(SIGN_OUT, { method: "POST", as: person, body: {} });
  expect((await send(PLAY, { as: person, params, headers: { range: "bytes=0-9" } })).status).toBe(401);
});

test("C04 a range answers those bytes, a part at most, and nothing is kept by the browser", async () => {
  const { recording } = await buildRecording(place, sound);
  const pass = await passOf(recording.id);
  const { segmentBytes } = recordingLimits;
  const total = sound.length;
  for (const [range, first, last] of [
    ["bytes=0-0", 0, 0],
    ["bytes=0-99", 0, 99],
    [`bytes=${segmentBytes - 2}-${segmentBytes + 1}`, segmentBytes - 2, segmentBytes + 1],
    [`bytes=${segmentBytes}-${2 * segmentBytes}`, segmentBytes, 2 * segmentBytes],
    [`bytes=${total - 10}-`, total - 10, total - 1],
    ["bytes=-7", total - 7, total - 1],
    [`bytes=5-${total * 9}`, 5, total - 1],
  ] as const) {
    const answer = await play(recording.id, pass, range);
    expect(answer.status, range).toBe(206);
    expect(answer.headers.get("content-range"), range).toBe(`bytes ${first}-${last}/${total}`);
    expect(Buffer.compare(answer.body, sound.subarray(first, last + 1)), range).toBe(0);
  }
  const past = await play(recording.id, pass, `bytes=${total}-`);
  expect([past.status, past.headers.get("content-range")]).toEqual([416, `bytes */${total}`]);
  const whole = await play(recording.id, pass);
  expect([whole.status, whole.headers.get("content-type"), whole.headers.get("cache-control")]).toEqual([
    200,
    "audio/wav",
    "no-store",
  ]);
  expect(Buffer.compare(whole.body, sound)).toBe(0);
});

test("C04 of a long recording a part is at most 1 MiB, so that everything is asked again", async () => {
  const { recording } = await buildRecording(place, new Uint8Array(wav(200)));
  const pass = await passOf(recording.id);
  const answer = await play(recording.id, pass, "bytes=0-");
  expect(answer.headers.get("content-range")).toBe(`bytes 0-${1024 * 1024 - 1}/1600044`);
});

test("C08 C11 stopping ends the playing at once, and erasing destroys the recording and its key", async () => {
  const { recording, intervieweeId, interviewId } = await buildRecording(place, sound);
  const pass = await passOf(recording.id);
  const { label } = await database().interviewee.findFirstOrThrow({ where: { id: intervieweeId } });
  const params = { projectId: place.projectId, intervieweeId };
  const stop = await send(WITHDRAW, { as: place.owner, params, body: { mode: "stop", confirm: label } });
  expect(stop.status).toBe(201);
  expect((await play(recording.id, pass, "bytes=0-9")).status).toBe(404);
  expect(await open(recording.id)).toMatchObject({ status: 409, body: { code: "consent_withdrawn" } });
  const path = join(app.dataDir, "files", place.projectId, recording.id);
  expect(readFileSync(path).length).toBeGreaterThan(sound.length);
  const erase = await send(WITHDRAW, { as: place.owner, params, body: { mode: "erase", confirm: label } });
  expect(erase.status).toBe(201);
  expect(() => readFileSync(path)).toThrow(/ENOENT/);
  expect(await database().recording.count({ where: { interviewId } })).toBe(0);
  expect(await database().storedFileHolder.count({ where: { fileId: recording.id } })).toBe(0);
  expect((await open(recording.id)).status).toBe(404);
});

test("C08 a newer, narrower record makes a recording unplayable, a wider one playable again", async () => {
  const { recording, intervieweeId } = await buildRecording(place, new Uint8Array(mp4({ tracks: ["vide", "soun"] })));
  const pass = await passOf(recording.id);
  const record = (choice: "none" | "audio" | "videoAndAudio", signedOn: string) =>
    buildConsent(place, { intervieweeId, signedOn, choices: { ...openChoices, recording: choice } });
  await record("audio", "2024-06-01");
  expect((await play(recording.id, pass, "bytes=0-9")).status).toBe(404);
  expect(await open(recording.id)).toMatchObject({
    status: 409,
    body: { code: "consent_refused", clauses: [{ choice: "recording" }] },
  });
  await record("videoAndAudio", "2024-06-02");
  expect((await play(recording.id, pass, "bytes=0-9")).status).toBe(206);
});

test("a removed recording is gone with its file, and another one can be stored", async () => {
  const { recording, interviewId } = await buildRecording(place, sound);
  const pass = await passOf(recording.id);
  const params = { projectId: place.projectId, recordingId: recording.id };
  expect((await send(REMOVE, { method: "DELETE", as: place.owner, params })).status).toBe(204);
  expect((await play(recording.id, pass, "bytes=0-9")).status).toBe(404);
  expect(() => readFileSync(join(app.dataDir, "files", place.projectId, recording.id))).toThrow(/ENOENT/);
  expect(await database().storedFile.count({ where: { interviewId } })).toBe(0);
  expect((await sendRecording(place, interviewId, sound)).status).toBe(201);
});

test("S38 a segment that is swapped, cut away, or taken from another recording cannot be opened", async () => {
  const { recording } = await buildRecording(place, sound);
  const other = await buildRecording(place, sound);
  const pass = await passOf(recording.id);
  const pathOf = (id: string) => join(app.dataDir, "files", place.projectId, id);
  const sealed = readFileSync(pathOf(recording.id));
  const segments = Array.from({ length: Math.ceil(sealed.length / sealedLength) }, (_, index) =>
    sealed.subarray(index * sealedLength, (index + 1) * sealedLength),
  );
  const [first = sealed, second = sealed, third = sealed] = segments;
  const foreign = readFileSync(pathOf(other.recording.id)).subarray(0, sealedLength);
  const flipped = Buffer.from(first);
  flipped[100] = (flipped[100] ?? 0) ^ 1;
  for (const [name, forged] of [
    ["swapped", [second, first, third]],
    ["repeated", [second, second, third]],
    ["of another recording", [foreign, second, third]],
    ["one bit changed", [flipped, second, third]],
    ["first cut away", [second, third]],
  ] as const) {
    writeFileSync(pathOf(recording.id), Buffer.concat(forged));
    expect((await play(recording.id, pass, "bytes=0-99")).status, name).toBe(500);
  }
  // Cut at the end: what is left cannot be passed off as a shorter recording.
  writeFileSync(pathOf(recording.id), Buffer.concat([first, second, third]));
  await database().storedFile.update({
    where: { projectId_id: { projectId: place.projectId, id: recording.id } },
    data: { byteCount: 3 * recordingLimits.segmentBytes },
  });
  expect((await play(recording.id, pass, "bytes=0-99")).status).toBe(500);
  // The key of another recording in SQL.
  const row = await database().recording.findFirstOrThrow({ where: { id: other.recording.id } });
  await database().recording.updateMany({ where: { id: recording.id }, data: { keyCipher: row.keyCipher } });
  expect((await play(recording.id, pass, "bytes=0-99")).status).toBe(500);
});
