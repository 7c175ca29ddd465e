import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { PUT as PUT_ASKED } from "../../../app/api/v1/projects/[projectId]/guide/asked/route";
import { GET, PUT } from "../../../app/api/v1/projects/[projectId]/guide/route";
import { PUT as PUT_MARKS } from "../../../app/api/v1/projects/[projectId]/transcripts/[transcriptId]/questions/route";
import { database } from "../../../lib/data/database";
import { newId } from "../../../lib/server/edge";
import { loadCodes } from "../../../lib/server/load-codes";
import { changeCode } from "../../../lib/workflow/change-code";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { buildCode } from "../../factories/code";
import { buildCoding, spanOf } from "../../factories/coding";
import { buildConsent } from "../../factories/consent";
import { buildGuide } from "../../factories/guide";
import { buildInterviewee } from "../../factories/interviewee";
import { contextOf, must, type Place, scopeOf } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildTranscript } from "../../factories/transcript";

let app: TestApp;
let owner: Person;
let stranger: Person;
let place: Place;

beforeAll(async () => {
  app = await openTestApp();
  owner = await buildPerson("Owner");
  stranger = await buildPerson("Stranger");
});

beforeEach(async () => {
  place = { projectId: await buildProject(owner), owner };
});

afterAll(() => app.close());

const params = (more: object = {}) => ({ projectId: place.projectId, ...more });
const save = (version: number, questions: readonly object[], as: Person = owner) =>
  send(PUT, { as, method: "PUT", params: params(), version, body: { questions } });
const read = async (as: Person = owner) => (await send(GET, { as, params: params() })).body;
const askedOf = (entries: readonly object[], as: Person = owner) =>
  send(PUT_ASKED, { as, method: "PUT", params: params(), body: { entries } });
const mark = (transcriptId: string, marks: readonly object[], version = 1, as: Person = owner) =>
  send(PUT_MARKS, { as, method: "PUT", params: params({ transcriptId }), body: { version, marks } });

describe("the guide", () => {
  test("refuses a stranger, and a coder to save it", async () => {
    const coder = await buildPerson("Coder");
    await buildMember(place.projectId, coder, ["coder"]);
    expect((await send(GET, { as: stranger, params: params() })).status).toBe(404);
    expect((await send(GET, { params: params() })).status).toBe(401);
    for (const as of [stranger, coder]) {
      expect((await save(0, [{ text: "Q" }], as)).status).toBe(404);
      expect((await askedOf([{ intervieweeId: newId(), questionId: newId(), state: "asked" }], as)).status).toBe(404);
    }
    expect((await send(GET, { as: coder, params: params() })).status).toBe(200);
  });

  test("a change makes the next version, a question keeps its id, earlier versions stay", async () => {
    expect(await read()).toMatchObject({ version: 0, questions: [], savedAt: null });
    const code = await buildCode(place);
    const first = await save(0, [{ text: "Why?", codeIds: [code.id] }, { text: "Who else?" }]);
    expect(first.body).toMatchObject({ version: 1, questions: [{ position: 0, codeIds: [code.id] }, { position: 1 }] });
    const [, who] = first.body.questions;
    const second = await save(1, [{ questionId: who.questionId, text: "Who else, and when?" }, { text: "New" }]);
    expect(second.body.version).toBe(2);
    expect(second.body.questions[0]).toMatchObject({ questionId: who.questionId, text: "Who else, and when?" });
    const rows = await database().guideQuestion.findMany({ where: { projectId: place.projectId, guideNumber: 1 } });
    expect(rows.map((row) => row.text).sort()).toEqual(["Who else?", "Why?"]);
    await expect(database().$executeRaw`UPDATE guide_question SET text = 'x'`).rejects.toThrow(/permission denied/);
  });

  test("a late save is answered with the current guide, a missing version is asked for, the same guide is no change", async () => {
    const first = await save(0, [{ text: "Why?" }]);
    expect(await save(0, [{ text: "Other" }])).toMatchObject({
      status: 409,
      body: { code: "stale_version", current: { version: 1, questions: [{ text: "Why?" }] } },
    });
    const body = { questions: [] };
    expect((await send(PUT, { as: owner, method: "PUT", params: params(), body })).body.code).toBe("version_required");
    const [question] = first.body.questions;
    expect((await save(1, [{ questionId: question.questionId, text: "Why?" }])).body.version).toBe(1);
  });

  test("P03 a code or question of another project is not found; doubled questions and unknown fields are refused", async () => {
    const elsewhere = { projectId: await buildProject(stranger, "Elsewhere"), owner: stranger };
    const foreign = await buildCode(elsewhere);
    const foreignGuide = await buildGuide(elsewhere, [{ text: "Theirs" }]);
    const [theirs] = foreignGuide.questions;
    expect(await save(0, [{ text: "Q", codeIds: [foreign.id] }])).toMatchObject({
      status: 404,
      body: { fields: { "questions.0.codeIds": expect.any(String) } },
    });
    expect((await save(0, [{ text: "Q", questionId: theirs?.questionId }])).status).toBe(404);
    const [mine] = (await save(0, [{ text: "Q" }])).body.questions;
    const twice = [mine, mine].map(({ questionId, text }) => ({ questionId, text }));
    expect((await save(1, twice)).body.fields).toHaveProperty(["questions.1.questionId"]);
    expect((await save(1, [{ text: "Q", weight: 1 }])).body.code).toBe("unknown_field");
    expect((await read()).version).toBe(1);
  });

  test("a code that the newest guide names is not removed, and reads as prompted with those below it", async () => {
    const parent = await buildCode(place);
    const child = await buildCode(place, { parentId: parent.id });
    await buildGuide(place, [{ text: "Why?", codeIds: [parent.id] }]);
    const codes = (await loadCodes(scopeOf(place))).items;
    expect(codes.map((code) => [code.id, code.prompted])).toEqual([
      [parent.id, true],
      [child.id, true],
    ]);
  });
});

