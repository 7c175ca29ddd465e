import { afterAll, beforeAll, expect, test } from "vitest";
import { DELETE, PATCH } from "../../../app/api/v1/projects/[projectId]/sources/[sourceId]/route";
import { GET, POST } from "../../../app/api/v1/projects/[projectId]/sources/route";
import { database } from "../../../lib/data/database";
import { newId } from "../../../lib/server/edge";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { buildConsent } from "../../factories/consent";
import { buildInterview } from "../../factories/interview";
import { buildInterviewee } from "../../factories/interviewee";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildEvidence, buildSource } from "../../factories/source";

let app: TestApp;
let owner: Person;
let stranger: Person;
let interviewer: Person;
let coder: Person;
let place: Place;
let foreign: Place;

beforeAll(async () => {
  app = await openTestApp();
  owner = await buildPerson("Owner");
  stranger = await buildPerson("Stranger");
  interviewer = await buildPerson("Interviewer");
  coder = await buildPerson("Coder");
  place = { projectId: await buildProject(owner), owner };
  foreign = { projectId: await buildProject(stranger, "Elsewhere"), owner: stranger };
  await buildMember(place.projectId, interviewer, ["interviewer"]);
  await buildMember(place.projectId, coder, ["coder"]);
});

afterAll(() => app.close());

const params = (more: object = {}) => ({ projectId: place.projectId, ...more });
const add = (body: object, as: Person = owner) => send(POST, { as, params: params(), body });
const change = (sourceId: string, version: number, body: object, as: Person = owner) =>
  send(PATCH, { as, method: "PATCH", params: params({ sourceId }), version, body });
const remove = (sourceId: string, version: number, as: Person = owner) =>
  send(DELETE, { as, method: "DELETE", params: params({ sourceId }), version });
const seenBy = async (as: Person, sourceId: string) =>
  (await send(GET, { as, params: params() })).body.items.find((item: { id: string }) => item.id === sourceId);

test("refuses a stranger, and a coder to change anything", async () => {
  const { body } = await add({ citation: "Source 1, literature, 2023" });
  for (const as of [stranger, coder]) {
    expect((await add({ citation: "X" }, as)).status).toBe(404);
    expect((await change(body.id, 1, { citation: "X" }, as)).status).toBe(404);
    expect((await remove(body.id, 1, as)).status).toBe(404);
  }
  expect((await send(GET, { as: stranger, params: params() })).status).toBe(404);
  expect((await send(GET, { params: params() })).status).toBe(401);
  expect((await seenBy(coder, body.id)).abilities).toEqual([]);
});

test("adds, changes and removes a source; a late change sees the current one", async () => {
  const added = await add({ citation: "Source 2, press", kind: "press", csl: { type: "article", issued: [2021] } });
  expect(added).toMatchObject({
    status: 201,
    body: {
      kind: "press",
      year: null,
      csl: { type: "article", issued: [2021] },
      authorIntervieweeIds: [],
      hasIntervieweeAuthor: false,
      evidenceCount: 0,
      version: 1,
    },
  });
  expect((await change(added.body.id, 1, { year: 2021 })).body).toMatchObject({ year: 2021, version: 2 });
  expect(await change(added.body.id, 1, { year: 2020 })).toMatchObject({
    status: 409,
    body: { code: "stale_version", current: { year: 2021 } },
  });
  expect((await remove(added.body.id, 2)).status).toBe(204);
  expect(await seenBy(owner, added.body.id)).toBeUndefined();
});

test("a source that a document cites is not removed", async () => {
  const source = await buildSource(place);
  await buildEvidence(place, { sourceId: source.id });
  expect(await remove(source.id, 1)).toMatchObject({ status: 409, body: { code: "still_in_use" } });
});

test("who wrote a source is told to owner and interviewer, to others only of a public interviewee", async () => {
  const interview = await buildInterview(place);
  const [intervieweeId = ""] = interview.intervieweeIds;
  const { body } = await add({ citation: "By a confidential author", authorIntervieweeIds: [intervieweeId] });
  expect(body).toMatchObject({ authorIntervieweeIds: [intervieweeId], hasIntervieweeAuthor: true });
  for (const as of [interviewer, coder]) {
    const seen = await seenBy(as, body.id);
    expect(seen.authorIntervieweeIds).toEqual([]);
    expect(seen).not.toHaveProperty("hasIntervieweeAuthor");
  }
  // Whoever does not know who wrote it cannot take the link away either.
  const kept = await change(body.id, 1, { authorIntervieweeIds: [] }, interviewer);
  expect(kept.body.authorIntervieweeIds).toEqual([]);
  expect(await seenBy(owner, body.id)).toMatchObject({ authorIntervieweeIds: [intervieweeId] });
  await buildConsent(place, {
    intervieweeId,
    choices: { identity: "public", analysis: "granted" },
    signedOn: "2024-06-01",
  });
  expect(await seenBy(coder, body.id)).toMatchObject({ authorIntervieweeIds: [intervieweeId] });
});

test("a source stands by itself once its author withdrew", async () => {
  const { id } = await buildInterviewee(place);
  const { body } = await add({ citation: "By somebody who leaves", authorIntervieweeIds: [id] });
  await database().interviewee.updateMany({
    where: { projectId: place.projectId, id },
    data: { consentState: "withdrawn", withdrawnAt: new Date(), withdrawalMode: "stop" },
  });
  expect(await seenBy(owner, body.id)).toMatchObject({ authorIntervieweeIds: [], hasIntervieweeAuthor: false });
  expect((await add({ citation: "Again", authorIntervieweeIds: [id] })).body.code).toBe("consent_withdrawn");
});

test("P03 authors and sources of another project are not found; bad fields are refused by name", async () => {
  const person = await buildInterviewee(foreign);
  const theirs = await buildSource(foreign);
  expect(await add({ citation: "X", authorIntervieweeIds: [person.id] })).toMatchObject({
    status: 404,
    body: { fields: { authorIntervieweeIds: expect.any(String) } },
  });
  expect((await change(theirs.id, 1, { citation: "Taken" })).status).toBe(404);
  expect((await remove(theirs.id, 1)).status).toBe(404);
  expect((await change(newId(), 1, { citation: "Nobody's" })).status).toBe(404);
  const led = await buildInterview(place);
  const own = await add({ citation: "X", authorIntervieweeIds: led.intervieweeIds }, interviewer);
  expect(own.status).toBe(404);
  expect((await add({ citation: " " })).body.fields).toHaveProperty("citation");
  expect((await add({ citation: "X", year: 0 })).body.fields).toHaveProperty("year");
  expect((await add({ citation: "X", isbn: "1" })).body.code).toBe("unknown_field");
});
