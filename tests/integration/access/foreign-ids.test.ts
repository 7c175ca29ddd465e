import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "../../../lib/data/database";
import { allContracts } from "../../../lib/server/all-contracts";
import { newId } from "../../../lib/server/edge";
import { buildPerson, openTestApp, send, type TestApp } from "../../factories/app";
import { buildCase } from "../../factories/case";
import { buildCode } from "../../factories/code";
import { spanOf } from "../../factories/coding";
import { openChoices } from "../../factories/consent";
import { buildConsentForm } from "../../factories/consent-form";
import { hashDatabase } from "../../factories/database-hash";
import { buildGuide } from "../../factories/guide";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { handlerOf } from "../../factories/route";
import { buildEvidence, buildSource, buildSourceText } from "../../factories/source";
import { shortTalk } from "../../factories/transcript";
import { buildTranslation } from "../../factories/translation";
import { buildVoice } from "../../factories/voice";

/** Everything of a project that a request can name by id. */
type Ids = Readonly<Record<string, string>>;

let app: TestApp;
let owner: pg.Client;
let here: Place;
let own: Ids;
let foreign: Ids;

const buildIds = async (place: Place): Promise<Ids> => {
  const [codeId, caseId] = [(await buildCode(place)).id, (await buildCase(place)).id];
  const voice = await buildVoice(place, codeId, caseId);
  const sourceId = (await buildSource(place)).id;
  const textId = (await buildSourceText(place, sourceId)).id;
  const evidenceId = (await buildEvidence(place, { codeId, caseId, sourceId })).id;
  await buildTranslation(place, voice.transcriptId, ["One.", "Two.", "Three.", "Four."]);
  const formVersion = (await buildConsentForm(place)).id;
  const guide = await buildGuide(place, [{ text: "Why?" }]);
  return {
    projectId: place.projectId,
    codeId,
    caseId,
    intervieweeId: voice.intervieweeId,
    interviewId: voice.interviewId,
    transcriptId: voice.transcriptId,
    codingId: voice.codingId,
    sourceId,
    textId,
    evidenceId,
    formVersion,
    questionId: guide.questions[0]?.questionId ?? "",
    guideVersion: String(guide.version),
    userId: place.owner.userId,
    text: voice.text,
  };
};

beforeAll(async () => {
  app = await openTestApp();
  const [first, second] = [await buildPerson("Owner"), await buildPerson("Somebody else")];
  here = { projectId: await buildProject(first), owner: first };
  const there = { projectId: await buildProject(second, "Elsewhere"), owner: second };
  [own, foreign] = [await buildIds(here), await buildIds(there)];
  owner = new pg.Client({ connectionString: app.database.ownerUrl });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await app.close();
});

const signed = { basis: "typed", signedAs: "P", signedOn: "2024-05-03", signedPlace: "Osh", acknowledgements: [] };
const speakers = { Q: { role: "interviewer" }, A: { role: "interviewee" } };

