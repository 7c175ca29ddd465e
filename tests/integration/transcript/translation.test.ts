import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as CELL } from "../../../app/api/v1/projects/[projectId]/factor-table/cells/[codeId]/[caseId]/route";
import { POST as WITHDRAW } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/withdrawal/route";
import { GET as QUOTES } from "../../../app/api/v1/projects/[projectId]/quotes/route";
import { GET, POST } from "../../../app/api/v1/projects/[projectId]/transcripts/[transcriptId]/translation/route";
import { POST as STORE } from "../../../app/api/v1/projects/[projectId]/transcripts/[transcriptId]/versions/route";
import { database } from "../../../lib/data/database";
import { closeImportWorkers } from "../../../lib/server/import-worker";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { buildCase } from "../../factories/case";
import { buildCode } from "../../factories/code";
import { buildCoding, spanOf } from "../../factories/coding";
import { buildConsent } from "../../factories/consent";
import { buildInterview } from "../../factories/interview";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildTranscript } from "../../factories/transcript";
import { buildTranslation } from "../../factories/translation";

let app: TestApp;
let owner: Person;
let coder: Person;
let viewer: Person;
let interviewer: Person;
let stranger: Person;
let place: Place;
let codeId: string;
let caseId: string;

beforeAll(async () => {
  app = await openTestApp();
  owner = await buildPerson("Owner");
  place = { projectId: await buildProject(owner), owner };
  [coder, viewer, interviewer, stranger] = (await Promise.all(
    ["C", "V", "I", "S"].map((name) => buildPerson(name)),
  )) as [Person, Person, Person, Person];
  await buildMember(place.projectId, coder, ["coder"]);
  await buildMember(place.projectId, viewer, ["viewer"]);
  await buildMember(place.projectId, interviewer, ["interviewer"]);
  codeId = (await buildCode(place)).id;
  caseId = (await buildCase(place)).id;
});

afterAll(async () => {
  await closeImportWorkers();
  await app.close();
});

const german = [
  "F: Was machte 2022 den Unterschied?",
  "B: Alle sahen zugleich dieselbe Gefahr. Im Ausland Geschulte kamen über die Grenze.",
  "F: Und in Armenien?",
  "B: Dort nicht. Naive Hoffnungen, sonst nichts.",
];
const words = german.map((line) => line.slice(3));

const params = (transcriptId: string) => ({ projectId: place.projectId, transcriptId });
const read = (transcriptId: string, as: Person = owner) => send(GET, { as, params: params(transcriptId) });
const paste = (transcriptId: string, text: string, as: Person = owner, more: object = {}) =>
  send(POST, { as, params: params(transcriptId), body: { text, language: "de", ...more } });
const withdraw = async (intervieweeId: string, mode: "stop" | "erase") => {
  const { label } = await database().interviewee.findUniqueOrThrow({
    where: { projectId_id: { projectId: place.projectId, id: intervieweeId } },
  });
  const target = { projectId: place.projectId, intervieweeId };
  expect((await send(WITHDRAW, { as: owner, params: target, body: { mode, confirm: label } })).status).toBe(201);
};

test("the interview's key holder stores it, with labels or line by line; the team reads it as it reads the transcript", async () => {
  const { transcriptId } = await buildTranscript(place);
  for (const as of [coder, viewer, interviewer, stranger])
    expect((await paste(transcriptId, german.join("\n"), as)).status).toBe(404);
  expect((await send(POST, { params: params(transcriptId), body: { text: "x" } })).status).toBe(401);
  expect((await read(transcriptId)).status).toBe(404);
  const stored = await paste(transcriptId, german.join("\n"), owner, { note: "By ear." });
  expect(stored).toMatchObject({
    status: 201,
    body: { language: "de", note: "By ear.", number: 1, transcriptVersion: 1, turnCount: 4 },
  });
  expect(stored.body).not.toHaveProperty("turns");
  for (const as of [owner, coder, viewer]) {
    const { body } = await read(transcriptId, as);
    expect(body.turns.map((turn: { text: string }) => turn.text)).toEqual(words);
  }
  expect((await read(transcriptId, stranger)).status).toBe(404);
  // A new one takes its place and the earlier one stays as it was.
  const again = await paste(transcriptId, words.map((line) => `${line}!`).join("\n"), owner, { language: "de-AT" });
  expect(again.body).toMatchObject({ number: 2, language: "de-AT" });
  expect((await read(transcriptId)).body.turns[2]).toEqual({ index: 2, text: "Und in Armenien?!" });
  expect(await database().transcriptTranslation.count({ where: { transcriptId } })).toBe(2);
});

test("another number of turns is refused, and the sentence names the turn at which the two part", async () => {
  const { transcriptId } = await buildTranscript(place);
  const missing = await paste(transcriptId, [german[0], german[1], german[3]].join("\n"));
  expect(missing).toMatchObject({ status: 422, body: { code: "translation_mismatch" } });
  expect(missing.body.detail).toContain("Turns of the original: 4. Turns of the translation: 3. They part at turn 3:");
  const split = await paste(transcriptId, [...german, "B: Und noch etwas."].join("\n"));
  expect(split.body.detail).toContain("Turns of the translation: 5. They part at turn 5:");
  expect((await paste(transcriptId, german.join("\n"), owner, { language: "not a tag" })).status).toBe(422);
  expect(await database().transcriptTranslation.count({ where: { transcriptId } })).toBe(0);
});

