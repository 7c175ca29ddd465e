import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET as GET_ONE, PATCH } from "../../../app/api/v1/projects/[projectId]/interviews/[interviewId]/route";
import { GET, POST } from "../../../app/api/v1/projects/[projectId]/interviews/route";
import { database } from "../../../lib/data/database";
import { newId } from "../../../lib/server/edge";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { buildConsent } from "../../factories/consent";
import { buildInterview } from "../../factories/interview";
import { buildInterviewee } from "../../factories/interviewee";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";

let app: TestApp;
let owner: Person;
let stranger: Person;
let place: Place;
let foreign: Place;

beforeAll(async () => {
  app = await openTestApp();
  owner = await buildPerson("Owner");
  stranger = await buildPerson("Stranger");
  place = { projectId: await buildProject(owner), owner };
  foreign = { projectId: await buildProject(stranger, "Elsewhere"), owner: stranger };
});

afterAll(() => app.close());

let number = 500;
const add = async (body: object, as: Person = owner) => {
  number += 1;
  const intervieweeIds = [(await buildInterviewee(place)).id];
  const input = { number, date: "2024-05-03", lengthMinutes: 36, language: "ru", intervieweeIds, ...body };
  return send(POST, { as, params: { projectId: place.projectId }, body: input });
};
const change = (interviewId: string, version: number, body: object, as: Person = owner, projectId = place.projectId) =>
  send(PATCH, { as, method: "PATCH", params: { projectId, interviewId }, version, body });
const withdraw = (intervieweeId: string) =>
  database().interviewee.updateMany({
    where: { projectId: place.projectId, id: intervieweeId },
    data: { consentState: "withdrawn", withdrawnAt: new Date(), withdrawalMode: "stop" },
  });

test("refuses a stranger with 404 and nobody with 401", async () => {
  const { body } = await add({});
  const params = { projectId: place.projectId, interviewId: body.id };
  expect((await send(GET, { as: stranger, params })).status).toBe(404);
  expect((await add({}, stranger)).status).toBe(404);
  expect((await send(GET_ONE, { as: stranger, params })).status).toBe(404);
  expect((await change(body.id, 1, { mode: "phone" }, stranger)).status).toBe(404);
  expect((await send(GET, { params })).status).toBe(401);
});

test("records an interview; whoever records it is its interviewer", async () => {
  const person = await buildConsent(place);
  const added = await add({ intervieweeIds: [person.intervieweeId, person.intervieweeId], kind: "notes" });
  expect(added).toMatchObject({
    status: 201,
    body: {
      date: "2024-05-03",
      lengthMinutes: 36,
      isCoarsened: false,
      language: "ru",
      mode: "inPerson",
      kind: "notes",
      intervieweeIds: [person.intervieweeId],
      interviewerIds: [owner.userId],
      transcript: null,
      version: 1,
    },
  });
  const list = await send(GET, { as: owner, params: { projectId: place.projectId } });
  expect(list.body.items.map((item: { id: string }) => item.id)).toContain(added.body.id);
});

test.each([
  ["30 February", "2024-02-30"],
  ["a day in the future", new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)],
])("%s is refused as the day of an interview, made or changed", async (_, date) => {
  expect((await add({ date })).body).toMatchObject({ code: "invalid_date", fields: { date: expect.any(String) } });
  const { body } = await add({});
  expect((await change(body.id, 1, { date })).body.code).toBe("invalid_date");
});

