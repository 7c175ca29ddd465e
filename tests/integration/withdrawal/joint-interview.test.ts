import { afterAll, beforeAll, expect, test } from "vitest";
import { POST as CODE, GET as CODINGS } from "../../../app/api/v1/projects/[projectId]/codings/route";
import { POST as WITHDRAW } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/withdrawal/route";
import { GET as TRANSCRIPT } from "../../../app/api/v1/projects/[projectId]/transcripts/[transcriptId]/route";
import { database } from "../../../lib/data/database";
import { buildPerson, openTestApp, send, type TestApp } from "../../factories/app";
import { buildCode } from "../../factories/code";
import { buildCoding, spanOf } from "../../factories/coding";
import { buildConsent } from "../../factories/consent";
import { buildInterview } from "../../factories/interview";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildTranscript } from "../../factories/transcript";

let app: TestApp;
let place: Place;
let codeId: string;

beforeAll(async () => {
  app = await openTestApp();
  const owner = await buildPerson("Owner");
  place = { projectId: await buildProject(owner), owner };
  codeId = (await buildCode(place)).id;
});

afterAll(() => app.close());

/** Two people in one conversation; the first one is about to leave. The words of both stand close together. */
const talkOfTwo = [
  "Q: What made the difference?",
  "A: Secret of the first. 😀",
  "B: Plain words of the second.",
  "A: Once more the first.",
  "B: And more of the second.",
].join("\n");

const buildTalk = async () => {
  const [first, second] = [await buildConsent(place), await buildConsent(place)];
  const intervieweeIds = [first.intervieweeId, second.intervieweeId];
  const { id: interviewId } = await buildInterview(place, { intervieweeIds });
  const talk = await buildTranscript(place, {
    interviewId,
    text: talkOfTwo,
    speakers: {
      Q: { role: "interviewer" },
      A: { role: "interviewee", intervieweeId: first.intervieweeId },
      B: { role: "interviewee", intervieweeId: second.intervieweeId },
    },
  });
  return { ...talk, first: first.intervieweeId, second: second.intervieweeId };
};

const withdraw = async (intervieweeId: string, mode: "stop" | "erase") => {
  const { label } = await database().interviewee.findUniqueOrThrow({
    where: { projectId_id: { projectId: place.projectId, id: intervieweeId } },
  });
  const params = { projectId: place.projectId, intervieweeId };
  expect((await send(WITHDRAW, { as: place.owner, params, body: { mode, confirm: label } })).status).toBe(201);
};

const code = (transcriptId: string, span: { start: number; end: number; exact: string }) =>
  send(CODE, {
    as: place.owner,
    params: { projectId: place.projectId },
    body: { transcriptId, version: 1, ...span, codeId, stances: [{ stance: "present" }] },
  });

test.each(["stop", "erase"] as const)(
  "after one of two withdrew (%s), the other's words are coded at their own places, beside the masked turn",
  async (mode) => {
    const talk = await buildTalk();
    await withdraw(talk.first, mode);
    const params = { projectId: place.projectId, transcriptId: talk.transcriptId };
    const read = await send(TRANSCRIPT, { as: place.owner, params });
    expect(read.body.text).not.toContain("first");
    expect([...read.body.text]).toHaveLength([...talk.text].length);
    const made = await code(talk.transcriptId, spanOf(talk.text, "Plain words"));
    expect(made).toMatchObject({ status: 201, body: { exact: "Plain words", needsRepair: false } });
    const across = spanOf(talk.text, "second.\nOnce more");
    const masked = [...read.body.text].slice(across.start, across.end).join("");
    expect((await code(talk.transcriptId, { ...across, exact: masked })).body.code).toBe("consent_withdrawn");
    expect((await code(talk.transcriptId, across)).body.code).toBe("anchor_mismatch");
    const row = await database().coding.findFirstOrThrow({ where: { id: made.body.id } });
    expect(`${row.prefix}${row.suffix}`).not.toContain("first");
  },
);

test("C11 an erasure takes the words that stood around somebody else's passage, and the passage needs no repair", async () => {
  const talk = await buildTalk();
  const kept = await buildCoding(place, { transcriptId: talk.transcriptId, ...spanOf(talk.text, "words of"), codeId });
  const gone = await buildCoding(place, { transcriptId: talk.transcriptId, ...spanOf(talk.text, "Secret"), codeId });
  const before = await database().coding.findFirstOrThrow({ where: { id: kept.id } });
  expect(before.prefix).toContain("of the first");
  await withdraw(talk.first, "erase");
  const after = await database().coding.findFirstOrThrow({ where: { id: kept.id } });
  expect([after.exact, after.prefix, after.suffix].join("|")).not.toContain("first");
  expect(await database().coding.count({ where: { id: gone.id } })).toBe(0);
  const listed = await send(CODINGS, {
    as: place.owner,
    params: { projectId: place.projectId },
    query: `transcriptId=${talk.transcriptId}`,
  });
  expect(listed.body.items).toMatchObject([{ id: kept.id, exact: "words of", needsRepair: false }]);
});

test("C11 when the last one of a joint interview is erased, the interviewer's questions go too", async () => {
  const talk = await buildTalk();
  await withdraw(talk.first, "erase");
  const turns = () =>
    database().turn.findMany({
      where: { projectId: place.projectId, transcriptVersion: { transcriptId: talk.transcriptId } },
    });
  expect((await turns()).some((turn) => turn.text.includes("difference"))).toBe(true);
  await withdraw(talk.second, "erase");
  expect((await turns()).every((turn) => turn.text === "")).toBe(true);
});
