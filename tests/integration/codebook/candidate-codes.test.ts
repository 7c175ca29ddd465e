import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as HISTORY } from "../../../app/api/v1/projects/[projectId]/codes/[codeId]/history/route";
import { PATCH } from "../../../app/api/v1/projects/[projectId]/codes/[codeId]/route";
import { POST } from "../../../app/api/v1/projects/[projectId]/codes/candidates/route";
import { GET } from "../../../app/api/v1/projects/[projectId]/codes/route";
import { POST as WITHDRAW } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/withdrawal/route";
import { POST as UNDO } from "../../../app/api/v1/projects/[projectId]/undo/route";
import { database } from "../../../lib/data/database";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { spanOf } from "../../factories/coding";
import { buildConsent, openChoices } from "../../factories/consent";
import { buildInterview } from "../../factories/interview";
import { buildInterviewee } from "../../factories/interviewee";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildTranscript } from "../../factories/transcript";

let app: TestApp;
let place: Place;
let coder: Person;

beforeAll(async () => {
  app = await openTestApp();
  const owner = await buildPerson("Owner");
  place = { projectId: await buildProject(owner), owner };
  coder = await buildPerson("Coder");
  await buildMember(place.projectId, coder, ["coder"]);
});

afterAll(() => app.close());

const add = (body: object, as: Person = coder) => send(POST, { as, params: { projectId: place.projectId }, body });
const names = async () =>
  (await send(GET, { as: coder, params: { projectId: place.projectId } })).body.items.map(
    (code: { name: string }) => code.name,
  );

const buildTalk = async (quotation: "granted" | "declined" = "granted") => {
  const { id } = await buildInterviewee(place);
  await buildConsent(place, { intervieweeId: id, choices: { ...openChoices, quotation } });
  const interview = await buildInterview(place, { intervieweeIds: [id] });
  const talk = await buildTranscript(place, { interviewId: interview.id });
  const words = (exact: string) => ({ transcriptId: talk.transcriptId, version: 1, ...spanOf(talk.text, exact) });
  return { intervieweeId: id, words };
};

const rename = async (codeId: string, name: string) => {
  const params = { projectId: place.projectId, codeId };
  const renamed = await send(PATCH, { as: place.owner, method: "PATCH", params, version: 1, body: { name } });
  expect(renamed.status).toBe(200);
};
const undo = () => send(UNDO, { as: place.owner, params: { projectId: place.projectId }, body: {} });
const withdraw = async (intervieweeId: string) => {
  const { label } = await database().interviewee.findFirstOrThrow({ where: { id: intervieweeId } });
  const withdrawn = await send(WITHDRAW, {
    as: place.owner,
    params: { projectId: place.projectId, intervieweeId },
    body: { mode: "stop", confirm: label },
  });
  expect(withdrawn.status).toBe(201);
};

test("a coder's code is a candidate and in use at once, an owner's is no candidate; viewers make none", async () => {
  expect((await add({ name: "Elite ties" })).body).toMatchObject({ isCandidate: true, isFactor: false });
  expect((await add({ name: "Norms" }, place.owner)).body).toMatchObject({ isCandidate: false });
  expect((await add({ name: "elite TIES" })).body.code).toBe("name_taken");
  const viewer = await buildPerson("Viewer");
  await buildMember(place.projectId, viewer, ["viewer"]);
  expect((await add({ name: "Seen" }, viewer)).status).toBe(404);
  expect(await names()).toEqual(["Elite ties", "Norms"]);
});

test("only who may change the codebook takes a candidate into it", async () => {
  const { body } = await add({ name: "To be looked at" });
  const accept = (as: Person) =>
    send(PATCH, {
      as,
      method: "PATCH",
      params: { projectId: place.projectId, codeId: body.id },
      version: 1,
      body: { isCandidate: false },
    });
  expect((await accept(coder)).status).toBe(404);
  expect((await accept(place.owner)).body).toMatchObject({ isCandidate: false, version: 2 });
});

test("a name in the interviewee's words needs the words as they stand, and that they may be quoted", async () => {
  const open = await buildTalk();
  const closed = await buildTalk("declined");
  const wrong = { ...open.words("Naïve hopes"), exact: "Naïve dopes" };
  expect((await add({ name: "Naïve dopes", words: wrong })).body.code).toBe("anchor_mismatch");
  const refused = await add({ name: "Naïve hopes", words: closed.words("Naïve hopes") });
  expect(refused).toMatchObject({ status: 409, body: { code: "consent_refused", clauses: [{ choice: "quotation" }] } });
  expect(await names()).not.toContain("Naïve hopes");
});

test("a withdrawal takes her words from the codes that are called by them, and leaves names that the team has changed", async () => {
  const { intervieweeId, words } = await buildTalk();
  const kept = await add({ name: "nothing else", words: words("nothing else") });
  await add({ name: "at once", words: words("at once") });
  await rename(kept.body.id, "Resignation");
  await withdraw(intervieweeId);
  const after = await names();
  expect(after).toContain("Resignation");
  expect(after).not.toContain("at once");
  expect(after.filter((name: string) => name.startsWith("[words withdrawn"))).toHaveLength(1);
});

test("a name in her words that undo brought back is hers again, and goes with her withdrawal", async () => {
  const { intervieweeId, words } = await buildTalk();
  const { body: code } = await add({ name: "crossed the border", words: words("crossed the border") });
  await rename(code.id, "Migration");
  expect((await undo()).status).toBe(200);
  expect(await names()).toContain("crossed the border");
  await withdraw(intervieweeId);
  expect(await names()).not.toContain("crossed the border");
});

test("a name in her words that the team has changed is neither shown nor brought back once she withdrew", async () => {
  const { intervieweeId, words } = await buildTalk();
  const { body: code } = await add({ name: "trained abroad", words: words("trained abroad") });
  await rename(code.id, "Education");
  await withdraw(intervieweeId);
  const history = await send(HISTORY, { as: coder, params: { projectId: place.projectId, codeId: code.id } });
  expect(JSON.stringify(history.body)).not.toContain("trained abroad");
  await undo();
  expect(await names()).toContain("Education");
});

test("a name in her words does not come back when she no longer allows quotation", async () => {
  const { intervieweeId, words } = await buildTalk();
  const { body: code } = await add({ name: "the same danger", words: words("the same danger") });
  await rename(code.id, "Shared threat");
  await buildConsent(place, { intervieweeId, choices: { ...openChoices, quotation: "declined" } });
  expect((await undo()).body).toMatchObject({ code: "consent_refused", clauses: [{ choice: "quotation" }] });
  expect(await names()).toContain("Shared threat");
});
