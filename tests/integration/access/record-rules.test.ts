import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as CODINGS } from "../../../app/api/v1/projects/[projectId]/codings/route";
import { GET as TABLE } from "../../../app/api/v1/projects/[projectId]/factor-table/route";
import { POST as WITHDRAW } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/withdrawal/route";
import { GET as PREVIEW } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/withdrawal-preview/route";
import { PATCH as CHANGE_INTERVIEW } from "../../../app/api/v1/projects/[projectId]/interviews/[interviewId]/route";
import { POST as PREVIEW_FILE } from "../../../app/api/v1/projects/[projectId]/interviews/[interviewId]/transcripts/preview/route";
import { POST as IMPORT } from "../../../app/api/v1/projects/[projectId]/interviews/[interviewId]/transcripts/route";
import { GET as TRANSCRIPT } from "../../../app/api/v1/projects/[projectId]/transcripts/[transcriptId]/route";
import { database } from "../../../lib/data/database";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { buildCode } from "../../factories/code";
import { buildCoding, spanOf } from "../../factories/coding";
import { buildConsent, openChoices } from "../../factories/consent";
import { buildInterview } from "../../factories/interview";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildTranscript, shortTalk } from "../../factories/transcript";

let app: TestApp;
let owner: Person;
let projectId: string;

beforeAll(async () => {
  app = await openTestApp();
  owner = await buildPerson("Owner");
  projectId = await buildProject(owner);
});

afterAll(() => app.close());

/** An interviewer with a person of their own, whom nobody else interviewed. */
const buildHolder = async (choices: Parameters<typeof buildConsent>[1] = {}) => {
  const person = await buildPerson("Interviewer");
  await buildMember(projectId, person, ["interviewer"]);
  const place: Place = { projectId, owner: person };
  const { intervieweeId } = await buildConsent(place, choices);
  const interview = await buildInterview(place, { intervieweeIds: [intervieweeId] });
  const { label } = await database().interviewee.findUniqueOrThrow({
    where: { projectId_id: { projectId, id: intervieweeId } },
  });
  return { person, place, intervieweeId, interview, label };
};

test("P01 an interviewer neither previews nor makes the withdrawal of somebody whom a colleague interviewed; the owner does", async () => {
  const holder = await buildHolder();
  const other = await buildHolder();
  const params = { projectId, intervieweeId: holder.intervieweeId };
  const body = { mode: "erase", confirm: holder.label };
  expect((await send(PREVIEW, { as: other.person, params })).status).toBe(404);
  expect((await send(WITHDRAW, { as: other.person, params, body })).status).toBe(404);
  expect((await send(PREVIEW, { as: holder.person, params })).status).toBe(200);
  expect((await send(PREVIEW, { as: owner, params })).status).toBe(200);
  expect((await send(WITHDRAW, { as: holder.person, params, body })).status).toBe(201);
});

test("P01 an interviewer puts no transcript into a colleague's interview, and reads no file for it", async () => {
  const holder = await buildHolder();
  const other = await buildHolder();
  const params = { projectId, interviewId: holder.interview.id };
  const speakers = { Q: { role: "interviewer" }, A: { role: "interviewee" } };
  expect((await send(PREVIEW_FILE, { as: other.person, params, body: { text: shortTalk } })).status).toBe(404);
  expect((await send(IMPORT, { as: other.person, params, body: { text: shortTalk, speakers } })).status).toBe(404);
  expect(await database().transcript.count({ where: { projectId, interviewId: holder.interview.id } })).toBe(0);
  expect((await send(PREVIEW_FILE, { as: holder.person, params, body: { text: shortTalk } })).status).toBe(200);
  expect((await send(IMPORT, { as: holder.person, params, body: { text: shortTalk, speakers } })).status).toBe(201);
});

test("P01 an interviewer cannot take over a colleague's interview by naming own people in it", async () => {
  const holder = await buildHolder();
  const other = await buildHolder();
  const taken = await send(CHANGE_INTERVIEW, {
    as: other.person,
    method: "PATCH",
    params: { projectId, interviewId: holder.interview.id },
    version: 1,
    body: { intervieweeIds: [other.intervieweeId], interviewerIds: [other.person.userId] },
  });
  expect(taken.status).toBe(404);
  const kept = await database().interviewInterviewee.findMany({
    where: { projectId, interviewId: holder.interview.id },
  });
  expect(kept.map((row) => row.intervieweeId)).toEqual([holder.intervieweeId]);
});

test("P07 an interviewer who is a coder from now on reads as a coder: nothing closed to the team, nothing in quarantine", async () => {
  const holder = await buildHolder({ choices: { ...openChoices, teamAccess: "declined" } });
  const talk = await buildTranscript(holder.place, { interviewId: holder.interview.id });
  const { id: codeId } = await buildCode({ projectId, owner });
  await buildCoding(holder.place, {
    transcriptId: talk.transcriptId,
    ...spanOf(talk.text, "People trained abroad"),
    codeId,
  });
  const second = await buildHolder();
  const closed = await buildTranscript(second.place, { interviewId: second.interview.id, isOpen: false });
  await database().member.updateMany({
    where: { projectId, userId: { in: [holder.person.userId, second.person.userId] } },
    data: { roles: ["coder"] },
  });
  const read = (as: Person, transcriptId: string) => send(TRANSCRIPT, { as, params: { projectId, transcriptId } });
  expect(await read(holder.person, talk.transcriptId)).toMatchObject({
    status: 409,
    body: { code: "consent_refused" },
  });
  expect(await read(second.person, closed.transcriptId)).toMatchObject({
    status: 409,
    body: { code: "transcript_not_open" },
  });
  const codings = await send(CODINGS, { as: holder.person, params: { projectId }, query: "text=trained" });
  expect(codings.body.items).toEqual([]);
  // Counted she is, and the table says no word of hers.
  const table = await send(TABLE, { as: holder.person, params: { projectId } });
  expect(table.body.factors.some((row: { citationCount: number }) => row.citationCount === 1)).toBe(true);
});
