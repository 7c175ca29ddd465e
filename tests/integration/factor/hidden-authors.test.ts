import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as EVIDENCE } from "../../../app/api/v1/projects/[projectId]/evidence/route";
import { GET as EXPORT } from "../../../app/api/v1/projects/[projectId]/exports/[file]/route";
import { GET as CELL } from "../../../app/api/v1/projects/[projectId]/factor-table/cells/[codeId]/[caseId]/route";
import { GET as TABLE } from "../../../app/api/v1/projects/[projectId]/factor-table/route";
import { PATCH as CHANGE_SOURCE } from "../../../app/api/v1/projects/[projectId]/sources/[sourceId]/route";
import { GET as SOURCES } from "../../../app/api/v1/projects/[projectId]/sources/route";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { buildCase } from "../../factories/case";
import { buildCode } from "../../factories/code";
import { buildCoding, spanOf } from "../../factories/coding";
import { buildConsent, openChoices } from "../../factories/consent";
import { buildInterview } from "../../factories/interview";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildEvidence, buildSource } from "../../factories/source";
import { buildTranscript } from "../../factories/transcript";
import { readSheets, readWord, readZip } from "../../unit/exchange/factor-table/read-back";

let app: TestApp;
let place: Place;
let codeId: string;
let caseId: string;
let hiddenSource: string;
let namedSource: string;
let hidden: string;
let named: string;
let holder: Person;
const outsiders: Person[] = [];

const params = () => ({ projectId: place.projectId });

/** Three people say yes; a confidential and a named one of them also wrote a source that says yes. */
beforeAll(async () => {
  app = await openTestApp();
  const owner = await buildPerson("Owner");
  place = { projectId: await buildProject(owner), owner };
  for (const role of ["interviewer", "coder", "reviewer", "viewer"] as const) {
    const person = await buildPerson(role);
    await buildMember(place.projectId, person, [role]);
    outsiders.push(person);
  }
  holder = await buildPerson("Holder");
  await buildMember(place.projectId, holder, ["interviewer"]);
  codeId = (await buildCode(place)).id;
  caseId = (await buildCase(place)).id;
  const people: string[] = [];
  for (const more of [{}, { choices: { ...openChoices, identity: "public" as const }, displayName: "A. Author" }, {}]) {
    const { intervieweeId } = await buildConsent(place, more);
    const interviewerIds = [owner.userId, holder.userId];
    const interview = await buildInterview(place, { intervieweeIds: [intervieweeId], interviewerIds });
    const talk = await buildTranscript(place, { interviewId: interview.id });
    await buildCoding(place, {
      transcriptId: talk.transcriptId,
      ...spanOf(talk.text, "People trained abroad"),
      codeId,
      stances: [{ stance: "present", caseIds: [caseId] }],
    });
    people.push(intervieweeId);
  }
  [hidden = "", named = ""] = people;
  hiddenSource = (await buildSource(place, { citation: "Q. Marker. 2021.", authorIntervieweeIds: [hidden] })).id;
  namedSource = (await buildSource(place, { citation: "A. Author. 2022.", authorIntervieweeIds: [named] })).id;
  for (const sourceId of [hiddenSource, namedSource]) await buildEvidence(place, { codeId, caseId, sourceId });
});

afterAll(() => app.close());

const query = "evidenceMode=bothRequired";

/** Everything that an answer says of authors, by source. */
const readAs = async (as: Person) => {
  const table = (await send(TABLE, { as, params: params(), query })).body;
  const cell = (await send(CELL, { as, params: { ...params(), codeId, caseId }, query })).body;
  const sources = (await send(SOURCES, { as, params: params() })).body.items;
  const evidence = (await send(EVIDENCE, { as, params: params() })).body.items;
  type Marked = { sourceId?: string; id: string; hasIntervieweeAuthor?: boolean };
  const markOf = (items: readonly Marked[], sourceId: string) => {
    const found = items.find((item) => (item.sourceId ?? item.id) === sourceId);
    if (!found) throw new Error("the source is not in the answer");
    return found.hasIntervieweeAuthor;
  };
  const marksOf = (sourceId: string) => [
    markOf(sources, sourceId),
    markOf(evidence, sourceId),
    markOf(table.cells[0].evidence, sourceId),
    markOf(cell.documents, sourceId),
  ];
  const warnings = table.warnings.filter((entry: { code: string }) => entry.code === "sourceByInterviewee");
  const step = cell.trace.find((entry: { kind: string }) => entry.kind === "documents");
  const linked: string[] = sources.flatMap((source: { authorIntervieweeIds: string[] }) => source.authorIntervieweeIds);
  return { hidden: marksOf(hiddenSource), named: marksOf(namedSource), warnings, step, linked };
};

test("that a confidential author was interviewed is said to the owner and her interviewer alone", async () => {
  for (const as of [place.owner, holder]) {
    const seen = await readAs(as);
    expect(seen.hidden).toEqual([true, true, true, true]);
    expect(seen.warnings).toMatchObject([{ about: { authors: [hidden, named].sort(), hasOtherSource: false } }]);
    expect(seen.step).toMatchObject({ isIndependent: false });
  }
  for (const as of outsiders) {
    const seen = await readAs(as);
    expect(seen.hidden).toEqual([undefined, undefined, undefined, undefined]);
    expect(seen.named).toEqual([true, true, true, true]);
    expect(seen.linked).toEqual([named]);
    expect(seen.warnings).toMatchObject([
      { about: { authors: [named], sourceIds: [namedSource], hasOtherSource: true } },
    ]);
    expect(seen.step).not.toHaveProperty("isIndependent");
  }
});

const exportAs = async (format: string) => {
  const sent = { as: place.owner, params: { ...params(), file: `factor-table.${format}` }, query };
  const { status, body } = await send(EXPORT, sent);
  expect(status).toBe(200);
  return body;
};

test("no file that leaves says of a confidential author that she was interviewed, whoever lets it out", async () => {
  const json = await exportAs("json");
  const documents = json.factors[0].cells[0].documents;
  expect(documents.filter((item: object) => "hasIntervieweeAuthor" in item)).toHaveLength(1);
  const about = json.warnings.filter((entry: { code: string }) => entry.code === "sourceByInterviewee");
  expect(about).toHaveLength(1);
  expect(about[0].detail).toMatch(/a source was written by interviewee \d+; another source stands beside/);
  const word = await exportAs("docx");
  const parts = [...(await readZip(word)).values(), await readWord(word)].join("\n");
  const sheets = JSON.stringify(await readSheets(await exportAs("xlsx")));
  const csv = new TextDecoder().decode(await exportAs("csv"));
  const html = new TextDecoder().decode(await exportAs("html"));
  for (const text of [parts, sheets, csv, html])
    expect(text).not.toMatch(/2 sources were|by an interviewee|by somebody else/);
});

test("to anybody else a project answers alike, whether or not a confidential interviewee wrote the source", async () => {
  const [, coder] = outsiders;
  if (!coder) throw new Error("no coder");
  const read = async () => {
    const { warnings, step, ...marks } = await readAs(coder);
    const file = await exportAs("json");
    return { marks, warnings, documents: file.factors[0].cells[0].documents, remarks: file.warnings };
  };
  const before = await read();
  const sent = { as: place.owner, method: "PATCH", params: { ...params(), sourceId: hiddenSource }, version: 1 };
  expect((await send(CHANGE_SOURCE, { ...sent, body: { authorIntervieweeIds: [] } })).status).toBe(200);
  const after = await read();
  expect(after.marks).toEqual(before.marks);
  expect(after.warnings).toEqual(before.warnings);
  expect(after.documents).toEqual(before.documents);
});
