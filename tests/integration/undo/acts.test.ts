import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PATCH as PATCH_EVIDENCE } from "../../../app/api/v1/projects/[projectId]/evidence/[evidenceId]/route";
import { POST as LINK } from "../../../app/api/v1/projects/[projectId]/evidence/route";
import { PUT as ASK } from "../../../app/api/v1/projects/[projectId]/guide/asked/route";
import { GET as GUIDE, PUT as SAVE_GUIDE } from "../../../app/api/v1/projects/[projectId]/guide/route";
import { PATCH as PATCH_PERSON } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/route";
import { PATCH as PATCH_INTERVIEW } from "../../../app/api/v1/projects/[projectId]/interviews/[interviewId]/route";
import { POST as ADD_INTERVIEW } from "../../../app/api/v1/projects/[projectId]/interviews/route";
import { POST as WRITE_MEMO } from "../../../app/api/v1/projects/[projectId]/memos/route";
import { POST as REDO } from "../../../app/api/v1/projects/[projectId]/redo/route";
import { PATCH as PATCH_PROJECT } from "../../../app/api/v1/projects/[projectId]/route";
import {
  PATCH as PATCH_SOURCE,
  DELETE as REMOVE_SOURCE,
} from "../../../app/api/v1/projects/[projectId]/sources/[sourceId]/route";
import { POST as ADD_SOURCE } from "../../../app/api/v1/projects/[projectId]/sources/route";
import { PUT as MARK } from "../../../app/api/v1/projects/[projectId]/transcripts/[transcriptId]/questions/route";
import { POST as UNDO } from "../../../app/api/v1/projects/[projectId]/undo/route";
import { database } from "../../../lib/data/database";
import { openTestApp, type Person, type Received, send, type TestApp } from "../../factories/app";
import { observe } from "./observe";
import { readVersion } from "./plan";
import { buildStudy, type Study } from "./study";
import type { Kind } from "./world";

let app: TestApp;
let study: Study;
let colleague: Person;

beforeAll(async () => {
  app = await openTestApp();
  study = await buildStudy();
  [, colleague] = study.people;
});

afterAll(() => app.close());

type Handler = Parameters<typeof send>[0];

const here = (more: object = {}) => ({ projectId: study.projectId, ...more });
const undo = (as: Person) => send(UNDO, { as, params: here(), body: {} });
const redo = (as: Person) => send(REDO, { as, params: here(), body: {} });
const post = (handler: Handler, as: Person, body: object) => send(handler, { as, params: here(), body });
const change = async (handler: Handler, as: Person, kind: Kind, params: object, body: object) => {
  const [id = study.projectId] = Object.values(params);
  const version = await readVersion(study, kind, id);
  const method = kind === "guide" ? "PUT" : "PATCH";
  return send(handler, { as, method, params: here(params), body, version });
};
type Table = "source" | "evidence" | "interview" | "interviewee" | "compared_case";
const idOf = async (table: Table, order: string) => {
  const sql = `SELECT id::text FROM ${table} WHERE project_id = $1::uuid ORDER BY ${order} LIMIT 1`;
  const [row] = await database().$queryRawUnsafe<{ id: string }[]>(sql, study.projectId);
  return row?.id ?? "";
};
const first = (table: Table) => idOf(table, "id");
const newest = (table: Table) => idOf(table, "created_at DESC");
const questionsOf = async () => (await send(GUIDE, { as: study.owner, params: here() })).body.questions;
const asGuide = (questions: { questionId: string; text: string; codeIds: string[] }[]) => ({
  questions: questions.map(({ questionId, text, codeIds }) => ({ questionId, text, codeIds })),
});
const talk = () => study.talks[0]?.transcriptId ?? "";
const asks = async (as: Person, state: string) => {
  const [question] = await questionsOf();
  const entries = [{ intervieweeId: study.talks[0]?.intervieweeId, questionId: question.questionId, state }];
  return send(ASK, { as, method: "PUT", params: here(), body: { entries } });
};
const marks = async (as: Person, turnIndex: number) => {
  const [question] = await questionsOf();
  const body = { version: 1, marks: [{ turnIndex, questionIds: [question.questionId] }] };
  return send(MARK, { as, method: "PUT", params: here({ transcriptId: talk() }), body });
};
/** An act of one person, and another act on the same object. */
interface Act {
  readonly label: string;
  readonly subjectKind: string;
  readonly act: (as: Person) => Promise<Received>;
  readonly again: (as: Person) => Promise<Received>;
}