/** A body with which each write would be carried out on the right ids. A route without one may also answer 422. */
const bodies: Readonly<Record<string, object>> = {
  "PATCH /projects/{projectId}/cases/{caseId}": { name: "Renamed" },
  "PATCH /projects/{projectId}/codes/{codeId}": { name: "Renamed" },
  "PATCH /projects/{projectId}/interviewees/{intervieweeId}": { label: "Renamed" },
  "POST /projects/{projectId}/interviewees/{intervieweeId}/consents": {
    ...signed,
    formVersion: null,
    choices: openChoices,
  },
  "POST /projects/{projectId}/interviewees/{intervieweeId}/withdrawal": { mode: "erase", confirm: "Any" },
  "POST /projects/{projectId}/interviewees/{intervieweeId}/withdrawal-correction": { confirm: "Any", reason: "Why." },
  "PATCH /projects/{projectId}/interviews/{interviewId}": { language: "ru" },
  "POST /projects/{projectId}/interviews/{interviewId}/transcripts": { text: shortTalk, speakers },
  "POST /projects/{projectId}/interviews/{interviewId}/transcripts/preview": { text: shortTalk },
  "POST /projects/{projectId}/transcripts/{transcriptId}/release": {},
  "PATCH /projects/{projectId}/codings/{codingId}": { memo: "Renamed" },
  "PATCH /projects/{projectId}/sources/{sourceId}": { citation: "Renamed" },
  "POST /projects/{projectId}/transcripts/{transcriptId}/translation": { text: "Q: A\nB: C", language: "de" },
  "POST /projects/{projectId}/sources/{sourceId}/text": { text: "Words." },
  "PATCH /projects/{projectId}/evidence/{evidenceId}": { locator: "p. 2" },
  "PUT /projects/{projectId}/factor-table/cells/{codeId}/{caseId}/override": { value: "yes", justification: "Why." },
  "PATCH /projects/{projectId}/members/{userId}": { roles: ["coder"] },
};

const routes = allContracts
  .map(({ contract }) => contract)
  .filter(({ path, isStream }) => path.includes("{projectId}") && !isStream)
  .map((contract) => ({ contract, names: [...contract.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name) }));

const known = (name: string, from: Ids): string => from[name] ?? (name === "file" ? "factor-table.json" : newId());

const call = async (contract: (typeof routes)[number]["contract"], params: Record<string, string>) => {
  const isWrite = contract.method !== "GET";
  const body =
    isWrite && contract.method !== "DELETE" ? { body: bodies[`${contract.method} ${contract.path}`] ?? {} } : {};
  const sent = { as: here.owner, method: contract.method, params, version: 1, ...body };
  return send(await handlerOf(contract.method, contract.path), sent);
};

test("P03 any id of a route, swapped for one of another project, answers 404 and changes nothing", async () => {
  const before = await hashDatabase(owner);
  const wrong: string[] = [];
  let swapped = 0;
  for (const { contract, names } of routes) {
    const name = `${contract.method} ${contract.path}`;
    const expected = contract.method === "GET" || contract.method === "DELETE" || bodies[name] ? [404] : [404, 422];
    for (const swap of names.filter((it) => it in foreign)) {
      const from = (it: string) => known(it, it === swap ? foreign : own);
      const { status } = await call(contract, Object.fromEntries(names.map((it) => [it, from(it)])));
      if (!expected.includes(status)) wrong.push(`${name} with a foreign ${swap}: ${status}`);
      swapped += 1;
    }
  }
  expect(wrong).toEqual([]);
  expect(swapped).toBeGreaterThan(60);
  expect(await hashDatabase(owner)).toBe(before);
});