describe("who was asked what", () => {
  test("states are kept apart, changed and made unknown again", async () => {
    const { intervieweeId } = await buildConsent(place);
    const guide = await buildGuide(place, [{ text: "One" }, { text: "Two" }, { text: "Three" }]);
    const [one, two, three] = guide.questions.map((question) => question.questionId);
    const entry = (questionId: string | undefined, state: string | null) => ({ intervieweeId, questionId, state });
    const stored = await askedOf([entry(one, "asked"), entry(two, "declined"), entry(three, "skipped")]);
    expect(stored.status).toBe(200);
    const changed = await askedOf([entry(one, "notAsked"), entry(three, null)]);
    const states = Object.fromEntries(
      changed.body.asked.map((it: { questionId: string; state: string }) => [it.questionId, it.state]),
    );
    expect(states).toEqual({ [one ?? ""]: "notAsked", [two ?? ""]: "declined" });
  });

  test("nothing is recorded without a consent in force, and a withdrawal takes it out of the answer", async () => {
    const guide = await buildGuide(place, [{ text: "One" }]);
    const questionId = guide.questions[0]?.questionId;
    const nobody = await buildInterviewee(place);
    expect(await askedOf([{ intervieweeId: nobody.id, questionId, state: "asked" }])).toMatchObject({
      status: 409,
      body: { code: "consent_missing", clauses: [{ interviewee: nobody.number, choice: "record" }] },
    });
    const { intervieweeId } = await buildConsent(place);
    await askedOf([{ intervieweeId, questionId, state: "asked" }]);
    expect((await read()).asked).toHaveLength(1);
    await database().interviewee.updateMany({
      where: { projectId: place.projectId, id: intervieweeId },
      data: { consentState: "withdrawn", withdrawnAt: new Date(), withdrawalMode: "stop" },
    });
    expect((await read()).asked).toEqual([]);
    expect((await askedOf([{ intervieweeId, questionId, state: "skipped" }])).body.code).toBe("consent_withdrawn");
  });

  test("an unknown question, a foreign interviewee and an unknown state are refused by name", async () => {
    const { intervieweeId } = await buildConsent(place);
    const guide = await buildGuide(place, [{ text: "One" }]);
    const questionId = guide.questions[0]?.questionId;
    expect((await askedOf([{ intervieweeId, questionId: newId(), state: "asked" }])).body).toMatchObject({
      code: "not_found",
      fields: { "entries.0.questionId": expect.any(String) },
    });
    expect((await askedOf([{ intervieweeId: newId(), questionId, state: "asked" }])).status).toBe(404);
    expect((await askedOf([{ intervieweeId, questionId, state: "maybe" }])).body.code).toBe("validation_failed");
  });
});