const acts: Readonly<Record<string, Act>> = {
  "saving the guide": {
    label: "guide.changed",
    subjectKind: "guide",
    act: async (as) =>
      change(SAVE_GUIDE, as, "guide", {}, { questions: [...asGuide(await questionsOf()).questions, { text: "Why?" }] }),
    again: async (as) => {
      const [question] = await questionsOf();
      return change(SAVE_GUIDE, as, "guide", {}, { questions: [{ ...asGuide([question]).questions[0], codeIds: [] }] });
    },
  },
  "noting who was asked": {
    label: "guide.answered",
    subjectKind: "asked",
    act: (as) => asks(as, "asked"),
    again: (as) => asks(as, "declined"),
  },
  "marking the turns that put a question": {
    label: "guide.turnMarked",
    subjectKind: "turnMarks",
    act: (as) => marks(as, 0),
    again: (as) => marks(as, 2),
  },
  "changing settings": {
    label: "settings.changed",
    subjectKind: "project",
    act: (as) => change(PATCH_PROJECT, as, "project", {}, { settings: { salienceThreshold: 1, countPrompted: false } }),
    again: (as) => change(PATCH_PROJECT, as, "project", {}, { settings: { presenceThreshold: 1 } }),
  },
  "changing the words of the project": {
    label: "project.changed",
    subjectKind: "project",
    act: (as) => change(PATCH_PROJECT, as, "project", {}, { name: "Another study", outcomeName: "Assistance" }),
    again: (as) => change(PATCH_PROJECT, as, "project", {}, { researchQuestion: "Why there?" }),
  },
  "adding an interview": {
    label: "interview.created",
    subjectKind: "interview",
    act: (as) =>
      post(ADD_INTERVIEW, as, {
        number: 77,
        language: "en",
        intervieweeIds: [study.unheard[0]],
        interviewerIds: [study.owner.userId],
      }),
    again: async (as) =>
      change(PATCH_INTERVIEW, as, "interview", { interviewId: await newest("interview") }, { mode: "phone" }),
  },
  "changing an interview": {
    label: "interview.changed",
    subjectKind: "interview",
    act: async (as) =>
      change(
        PATCH_INTERVIEW,
        as,
        "interview",
        { interviewId: await first("interview") },
        { lengthMinutes: 90, date: null },
      ),
    again: async (as) =>
      change(PATCH_INTERVIEW, as, "interview", { interviewId: await first("interview") }, { mode: "written" }),
  },
  "changing an interviewee": {
    label: "interviewee.changed",
    subjectKind: "interviewee",
    act: async (as) =>
      change(
        PATCH_PERSON,
        as,
        "interviewee",
        { intervieweeId: await first("interviewee") },
        { label: "The diplomat", homeCaseId: await first("compared_case") },
      ),
    again: async (as) =>
      change(PATCH_PERSON, as, "interviewee", { intervieweeId: await first("interviewee") }, { number: 555 }),
  },
  "adding a source": {
    label: "source.created",
    subjectKind: "source",
    act: (as) => post(ADD_SOURCE, as, { citation: "A report", authorIntervieweeIds: [study.unheard[0]] }),
    again: async (as) =>
      change(PATCH_SOURCE, as, "source", { sourceId: await newest("source") }, { authorIntervieweeIds: [] }),
  },
  "changing a source": {
    label: "source.changed",
    subjectKind: "source",
    act: async (as) =>
      change(
        PATCH_SOURCE,
        as,
        "source",
        { sourceId: await first("source") },
        {
          citation: "Another citation",
          csl: { type: "book" },
          authorIntervieweeIds: study.unheard,
        },
      ),
    again: async (as) => change(PATCH_SOURCE, as, "source", { sourceId: await first("source") }, { year: 1999 }),
  },
  "linking a document": {
    label: "evidence.linked",
    subjectKind: "evidence",
    act: async (as) => {
      const found = await database().evidence.findFirstOrThrow({ where: { projectId: study.projectId } });
      const { codeId, caseId, sourceId } = found;
      return post(LINK, as, { codeId, caseId, sourceId, value: "no", locator: "p. 99" });
    },
    again: async (as) =>
      change(PATCH_EVIDENCE, as, "evidence", { evidenceId: await newest("evidence") }, { quotation: "No word of it." }),
  },
  "changing a document": {
    label: "evidence.changed",
    subjectKind: "evidence",
    act: async (as) =>
      change(PATCH_EVIDENCE, as, "evidence", { evidenceId: await first("evidence") }, { value: "no", locator: "p. 1" }),
    again: async (as) =>
      change(PATCH_EVIDENCE, as, "evidence", { evidenceId: await first("evidence") }, { locator: "p. 2" }),
  },
};