describe("bad input", () => {
  test.each([
    ["a length of 0", { lengthMinutes: 0 }, "validation_failed", "lengthMinutes"],
    ["nobody interviewed", { intervieweeIds: [] }, "validation_failed", "intervieweeIds"],
    ["a language that is a sentence", { language: "in English" }, "validation_failed", "language"],
    ["an unknown field", { place: "Almaty" }, "unknown_field", "place"],
    ["an interviewee who is nobody", { intervieweeIds: [newId()] }, "not_found", "intervieweeIds"],
    ["an interviewer who is no member", { interviewerIds: [newId()] }, "not_found", "interviewerIds"],
  ])("%s is refused by name", async (_, body, code, field) => {
    expect((await add(body)).body).toMatchObject({ code, fields: { [field]: expect.any(String) } });
  });

  test("a number used twice is refused", async () => {
    await add({ number: 3 });
    expect(await add({ number: 3 })).toMatchObject({ status: 409, body: { code: "number_taken" } });
  });

  test("a coder leads no interview", async () => {
    const coder = await buildPerson("Coder");
    await buildMember(place.projectId, coder, ["coder"]);
    const refused = await add({ interviewerIds: [coder.userId] });
    expect(refused.body).toMatchObject({ code: "validation_failed", fields: { interviewerIds: expect.any(String) } });
  });

  test("somebody who withdrew is not interviewed any more", async () => {
    const { id } = await buildInterviewee(place);
    await withdraw(id);
    expect(await add({ intervieweeIds: [id] })).toMatchObject({ status: 409, body: { code: "consent_withdrawn" } });
  });
});

test("P03 people and interviews of another project answer 404", async () => {
  const person = await buildInterviewee(foreign);
  expect((await add({ intervieweeIds: [person.id] })).status).toBe(404);
  const { body } = await add({});
  const other = await buildInterview(foreign);
  expect((await change(body.id, 1, { intervieweeIds: [person.id] })).status).toBe(404);
  expect((await change(other.id, 1, { mode: "phone" })).status).toBe(404);
  const params = { projectId: place.projectId, interviewId: other.id };
  expect((await send(GET_ONE, { as: owner, params })).status).toBe(404);
});

test("a late change is answered with the current interview", async () => {
  const { body } = await add({});
  expect((await change(body.id, 1, { mode: "phone", date: null })).body).toMatchObject({ mode: "phone", date: null });
  expect(await change(body.id, 1, { mode: "video" })).toMatchObject({
    status: 409,
    body: { code: "stale_version", current: { mode: "phone", version: 2 } },
  });
});

test("another interviewer for a colleague's interviewee is a hand-over and needs a fresh password", async () => {
  const colleague = await buildPerson("Colleague");
  await buildMember(place.projectId, colleague, ["interviewer"]);
  const first = await add({});
  const { intervieweeIds } = first.body;
  expect((await add({ intervieweeIds }, colleague)).status).toBe(404);
  const lastProof = (steppedUpAt: Date) =>
    database().authSession.updateMany({ where: { userId: owner.userId }, data: { steppedUpAt } });
  await lastProof(new Date(Date.now() - 6 * 60_000));
  const refused = await change(first.body.id, 1, { interviewerIds: [owner.userId, colleague.userId] });
  expect(refused).toMatchObject({ status: 403, body: { code: "step_up_required" } });
  await lastProof(new Date());
  const handed = await change(first.body.id, 1, { interviewerIds: [owner.userId, colleague.userId] });
  expect(handed.body.interviewerIds).toEqual([owner.userId, colleague.userId].sort());
  expect((await add({ intervieweeIds }, colleague)).status).toBe(201);
});

test("who works on the study sees day and length, a viewer sees a confidential one coarsened, nobody a withdrawn one", async () => {
  const viewer = await buildPerson("Viewer");
  await buildMember(place.projectId, viewer, ["viewer"]);
  const { intervieweeId } = await buildConsent(place);
  const { body } = await add({ intervieweeIds: [intervieweeId] });
  const params = { projectId: place.projectId, interviewId: body.id };
  const shown = (await send(GET_ONE, { as: viewer, params })).body;
  expect(shown).toMatchObject({ date: "2024-05", lengthMinutes: 30, isCoarsened: true, abilities: [] });
  await buildConsent(place, {
    intervieweeId,
    choices: { identity: "public", analysis: "granted" },
    displayName: "A Name",
    signedOn: "2024-06-01",
  });
  expect((await send(GET_ONE, { as: viewer, params })).body).toMatchObject({
    date: "2024-05-03",
    isCoarsened: false,
    interviewees: [{ displayName: "A Name" }],
  });
  await withdraw(intervieweeId);
  const gone = (await send(GET_ONE, { as: owner, params })).body;
  expect(gone).toMatchObject({ date: null, lengthMinutes: null, abilities: [] });
  expect(JSON.stringify(gone)).not.toContain("A Name");
});