describe("which question a turn puts", () => {
  const coded = async () => {
    const code = await buildCode(place);
    const { transcriptId, text } = await buildTranscript(place);
    const early = await buildCoding(place, { transcriptId, codeId: code.id, ...spanOf(text, "crossed the border") });
    const late = await buildCoding(place, { transcriptId, codeId: code.id, ...spanOf(text, "hopes") });
    const asks = async () => {
      const rows = await database().coding.findMany({
        where: { projectId: place.projectId },
        orderBy: { startsAt: "asc" },
      });
      return rows.map((row) => row.promptedByGuide);
    };
    return { code, transcriptId, early, late, asks };
  };

  test("refuses a stranger and a coder", async () => {
    const { transcriptId } = await coded();
    const coder = await buildPerson("Coder");
    await buildMember(place.projectId, coder, ["coder"]);
    for (const as of [stranger, coder])
      expect((await mark(transcriptId, [{ turnIndex: 0, questionIds: [] }], 1, as)).status).toBe(404);
  });

  test("a mark holds until the next marked turn, and codings follow at once", async () => {
    const { code, transcriptId, asks } = await coded();
    const guide = await buildGuide(place, [{ text: "About it", codeIds: [code.id] }, { text: "About another" }]);
    const [about = "", another = ""] = guide.questions.map((question) => question.questionId);
    expect(await asks()).toEqual([false, false]);
    const first = await mark(transcriptId, [{ turnIndex: 0, questionIds: [about] }]);
    expect(first.body).toEqual({
      transcriptId,
      version: 1,
      marks: [{ turnIndex: 0, questionIds: [about] }],
      codingsChanged: 2,
    });
    expect(await asks()).toEqual([true, true]);
    await mark(transcriptId, [{ turnIndex: 2, questionIds: [another] }]);
    expect(await asks()).toEqual([true, false]);
    await mark(transcriptId, [{ turnIndex: 2, questionIds: [another, about] }]);
    expect(await asks()).toEqual([true, true]);
    await mark(transcriptId, [
      { turnIndex: 0, questionIds: [] },
      { turnIndex: 2, questionIds: [another] },
    ]);
    expect(await asks()).toEqual([false, false]);
  });

  test("another guide and another place in the tree of codes are asked again as well", async () => {
    const { code, transcriptId, asks } = await coded();
    const parent = await buildCode(place);
    const [question] = (await buildGuide(place, [{ text: "About the parent", codeIds: [parent.id] }])).questions;
    await mark(transcriptId, [{ turnIndex: 0, questionIds: [question?.questionId] }]);
    expect(await asks()).toEqual([false, false]);
    const moved = { codeId: code.id, expectedVersion: 1, patch: { parentId: parent.id } };
    must(await changeCode(scopeOf(place), contextOf(), moved));
    expect(await asks()).toEqual([true, true]);
    await buildGuide(place, [{ questionId: question?.questionId ?? newId(), text: "About nothing", codeIds: [] }]);
    expect(await asks()).toEqual([false, false]);
  });

  test("a turn, question or version that is not there is refused by name", async () => {
    const { transcriptId } = await coded();
    const [question] = (await buildGuide(place, [{ text: "One" }])).questions;
    const questionIds = [question?.questionId];
    expect((await mark(transcriptId, [{ turnIndex: 99, questionIds }])).body.fields).toHaveProperty([
      "marks.0.turnIndex",
    ]);
    expect((await mark(transcriptId, [{ turnIndex: 0, questionIds: [newId()] }])).status).toBe(404);
    expect((await mark(transcriptId, [{ turnIndex: 0, questionIds }], 2)).body.code).toBe("stale_version");
    expect((await mark(newId(), [{ turnIndex: 0, questionIds }])).status).toBe(404);
    expect((await mark(transcriptId, [{ turnIndex: 0, question: "One" }])).body.code).toBe("unknown_field");
    expect(await database().turnQuestion.count({ where: { projectId: place.projectId } })).toBe(0);
  });
});
