import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as CELL } from "../../../app/api/v1/projects/[projectId]/factor-table/cells/[codeId]/[caseId]/route";
import { GET as TABLE } from "../../../app/api/v1/projects/[projectId]/factor-table/route";
import { buildMember, buildPerson, openTestApp, send, type TestApp } from "../../factories/app";
import { buildCase } from "../../factories/case";
import { buildCode } from "../../factories/code";
import { buildCoding, spanOf } from "../../factories/coding";
import { buildConsent, openChoices } from "../../factories/consent";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildEvidence, buildSource } from "../../factories/source";
import { buildTranscript } from "../../factories/transcript";

let app: TestApp;
let place: Place;

beforeAll(async () => {
  app = await openTestApp();
  const owner = await buildPerson("Owner");
  place = { projectId: await buildProject(owner), owner };
});

afterAll(() => app.close());

const params = () => ({ projectId: place.projectId });

test("C02 the table warns of a source by an interviewee without saying which one, unless she chose to be named", async () => {
  const query = "evidenceMode=either&salienceThreshold=1";
  const talk = await buildTranscript(place);
  const cite = (codeId: string) =>
    buildCoding(place, { transcriptId: talk.transcriptId, codeId, ...spanOf(talk.text, "trained abroad") });
  const hidden = await buildConsent(place);
  const open = await buildConsent(place, { choices: { ...openChoices, identity: "public" }, displayName: "A. Author" });
  const [{ id: codeId }, { id: caseId }] = [await buildCode(place), await buildCase(place)];
  for (const authorIntervieweeIds of [[hidden.intervieweeId], [open.intervieweeId]]) {
    const { id: sourceId } = await buildSource(place, { authorIntervieweeIds });
    await buildEvidence(place, { codeId, caseId, sourceId });
  }
  await cite(codeId);
  const coder = await buildPerson("Coder");
  await buildMember(place.projectId, coder, ["coder"]);
  const { body } = await send(TABLE, { as: coder, params: params(), query });
  const warning = body.warnings.find((entry: { code: string }) => entry.code === "sourceByInterviewee");
  expect(warning.about.authors).toEqual([open.intervieweeId]);
  const number = body.interviewees.find((person: { id: string }) => person.id === open.intervieweeId).number;
  expect(warning.detail).toContain(`written by interviewee ${number},`);
  expect(JSON.stringify(body.warnings)).not.toContain(hidden.intervieweeId);

  const [{ id: otherCode }] = [await buildCode(place)];
  const { id: sourceId } = await buildSource(place, { authorIntervieweeIds: [hidden.intervieweeId] });
  await buildEvidence(place, { codeId: otherCode, caseId, sourceId });
  await cite(otherCode);
  const again = await send(TABLE, { as: place.owner, params: params(), query });
  const alone = again.body.warnings.find(
    (entry: { code: string; about: { codeId: string } }) =>
      entry.code === "sourceByInterviewee" && entry.about.codeId === otherCode,
  );
  expect(alone.about.authors).toEqual([]);
  expect(alone.detail).toContain("written by an interviewee,");
});

test("the quotes of a cell that is tried for one coder are that coder's", async () => {
  const [{ id: codeId }, { id: caseId }] = [await buildCode(place), await buildCase(place)];
  const talk = await buildTranscript(place);
  const coder = await buildPerson("Coder");
  await buildMember(place.projectId, coder, ["coder"]);
  const stances = [{ stance: "present" as const, caseIds: [caseId], appliesToAllCases: false }];
  const passage = { transcriptId: talk.transcriptId, codeId, stances };
  await buildCoding(place, { ...passage, ...spanOf(talk.text, "trained abroad") });
  await buildCoding({ ...place, owner: coder }, { ...passage, ...spanOf(talk.text, "the same danger") });
  const quotesOf = async (query: string) => {
    const { body } = await send(CELL, { as: place.owner, params: { ...params(), codeId, caseId }, query });
    return body.people.flatMap((person: { quotes: { exact: string }[] }) => person.quotes.map(({ exact }) => exact));
  };
  expect(await quotesOf("")).toHaveLength(2);
  expect(await quotesOf(`coderId=${coder.userId}`)).toEqual(["the same danger"]);
});