/** Every id that a body can hold: the route, the body with the right ids, and the field to swap. */
const bodyIds = (): readonly (readonly [string, string, object, Record<string, string>])[] => {
  const { codeId, caseId, transcriptId, sourceId, intervieweeId, interviewId, evidenceId, questionId } = own;
  const coding = {
    transcriptId,
    version: 1,
    ...spanOf(own.text ?? "", "at once"),
    codeId,
    stances: [{ stance: "present" }],
  };
  const interview = {
    number: 900,
    date: "2024-05-03",
    lengthMinutes: 30,
    language: "en",
    intervieweeIds: [intervieweeId],
  };
  const cell = { codeId: codeId ?? "", caseId: caseId ?? "" };
  const judged = { value: "yes", justification: "Why." };
  const question = { text: "Why?", codeIds: [] };
  const f = (name: string) => foreign[name] ?? "";
  return [
    ["POST", "/projects/{projectId}/codings", { ...coding, transcriptId: f("transcriptId") }, {}],
    ["POST", "/projects/{projectId}/codings", { ...coding, codeId: f("codeId") }, {}],
    [
      "POST",
      "/projects/{projectId}/codings",
      { ...coding, stances: [{ stance: "present", caseIds: [f("caseId")] }] },
      {},
    ],
    ["POST", "/projects/{projectId}/interviewees", { number: 900, label: "New", homeCaseId: f("caseId") }, {}],
    [
      "PATCH",
      "/projects/{projectId}/interviewees/{intervieweeId}",
      { homeCaseId: f("caseId") },
      { intervieweeId: intervieweeId ?? "" },
    ],
    ["POST", "/projects/{projectId}/interviews", { ...interview, intervieweeIds: [f("intervieweeId")] }, {}],
    ["POST", "/projects/{projectId}/interviews", { ...interview, interviewerIds: [f("userId")] }, {}],
    [
      "PATCH",
      "/projects/{projectId}/interviews/{interviewId}",
      { interviewerIds: [f("userId")] },
      { interviewId: interviewId ?? "" },
    ],
    ["POST", "/projects/{projectId}/sources", { citation: "New", authorIntervieweeIds: [f("intervieweeId")] }, {}],
    [
      "PATCH",
      "/projects/{projectId}/sources/{sourceId}",
      { authorIntervieweeIds: [f("intervieweeId")] },
      { sourceId: sourceId ?? "" },
    ],
    ...["codeId", "caseId", "sourceId"].map(
      (name) =>
        ["POST", "/projects/{projectId}/evidence", { ...cell, sourceId, value: "yes", [name]: f(name) }, {}] as const,
    ),
    [
      "POST",
      "/projects/{projectId}/evidence",
      { ...cell, sourceId, value: "yes", passage: { textId: f("textId"), start: 4, end: 10, exact: "treaty" } },
      {},
    ],
    [
      "PATCH",
      "/projects/{projectId}/evidence/{evidenceId}",
      { sourceId: f("sourceId") },
      { evidenceId: evidenceId ?? "" },
    ],
    [
      "PUT",
      "/projects/{projectId}/factor-table/cells/{codeId}/{caseId}/override",
      { ...judged, evidenceIds: [f("evidenceId")] },
      cell,
    ],
    ["POST", "/projects/{projectId}/codes", { name: "New", parentId: f("codeId") }, {}],
    ["PATCH", "/projects/{projectId}/codes/{codeId}", { parentId: f("codeId") }, { codeId: codeId ?? "" }],
    [
      "POST",
      "/projects/{projectId}/interviewees/{intervieweeId}/consents",
      { ...signed, choices: openChoices, formVersion: f("formVersion") },
      { intervieweeId: intervieweeId ?? "" },
    ],
    ["PUT", "/projects/{projectId}/guide", { questions: [{ ...question, codeIds: [f("codeId")] }] }, {}],
    ["PUT", "/projects/{projectId}/guide", { questions: [{ ...question, questionId: f("questionId") }] }, {}],
    [
      "PUT",
      "/projects/{projectId}/guide/asked",
      { entries: [{ intervieweeId: f("intervieweeId"), questionId, state: "asked" }] },
      {},
    ],
    [
      "PUT",
      "/projects/{projectId}/guide/asked",
      { entries: [{ intervieweeId, questionId: f("questionId"), state: "asked" }] },
      {},
    ],
  ];
};

test("P03 any id in a body, swapped for one of another project, answers 404 and changes nothing", async () => {
  const before = await hashDatabase(owner);
  const wrong: string[] = [];
  for (const [method, path, body, more] of bodyIds()) {
    const isGuide = path.endsWith("/guide");
    const version = isGuide ? Number(own.guideVersion) : 1;
    const params = { projectId: here.projectId, ...more };
    const answer = await send(await handlerOf(method, path), { as: here.owner, method, params, body, version });
    if (answer.status !== 404)
      wrong.push(
        `${method} ${path} ${JSON.stringify(body).slice(0, 160)}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`,
      );
  }
  expect(wrong).toEqual([]);
  expect(await hashDatabase(owner)).toBe(before);
  expect(await database().project.count()).toBe(2);
});