test("before the transcript is open to the team its translation is not, and without team access never", async () => {
  const closed = await buildTranscript(place, { isOpen: false });
  await buildTranslation(place, closed.transcriptId, words);
  expect((await read(closed.transcriptId)).status).toBe(200);
  expect(await read(closed.transcriptId, coder)).toMatchObject({ status: 409, body: { code: "transcript_not_open" } });
  const { intervieweeId } = await buildConsent(place, { choices: { analysis: "granted", teamAccess: "declined" } });
  const { id: interviewId } = await buildInterview(place, { intervieweeIds: [intervieweeId] });
  const alone = await buildTranscript(place, { interviewId });
  await buildTranslation(place, alone.transcriptId, words);
  expect((await read(alone.transcriptId)).status).toBe(200);
  expect(await read(alone.transcriptId, coder)).toMatchObject({ status: 409, body: { code: "consent_refused" } });
});

test("quotes and the cell give both texts, the whole turns of the passage; a correction of words takes them along", async () => {
  const talk = await buildTranscript(place);
  await buildTranslation(place, talk.transcriptId, words);
  const span = spanOf(talk.text, "People trained abroad");
  const coding = await buildCoding(place, {
    transcriptId: talk.transcriptId,
    ...span,
    codeId,
    stances: [{ stance: "present", caseIds: [caseId] }],
  });
  const both = { language: "de", text: words[1] };
  const quoteOf = async (as: Person) => {
    const { body } = await send(QUOTES, { as, params: { projectId: place.projectId }, query: `codeId=${codeId}` });
    return body.items.find((item: { id: string }) => item.id === coding.id);
  };
  expect(await quoteOf(viewer)).toMatchObject({ exact: "People trained abroad", translation: both });
  const cell = await send(CELL, { as: coder, params: { projectId: place.projectId, codeId, caseId } });
  const quotes = cell.body.people.flatMap((person: { quotes: object[] }) => person.quotes);
  expect(quotes).toContainEqual(expect.objectContaining({ codingId: coding.id, translation: both }));

  const { start, end } = spanOf(talk.text, "same");
  const at = params(talk.transcriptId);
  const steps = [{ start, end, text: "very same" }];
  expect((await send(STORE, { as: owner, params: at, version: 1, body: { steps } })).status).toBe(201);
  expect(await quoteOf(viewer)).toMatchObject({ translation: both });
  expect((await read(talk.transcriptId)).body).toMatchObject({ transcriptVersion: 2, number: 1 });
});

test("a correction that joins turns leaves the translation with the version that it translates", async () => {
  const talk = await buildTranscript(place);
  await buildTranslation(place, talk.transcriptId, words);
  const text = ["Q: What made the difference?", "A: Everything else."].join("\n");
  const stored = await send(STORE, { as: owner, params: params(talk.transcriptId), version: 1, body: { text } });
  expect(stored.status).toBe(201);
  expect((await read(talk.transcriptId)).status).toBe(404);
});

test.each(["stop", "erase"] as const)("C08 after a withdrawal (%s) the translation is read by nobody", async (mode) => {
  const talk = await buildTranscript(place);
  const marked = words.map((line, index) => `${line} zqmark${index}`);
  await buildTranslation(place, talk.transcriptId, marked, "zqmarknote: she laughed here.");
  await buildCoding(place, { transcriptId: talk.transcriptId, ...spanOf(talk.text, "same danger"), codeId });
  const [link] = await database().interviewInterviewee.findMany({ where: { interviewId: talk.interviewId } });
  await withdraw(link?.intervieweeId ?? "", mode);
  for (const as of [owner, coder, viewer]) {
    const answer = await read(talk.transcriptId, as);
    expect(answer.status).toBe(409);
    expect(JSON.stringify(answer.body)).not.toContain("zqmark");
    const listed = await send(QUOTES, { as, params: { projectId: place.projectId }, query: `codeId=${codeId}` });
    expect(JSON.stringify(listed.body)).not.toContain("zqmark");
  }
  expect((await paste(talk.transcriptId, german.join("\n"))).body.code).toBe("consent_withdrawn");
  if (mode === "erase") {
    const rows = await database().translatedTurn.findMany({
      where: { translation: { transcriptId: talk.transcriptId } },
    });
    expect(rows.map((row) => row.text)).toEqual(["", "", "", ""]);
    const [translation] = await database().transcriptTranslation.findMany({
      where: { transcriptId: talk.transcriptId },
    });
    expect(translation?.note).toBe("");
  }
});

test.each(["stop", "erase"] as const)(
  "in a joint interview (%s) the turns of who left are missing in the translation too, those of the other stay",
  async (mode) => {
    const [first, second] = [await buildConsent(place), await buildConsent(place)];
    const { id: interviewId } = await buildInterview(place, {
      intervieweeIds: [first.intervieweeId, second.intervieweeId],
    });
    const talk = await buildTranscript(place, {
      interviewId,
      text: "Q: Why?\nA: The first says so.\nB: The second says so.",
      speakers: {
        Q: { role: "interviewer" },
        A: { role: "interviewee", intervieweeId: first.intervieweeId },
        B: { role: "interviewee", intervieweeId: second.intervieweeId },
      },
    });
    const lines = ["Warum?", "Die erste sagt es.", "Die zweite sagt es."];
    await buildTranslation(place, talk.transcriptId, lines, "The first laughs.");
    await withdraw(first.intervieweeId, mode);
    expect((await read(talk.transcriptId, coder)).body).toMatchObject({
      note: "",
      turns: [
        { index: 0, text: "Warum?" },
        { index: 2, text: "Die zweite sagt es." },
      ],
    });
    const rows = await database().translatedTurn.findMany({
      where: { translation: { transcriptId: talk.transcriptId } },
      orderBy: { index: "asc" },
    });
    expect(rows.map((row) => row.text)).toEqual([
      "Warum?",
      mode === "erase" ? "" : "Die erste sagt es.",
      "Die zweite sagt es.",
    ]);
  },
);
