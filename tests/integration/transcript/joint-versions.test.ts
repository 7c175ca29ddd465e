import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as READ_CODING } from "../../../app/api/v1/projects/[projectId]/codings/[codingId]/route";
import { POST as WITHDRAW } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/withdrawal/route";
import { GET as READ } from "../../../app/api/v1/projects/[projectId]/transcripts/[transcriptId]/route";
import {
  POST as STORE,
  GET as VERSIONS,
} from "../../../app/api/v1/projects/[projectId]/transcripts/[transcriptId]/versions/route";
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

/** The second turn is the first person's, though the file gives it to the second one. */
const talkOfTwo = [
  "Q: What made the difference?",
  "B: Secret of the first. 😀",
  "B: Plain words of the second.",
  "A: Once more the first.",
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
type Talk = Awaited<ReturnType<typeof buildTalk>>;

const at = (talk: Talk) => ({ projectId: place.projectId, transcriptId: talk.transcriptId });
const read = (talk: Talk, query = "") => send(READ, { as: place.owner, method: "GET", params: at(talk), query });
const store = (talk: Talk, body: unknown, version: number) =>
  send(STORE, { as: place.owner, params: at(talk), body, version });

/** The correction that gives the second turn to the first person. */
const turnsFor = (talk: Talk) => [
  { start: 0, role: "interviewer" },
  { start: spanOf(talk.text, "Secret").start, role: "interviewee", intervieweeId: talk.first },
  { start: spanOf(talk.text, "Plain").start, role: "interviewee", intervieweeId: talk.second },
  { start: spanOf(talk.text, "Once").start, role: "interviewee", intervieweeId: talk.first },
];

const withdraw = async (intervieweeId: string, mode: "stop" | "erase") => {
  const { label } = await database().interviewee.findUniqueOrThrow({
    where: { projectId_id: { projectId: place.projectId, id: intervieweeId } },
  });
  const params = { projectId: place.projectId, intervieweeId };
  expect((await send(WITHDRAW, { as: place.owner, params, body: { mode, confirm: label } })).status).toBe(201);
};

test("a turn that is given to another speaker credits her from then on", async () => {
  const talk = await buildTalk();
  const coding = await buildCoding(place, { transcriptId: talk.transcriptId, ...spanOf(talk.text, "Secret"), codeId });
  expect(coding.intervieweeIds).toEqual([talk.second]);
  const stored = await store(talk, { steps: [], turns: turnsFor(talk) }, 1);
  expect(stored).toMatchObject({ status: 201, body: { changes: { speakers: 1, wordings: 0 }, codings: { moved: 1 } } });
  expect(stored.body.items).toMatchObject([{ id: coding.id, outcome: "moved", creditsOthers: true }]);
  const params = { projectId: place.projectId, codingId: coding.id };
  const now = await send(READ_CODING, { as: place.owner, method: "GET", params });
  expect(now.body).toMatchObject({ intervieweeIds: [talk.first], exact: "Secret" });
  const foreign = turnsFor(talk).map((turn, index) =>
    index === 1 ? { ...turn, intervieweeId: place.owner.userId } : turn,
  );
  expect((await store(talk, { steps: [], turns: foreign }, 2)).body.fields).toEqual({ "turns.1": "speaker_foreign" });
});

test.each(["stop", "erase"] as const)(
  "after one of two withdrew (%s), the other's words are corrected beside hers, and no version shows hers",
  async (mode) => {
    const talk = await buildTalk();
    await store(talk, { steps: [], turns: turnsFor(talk) }, 1);
    await withdraw(talk.first, mode);
    const now = (await read(talk)).body;
    expect(now.text).not.toContain("first");
    // The older version gives her words to the other person, who is still there.
    expect((await read(talk, "version=1")).status).toBe(404);
    const versions = await send(VERSIONS, { as: place.owner, method: "GET", params: at(talk) });
    expect(versions.body.items).toMatchObject([
      { number: 2, isReadable: true },
      { number: 1, isReadable: false },
    ]);

    const words = spanOf(talk.text, "Plain words");
    const stored = await store(talk, { steps: [{ start: words.start, end: words.end, text: "Plainer words" }] }, 2);
    expect(stored.status).toBe(201);
    const next = (await read(talk)).body;
    expect(next.text).toContain("Plainer words of the second.");
    expect(next.turns.map((turn: { isMasked: boolean }) => turn.isMasked)).toEqual([false, true, false, true]);
    const hers = spanOf(talk.text, "Secret");
    for (const step of [
      { start: hers.start, end: hers.end, text: "" },
      { start: hers.start - 1, end: hers.start, text: " " },
    ])
      expect((await store(talk, { steps: [step] }, 3)).body.code).toBe("turn_masked");

    const rows = await database().turn.findMany({ where: { transcriptVersion: { transcriptId: talk.transcriptId } } });
    const left = rows.filter((turn) => /first/i.test(turn.text)).length;
    expect(left > 0).toBe(mode === "stop");
    if (mode === "stop") {
      // What is hers is erased from every version later, whoever it was given to.
      await withdraw(talk.first, "erase");
      const after = await database().turn.findMany({
        where: { transcriptVersion: { transcriptId: talk.transcriptId } },
      });
      expect(after.filter((turn) => /first/i.test(turn.text))).toEqual([]);
      expect((await read(talk)).body.text).toContain("Plainer words of the second.");
    }
  },
);
