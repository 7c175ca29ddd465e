import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as INTERVIEWS } from "../../../app/api/v1/projects/[projectId]/interviews/route";
import { PUT } from "../../../app/api/v1/projects/[projectId]/transcripts/[transcriptId]/progress/route";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { buildCode } from "../../factories/code";
import { buildCoding, spanOf } from "../../factories/coding";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildTranscript } from "../../factories/transcript";

let app: TestApp;
let place: Place;
let coder: Person;
let talk: { transcriptId: string; text: string };

beforeAll(async () => {
  app = await openTestApp();
  const owner = await buildPerson("Owner");
  place = { projectId: await buildProject(owner), owner };
  coder = await buildPerson("Coder");
  await buildMember(place.projectId, coder, ["coder"]);
  talk = await buildTranscript(place);
});

afterAll(() => app.close());

const note = (body: object, as: Person = place.owner) =>
  send(PUT, {
    as,
    method: "PUT",
    params: { projectId: place.projectId, transcriptId: talk.transcriptId },
    body: { version: 1, ...body },
  });
const seen = async (as: Person) =>
  (await send(INTERVIEWS, { as, params: { projectId: place.projectId } })).body.items[0].transcript.progress;

test("turns looked at add up, with those that the coder coded; the interviewer's turns never count", async () => {
  expect((await note({ looked: [0, 1, 1, 2, 99] })).body).toMatchObject({ turns: 2, decided: 1, looked: [0, 1, 2] });
  const codeId = (await buildCode(place)).id;
  await buildCoding(place, { transcriptId: talk.transcriptId, ...spanOf(talk.text, "nothing else"), codeId });
  expect((await note({})).body).toMatchObject({ turns: 2, decided: 2 });
});

test("marks stay until they are changed, and each coder sees their own alone", async () => {
  expect((await note({ isRead: true })).body).toMatchObject({ codedAt: null });
  const coded = await note({ isCoded: true });
  expect(coded.body.readAt).not.toBeNull();
  expect(coded.body.codedAt).not.toBeNull();
  expect(await seen(coder)).toEqual({ turns: 2, decided: 0, readAt: null, codedAt: null });
  expect((await note({ isCoded: false })).body).toMatchObject({ codedAt: null, readAt: coded.body.readAt });
  expect(await seen(place.owner)).toMatchObject({ decided: 2, codedAt: null });
});

test("a viewer notes nothing, an old version of the text is refused", async () => {
  const viewer = await buildPerson("Viewer");
  await buildMember(place.projectId, viewer, ["viewer"]);
  expect((await note({ isRead: true }, viewer)).status).toBe(404);
  expect(await seen(viewer)).toBeNull();
  expect((await note({ version: 2 })).body.code).toBe("stale_version");
});
