import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as CELL } from "../../../app/api/v1/projects/[projectId]/factor-table/cells/[codeId]/[caseId]/route";
import { buildMember, buildPerson, openTestApp, send, type TestApp } from "../../factories/app";
import { buildCase } from "../../factories/case";
import { buildCode } from "../../factories/code";
import { buildCoding, spanOf } from "../../factories/coding";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
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
