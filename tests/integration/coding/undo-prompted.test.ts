import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as READ, DELETE as REMOVE } from "../../../app/api/v1/projects/[projectId]/codings/[codingId]/route";
import { PUT as MARK } from "../../../app/api/v1/projects/[projectId]/transcripts/[transcriptId]/questions/route";
import { POST as UNDO } from "../../../app/api/v1/projects/[projectId]/undo/route";
import { buildMember, buildPerson, openTestApp, send, type TestApp } from "../../factories/app";
import { buildCode } from "../../factories/code";
import { buildCoding, spanOf } from "../../factories/coding";
import { buildGuide } from "../../factories/guide";
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

test("a coding that undo brings back is prompted as the guide says now, not as it said then", async () => {
  const { projectId, owner } = place;
  const { id: codeId } = await buildCode(place);
  const guide = await buildGuide(place, [{ text: "Who helped?", codeIds: [codeId] }]);
  const questionId = guide.questions[0]?.questionId ?? "";
  const talk = await buildTranscript(place);
  const coding = await buildCoding(place, {
    transcriptId: talk.transcriptId,
    ...spanOf(talk.text, "trained abroad"),
    codeId,
  });
  expect(coding.prompted).toBe(false);
  const at = { projectId, codingId: coding.id };
  expect((await send(REMOVE, { as: owner, method: "DELETE", params: at, version: 1 })).status).toBe(204);
  const colleague = await buildPerson("Colleague");
  await buildMember(projectId, colleague, ["owner"]);
  const marked = await send(MARK, {
    as: colleague,
    method: "PUT",
    params: { projectId, transcriptId: talk.transcriptId },
    body: { version: 1, marks: [{ turnIndex: 0, questionIds: [questionId] }] },
  });
  expect(marked.status).toBe(200);
  expect((await send(UNDO, { as: owner, params: { projectId }, body: {} })).status).toBe(200);
  expect((await send(READ, { as: owner, params: at })).body).toMatchObject({ prompted: true, promptedBy: "guide" });
});
