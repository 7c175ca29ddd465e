import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { POST as CODE, GET as CODINGS } from "../../../app/api/v1/projects/[projectId]/codings/route";
import { GET as TABLE } from "../../../app/api/v1/projects/[projectId]/factor-table/route";
import { POST as PREVIEW } from "../../../app/api/v1/projects/[projectId]/interviews/[interviewId]/transcripts/preview/route";
import { POST as STORE } from "../../../app/api/v1/projects/[projectId]/interviews/[interviewId]/transcripts/route";
import { POST as RELEASE } from "../../../app/api/v1/projects/[projectId]/transcripts/[transcriptId]/release/route";
import { GET as READ } from "../../../app/api/v1/projects/[projectId]/transcripts/[transcriptId]/route";
import { database } from "../../../lib/data/database";
import { closeImportWorkers } from "../../../lib/server/import-worker";
import { buildPerson, openTestApp, send, type TestApp } from "../../factories/app";
import { buildCase } from "../../factories/case";
import { buildCode } from "../../factories/code";
import { buildConsent } from "../../factories/consent";
import { buildInterview } from "../../factories/interview";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";

/** Real transcripts, read where they lie: other speaker conventions, one right to left, one outside the basic plane. */
const files = [
  {
    path: "audreyt-md/2016-08-12-Interview-with-Kim-Hill.md",
    interviewee: "Audrey Tang",
    interviewer: "Kim Hill",
    turns: 101,
  },
  { path: "changelog-md/founders-talk-80.md", interviewee: "Kurt Mackey", interviewer: "Adam Stacoviak", turns: 364 },
  {
    path: "hitsave-otter-whisper/GigaSword - Interview with Jack Breen.md",
    interviewee: "Jack Breen",
    interviewer: "Jonas Rosland",
    turns: 84,
  },
  { path: "podcast-namespace/example.srt", interviewee: "Gilon", interviewer: "Travis", turns: 10 },
  { path: "knesset-he/20_ptv_317899.txt", interviewee: "רפאל חדד", interviewer: 'היו"ר משה גפני', turns: 49 },
  { path: "audreyt-md/2016-07-19-數位時代訪問.md", interviewee: "唐鳳", interviewer: "顏理謙", turns: 67 },
] as const;

const shared = process.env.TERCET_SHARED ?? "../shared";

let app: TestApp;
let place: Place;
let codeId: string;
let caseId: string;

beforeAll(async () => {
  app = await openTestApp();
  const owner = await buildPerson("Owner");
  place = { projectId: await buildProject(owner), owner };
  codeId = (await buildCode(place, { name: "Change" })).id;
  caseId = (await buildCase(place, { name: "Case 1" })).id;
});

afterAll(async () => {
  await closeImportWorkers();
  await app.close();
});

const formOf = (path: string, speakers?: Record<string, unknown>): FormData => {
  const form = new FormData();
  form.set("file", new Blob([new Uint8Array(readFileSync(join(shared, "fixtures", path)))]), basename(path));
  if (speakers) form.set("speakers", JSON.stringify(speakers));
  return form;
};

describe.each(files)("$path", ({ path, interviewee, interviewer, turns }) => {
  test("is previewed without a trace, stored, opened, and coded in an interviewee's turn", async () => {
    const { intervieweeId } = await buildConsent(place);
    const interview = await buildInterview(place, { intervieweeIds: [intervieweeId] });
    const params = { projectId: place.projectId, interviewId: interview.id };
    const before = await database().transcript.count();

    const preview = await send(PREVIEW, { as: place.owner, params, form: formOf(path) });
    expect(preview.status).toBe(200);
    expect(preview.body.turns).toHaveLength(turns);
    expect(preview.body.speakers.map((speaker: { label: string }) => speaker.label)).toContain(interviewee);
    expect(await database().transcript.count()).toBe(before);

    const unnamed = await send(STORE, { as: place.owner, params, form: formOf(path) });
    expect(unnamed).toMatchObject({ status: 422, body: { code: "speakers_needed" } });
    expect(await database().transcript.count()).toBe(before);

    const speakers = { [interviewee]: { role: "interviewee" }, [interviewer]: { role: "interviewer" } };
    const stored = await send(STORE, { as: place.owner, params, form: formOf(path, speakers) });
    expect(stored).toMatchObject({
      status: 201,
      body: { state: "quarantined", version: 1, sha256: preview.body.sha256 },
    });
    expect(stored.body.turns).toHaveLength(turns);
    expect(JSON.stringify(stored.body)).not.toContain(`"speaker":"${interviewee}"`);

    const target = { projectId: place.projectId, transcriptId: stored.body.id };
    await send(RELEASE, { as: place.owner, params: target, body: {} });
    const read = await send(READ, { as: place.owner, params: target });
    const points = [...(read.body.text as string)];
    expect(points).toHaveLength(read.body.codePointCount);
    const turn = read.body.turns.find(
      (item: { role: string; start: number; end: number }) => item.role === "interviewee" && item.end - item.start > 20,
    );
    const exact = points.slice(turn.start, turn.end).join("");
    const body = {
      ...{ transcriptId: stored.body.id, version: 1, codeId },
      start: turn.start,
      end: turn.end,
      exact,
      stances: [{ stance: "present", caseIds: [caseId] }],
    };
    const coded = await send(CODE, { as: place.owner, params: { projectId: place.projectId }, body });
    expect(coded).toMatchObject({ status: 201, body: { exact, needsRepair: false, intervieweeIds: [intervieweeId] } });
  });
});

test("the codings of all of them come back with words that stand where they say, and the table counts each person once", async () => {
  const codings = await send(CODINGS, {
    as: place.owner,
    params: { projectId: place.projectId },
    query: `codeId=${codeId}`,
  });
  expect(codings.body.items).toHaveLength(files.length);
  expect(codings.body.items.every((item: { needsRepair: boolean }) => !item.needsRepair)).toBe(true);
  const table = await send(TABLE, { as: place.owner, params: { projectId: place.projectId } });
  expect(table.body.factors[0]).toMatchObject({ citationCount: files.length, kept: true });
  expect(table.body.cells[0]).toMatchObject({ state: "present", value: "yes" });
});

test("C01 without a valid consent a transcript is refused before a byte is read, with the sentence that says why", async () => {
  const record = await buildConsent(place, { choices: {} });
  const interview = await buildInterview(place, { intervieweeIds: [record.intervieweeId] });
  const params = { projectId: place.projectId, interviewId: interview.id };
  const refused = await send(STORE, { as: place.owner, params, form: formOf(files[0].path) });
  expect(refused.status).toBe(409);
  expect(refused.body.code).toMatch(/^consent_/);
  expect(refused.body.detail).toMatch(/consent/i);
});
