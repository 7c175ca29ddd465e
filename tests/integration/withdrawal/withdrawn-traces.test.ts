import { afterAll, beforeAll, expect, test } from "vitest";
import { DELETE as REMOVE_CASE } from "../../../app/api/v1/projects/[projectId]/cases/[caseId]/route";
import { DELETE as REMOVE_CODE } from "../../../app/api/v1/projects/[projectId]/codes/[codeId]/route";
import { GET as CELL } from "../../../app/api/v1/projects/[projectId]/factor-table/cells/[codeId]/[caseId]/route";
import { GET as TABLE } from "../../../app/api/v1/projects/[projectId]/factor-table/route";
import { POST as WITHDRAW } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/withdrawal/route";
import { POST as CORRECT } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/withdrawal-correction/route";
import { database } from "../../../lib/data/database";
import { allContracts } from "../../../lib/server/all-contracts";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { buildCase } from "../../factories/case";
import { buildCode } from "../../factories/code";
import { buildCoding, spanOf } from "../../factories/coding";
import { buildConsent } from "../../factories/consent";
import { buildInterview } from "../../factories/interview";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { handlerOf } from "../../factories/route";
import { buildTranscript } from "../../factories/transcript";
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

const LABEL = "The zebra keeper";

const renamed = async (voice: Voice): Promise<Voice> => {
  await database().interviewee.updateMany({ where: { id: voice.intervieweeId }, data: { label: LABEL } });
  return { ...voice, label: LABEL };
};

const leave = (voice: Voice, mode: "stop" | "erase") =>
  send(WITHDRAW, {
    as: place.owner,
    params: { projectId: place.projectId, intervieweeId: voice.intervieweeId },
    body: { mode, confirm: voice.label },
  });

const chooseCountsOnly = (voice: Voice) =>
  database().interviewee.updateMany({
    where: { id: voice.intervieweeId },
    data: { consentState: "withdrawn", withdrawnAt: new Date(), withdrawalMode: "countsOnly", eraseOn: new Date() },
  });

/** Where the label of somebody who withdrew may still stand: the rows of those who write her withdrawal down. */
const boardRoutes = [
  "GET /projects/{projectId}/interviewees",
  "GET /projects/{projectId}/interviewees/{intervieweeId}",
  "GET /projects/{projectId}/interviewees/{intervieweeId}/withdrawal-preview",
];

