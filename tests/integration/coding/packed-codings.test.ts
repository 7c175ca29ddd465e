import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as CODINGS } from "../../../app/api/v1/projects/[projectId]/codings/route";
import { POST as WITHDRAW } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/withdrawal/route";
import { GET as PACKED } from "../../../app/api/v1/projects/[projectId]/transcripts/[transcriptId]/codings/route";
import { unpackCodings } from "../../../lib/client/coding/unpack-codings";
import { database } from "../../../lib/data/database";
import type { CodingView } from "../../../lib/schema/coding";
import { packedCodings } from "../../../lib/schema/packed-codings";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { buildCase } from "../../factories/case";
import { buildCode } from "../../factories/code";
import { buildCoding, spanOf } from "../../factories/coding";
import { buildConsent } from "../../factories/consent";
import { buildInterview } from "../../factories/interview";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildTranscript } from "../../factories/transcript";

let app: TestApp;
let place: Place;
let coder: Person;
let intervieweeId: string;
let transcriptId: string;

beforeAll(async () => {
  app = await openTestApp();
  const owner = await buildPerson("Owner");
  place = { projectId: await buildProject(owner), owner };
  coder = await buildPerson("Coder");
  await buildMember(place.projectId, coder, ["coder"]);
  ({ intervieweeId } = await buildConsent(place));
  const { id: interviewId } = await buildInterview(place, { intervieweeIds: [intervieweeId] });
  const talk = await buildTranscript(place, { interviewId });
  ({ transcriptId } = talk);
  const codeIds = [(await buildCode(place)).id, (await buildCode(place)).id];
  const cases = [await buildCase(place, { name: "Kazakhstan 2022" }), await buildCase(place, { name: "Armenia 2022" })];
  const caseIds = cases.map((one) => one.id);
  const words = [
    "Naïve hopes, nothing",
    "the same danger 😀 at once",
    "danger 😀",
    "People trained abroad",
    "There it",
  ];
  for (const [at, exact] of words.entries())
    await buildCoding(at % 2 === 0 ? place : { ...place, owner: coder }, {
      transcriptId,
      ...spanOf(talk.text, exact),
      codeId: codeIds[at % 2] ?? "",
      stances:
        at === 0
          ? [{ stance: "present", caseIds: [] }]
          : [
              { stance: "present", caseIds: caseIds.slice(0, 1) },
              { stance: "absent", caseIds: caseIds.slice(1), appliesToAllCases: at === 1 },
            ],
      ...(at === 2 ? { prompted: true } : {}),
      ...(at === 3 ? { memo: 'A remark with "quotes" and 😀' } : {}),
    });
});

afterAll(() => app.close());

const read = async (as: Person = place.owner): Promise<readonly CodingView[]> => {
  const answer = await send(PACKED, { as, params: { projectId: place.projectId, transcriptId } });
  expect(answer.status).toBe(200);
  return unpackCodings(packedCodings.parse(answer.body));
};

const list = async (as: Person = place.owner): Promise<readonly CodingView[]> => {
  const query = `transcriptId=${transcriptId}&limit=500`;
  const answer = await send(CODINGS, { as, params: { projectId: place.projectId }, query });
  return (answer.body.items as CodingView[]).map(({ exact: _words, ...coding }) => coding);
};

test("unpacked they are what the list says, without the words, whoever reads them", async () => {
  const own = await read();
  expect(own).toHaveLength(5);
  expect(own).toEqual(await list());
  expect(await read(coder)).toEqual(await list(coder));
  expect(own.map((coding) => coding.abilities)).not.toEqual((await read(coder)).map((coding) => coding.abilities));
});

test("the list names a coding whose words differ from the text, and no other", async () => {
  const [first] = await read();
  const changed = await database().$executeRaw`UPDATE coding SET exact = 'other words' WHERE id = ${first?.id}::uuid`;
  expect(changed).toBe(1);
  expect((await list()).filter((one) => one.needsRepair).map((one) => one.id)).toEqual([first?.id]);
});

test("both ways of reading name a coding that a correction left behind", async () => {
  const { projectId } = place;
  await database().transcript.updateMany({ where: { projectId, id: transcriptId }, data: { currentVersion: 2 } });
  const both = [await read(), await list()].map((codings) => codings.filter((one) => one.needsRepair).length);
  await database().transcript.updateMany({ where: { projectId, id: transcriptId }, data: { currentVersion: 1 } });
  expect(both).toEqual([5, 5]);
});

test("a stranger finds nothing, and after a withdrawal nobody does", async () => {
  const stranger = await buildPerson();
  const params = { projectId: place.projectId, transcriptId };
  expect((await send(PACKED, { as: stranger, params })).status).toBe(404);
  const { label } = await database().interviewee.findUniqueOrThrow({
    where: { projectId_id: { projectId: place.projectId, id: intervieweeId } },
  });
  const body = { mode: "stop", confirm: label };
  const asked = { as: place.owner, params: { projectId: place.projectId, intervieweeId }, body };
  expect((await send(WITHDRAW, asked)).status).toBe(201);
  expect(await read(coder)).toEqual([]);
  expect(await read()).toEqual([]);
});