describe.each(Object.entries(acts))("%s", (_, { label, subjectKind, act, again }) => {
  test("is undone and done again, in one step, and everything is as it was", async () => {
    const before = await observe(study);
    expect((await act(study.owner)).status).toBeLessThan(300);
    const after = await observe(study);
    expect(after).not.toEqual(before);
    const undone = await undo(study.owner);
    expect(undone).toMatchObject({
      status: 200,
      body: { step: label, isDropped: false, canRedo: true, changed: [{ subjectKind }] },
    });
    expect(await observe(study)).toEqual(before);
    expect(await redo(study.owner)).toMatchObject({ status: 200, body: { step: label, canRedo: false } });
    expect(await observe(study)).toEqual(after);
    expect((await undo(study.owner)).status).toBe(200);
    expect(await observe(study)).toEqual(before);
  });

  test("is left alone when somebody else changed the same since, until that is taken back", async () => {
    const before = await observe(study);
    expect((await act(study.owner)).status).toBeLessThan(300);
    const between = await observe(study);
    expect((await again(colleague)).status).toBeLessThan(300);
    const after = await observe(study);
    expect(after).not.toEqual(between);
    expect(await undo(study.owner)).toMatchObject({
      status: 409,
      body: { code: "undo_refused", current: { subjectKind, subjectId: expect.any(String), reason: "changedSince" } },
    });
    expect(await observe(study)).toEqual(after);
    expect((await undo(colleague)).status).toBe(200);
    expect(await observe(study)).toEqual(between);
    expect((await undo(study.owner)).status).toBe(200);
    expect(await observe(study)).toEqual(before);
  });
});

test("a source that was removed comes back with its authors; one that is cited meanwhile is not taken out again", async () => {
  const { body: made } = await post(ADD_SOURCE, study.owner, {
    citation: "Cited once",
    authorIntervieweeIds: study.unheard,
  });
  const before = await observe(study);
  const params = here({ sourceId: made.id });
  expect((await send(REMOVE_SOURCE, { as: study.owner, method: "DELETE", params, version: 1 })).status).toBe(204);
  expect((await undo(study.owner)).body).toMatchObject({ step: "source.deleted", changed: [{ effect: "restored" }] });
  expect(await observe(study)).toEqual(before);
  const { codeId, caseId } = await database().evidence.findFirstOrThrow({ where: { projectId: study.projectId } });
  const cited = { codeId, caseId, sourceId: made.id, value: "yes" };
  expect((await post(LINK, colleague, cited)).status).toBe(201);
  for (const turn of [redo, undo])
    expect((await turn(study.owner)).body).toMatchObject({
      code: "undo_refused",
      current: { subjectKind: "source", subjectId: made.id, reason: "inUse" },
    });
});

test("an interview that somebody wrote a memo about is not taken out again", async () => {
  const interview = { number: 78, language: "en", intervieweeIds: [study.unheard[0]] };
  const { body: made } = await post(ADD_INTERVIEW, study.owner, interview);
  const memo = { subject: { kind: "interview", interviewId: made.id }, document: { type: "doc", content: [] } };
  expect((await post(WRITE_MEMO, colleague, memo)).status).toBe(201);
  const before = await observe(study);
  expect((await undo(study.owner)).body).toMatchObject({
    code: "undo_refused",
    current: { subjectKind: "interview", subjectId: made.id, reason: "inUse" },
  });
  expect(await observe(study)).toEqual(before);
});