test.each(["stop", "countsOnly", "erase"] as const)(
  "after a withdrawal (%s) no route tells any role her label, but her board row tells it to owner and interviewer",
  async (mode) => {
    await database().interviewee.updateMany({ where: { label: LABEL }, data: { label: `Before ${mode}` } });
    const voice = await renamed(await buildVoice(place, codeId, caseId));
    if (mode === "countsOnly") await chooseCountsOnly(voice);
    else expect((await leave(voice, mode)).status).toBe(201);
    const people: [string, Person][] = [["owner", place.owner]];
    for (const role of ["interviewer", "coder", "reviewer", "viewer"] as const) {
      const person = await buildPerson(role);
      await buildMember(place.projectId, person, [role]);
      people.push([role, person]);
    }
    const { intervieweeId, interviewId, transcriptId, codingId } = voice;
    const ids = { projectId: place.projectId, codeId, caseId, intervieweeId, interviewId, transcriptId, codingId };
    const known = new Map(Object.entries(ids));
    const contracts = allContracts.map(({ contract }) => contract);
    // A stream does not end; it holds ids alone.
    const reads = contracts.filter(({ method, isStream }) => method === "GET" && !isStream);
    const told: string[] = [];
    for (const contract of reads) {
      const handler = await handlerOf(contract.method, contract.path);
      for (const [role, as] of people) {
        for (const file of contract.path.includes("{file}") ? ["factor-table.json", "interviews.json"] : [""]) {
          const names = [...contract.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
          const params = Object.fromEntries(names.map((name) => [name, known.get(name) ?? file]));
          const query = contract.path.endsWith("withdrawal-preview") ? { query: "mode=erase" } : {};
          const answer = await send(handler, { as, params, ...query });
          const text =
            answer.body instanceof Uint8Array ? new TextDecoder().decode(answer.body) : JSON.stringify(answer.body);
          if (text.includes(LABEL)) told.push(`${role}: ${contract.method} ${contract.path}`);
        }
      }
    }
    const expected = mode === "erase" ? [] : boardRoutes.map((route) => `owner: ${route}`);
    expect(told.sort()).toEqual(expected.sort());
  },
  300_000,
);

test("of somebody who goes on counting the cell holds how many passages count, and nothing of any of them", async () => {
  const [factor, { id: place1 }] = [(await buildCode(place)).id, await buildCase(place)];
  const voice = await buildVoice(place, factor, place1);
  await buildCoding(place, {
    transcriptId: voice.transcriptId,
    ...spanOf(voice.text, "Naïve hopes"),
    codeId: factor,
    stances: [
      { stance: "present", caseIds: [place1] },
      { stance: "relevant", caseIds: [] },
    ],
  });
  await chooseCountsOnly(voice);
  const params = { projectId: place.projectId, codeId: factor, caseId: place1 };
  const { body } = await send(CELL, { as: place.owner, params });
  const mark = { id: voice.intervieweeId, number: voice.number, label: `Interviewee ${voice.number}` };
  expect(body.people).toEqual([{ interviewee: mark, side: "present", mixedReason: null, quotes: [], countedOnly: 2 }]);
  expect(body.generalClaims).toEqual([{ interviewee: mark, quotes: [], countedOnly: 1 }]);
  const { basis: _basis, ...rest } = body;
  for (const trace of [voice.codingId, voice.transcriptId, voice.interviewId])
    expect(JSON.stringify(rest)).not.toContain(trace);
});

test("of a passage of two people the one who stays has the count alone once the other withdrew", async () => {
  const [factor, { id: place1 }] = [(await buildCode(place)).id, await buildCase(place)];
  const [first, second] = [await buildConsent(place), await buildConsent(place)];
  const intervieweeIds = [first.intervieweeId, second.intervieweeId];
  const { id: interviewId } = await buildInterview(place, { intervieweeIds });
  const talk = await buildTranscript(place, {
    interviewId,
    text: "Q: Who came?\nA: The neighbours came first.\nB: And then the army came.",
    speakers: {
      Q: { role: "interviewer" },
      A: { role: "interviewee", intervieweeId: first.intervieweeId },
      B: { role: "interviewee", intervieweeId: second.intervieweeId },
    },
  });
  const joint = await buildCoding(place, {
    transcriptId: talk.transcriptId,
    ...spanOf(talk.text, "came first.\nAnd then"),
    codeId: factor,
    stances: [{ stance: "present", caseIds: [place1] }],
  });
  const row = await database().interviewee.findFirstOrThrow({ where: { id: first.intervieweeId } });
  await send(WITHDRAW, {
    as: place.owner,
    params: { projectId: place.projectId, intervieweeId: row.id },
    body: { mode: "stop", confirm: row.label },
  });
  const params = { projectId: place.projectId, codeId: factor, caseId: place1 };
  const { body } = await send(CELL, { as: place.owner, params });
  expect(body.people).toMatchObject([{ interviewee: { id: second.intervieweeId }, quotes: [], countedOnly: 1 }]);
  expect(JSON.stringify(body)).not.toContain(joint.id);
});

test("a code and a case that only a withdrawn interviewee's coding names are removed as if she had never coded", async () => {
  const [factor, { id: lonely }] = [(await buildCode(place)).id, await buildCase(place)];
  const [stays, leaves] = [await buildVoice(place, factor, lonely), await buildVoice(place, factor, lonely)];
  await leave(leaves, "stop");
  const removeCode = () =>
    send(REMOVE_CODE, {
      as: place.owner,
      method: "DELETE",
      params: { projectId: place.projectId, codeId: factor },
      version: 1,
    });
  const removeCase = () =>
    send(REMOVE_CASE, {
      as: place.owner,
      method: "DELETE",
      params: { projectId: place.projectId, caseId: lonely },
      version: 1,
    });
  for (const refused of [await removeCode(), await removeCase()]) {
    expect(refused).toMatchObject({ status: 409, body: { code: "still_in_use", values: { count: 1 } } });
  }
  await leave(stays, "erase");
  expect((await removeCode()).status).toBe(204);
  expect((await removeCase()).status).toBe(204);
  // If it was the wrong person, her words are back; what they were coded with is not.
  const params = { projectId: place.projectId, intervieweeId: leaves.intervieweeId };
  const corrected = await send(CORRECT, {
    as: place.owner,
    params,
    body: { confirm: leaves.label, reason: "A mistake." },
  });
  expect(corrected.status).toBe(200);
  const table = await send(TABLE, { as: place.owner, params: { projectId: place.projectId } });
  expect(table.status).toBe(200);
  expect(table.body.factors.map((it: { codeId: string }) => it.codeId)).not.toContain(factor);
});
