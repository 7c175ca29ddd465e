import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET as EXPORT } from "../../../app/api/v1/projects/[projectId]/exports/[file]/route";
import { POST as WITHDRAW } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/withdrawal/route";
import { PATCH as CHANGE_PROJECT } from "../../../app/api/v1/projects/[projectId]/route";
import { database } from "../../../lib/data/database";
import { exportTable } from "../../../lib/workflow/export-table";
import {
  buildMember,
  buildPerson,
  openTestApp,
  type Person,
  type Received,
  send,
  type TestApp,
} from "../../factories/app";
import { buildCase } from "../../factories/case";
import { buildCode } from "../../factories/code";
import { buildCoding, spanOf } from "../../factories/coding";
import { buildConsent, openChoices } from "../../factories/consent";
import { buildInterview } from "../../factories/interview";
import { buildInterviewee } from "../../factories/interviewee";
import { contextOf, type Place, scopeOf } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildTranscript } from "../../factories/transcript";
import { readCsv, readSheets, readWordTables, readZip } from "../../unit/exchange/factor-table/read-back";

let app: TestApp;
let place: Place;
let codeId: string;
let caseId: string;
let confidential: string;
let named: string;

const uuidV7 = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/i;

/** An interviewee who says that the factor was there, interviewed on 17 October 2023 for 38 minutes. */
const buildVoice = async (number: number, choices: object, more: object = {}): Promise<string> => {
  const { id } = await buildInterviewee(place, { number, label: `Interviewee ${number}` });
  await buildConsent(place, { intervieweeId: id, choices: { ...openChoices, ...choices }, ...more });
  const interview = await buildInterview(place, {
    number,
    intervieweeIds: [id],
    date: "2023-10-17",
    lengthMinutes: 38,
  });
  const talk = await buildTranscript(place, { interviewId: interview.id });
  await buildCoding(place, {
    transcriptId: talk.transcriptId,
    ...spanOf(talk.text, "People trained abroad"),
    codeId,
    stances: [{ stance: "present", caseIds: [caseId] }],
  });
  return id;
};

beforeAll(async () => {
  app = await openTestApp();
  const owner = await buildPerson("Owner");
  place = { projectId: await buildProject(owner, 'Study "=1+1"\u202e; X-Evil: yes'), owner };
  codeId = (await buildCode(place, { name: "=HYPERLINK(1) external actor" })).id;
  caseId = (await buildCase(place, { name: "Kazakhstan 2022", outcome: "yes" })).id;
  confidential = await buildVoice(1, {});
  named = await buildVoice(2, { identity: "public" }, { displayName: "Aida Public" });
  await buildVoice(3, {});
});

afterAll(() => app.close());

const get = (file: string, as: Person | null = place.owner, query?: string): Promise<Received> =>
  send(EXPORT, { as, params: { projectId: place.projectId, file }, ...(query ? { query } : {}) });

const textOf = async ({ body }: Received, file: string): Promise<string> =>
  /\.(?:docx|xlsx)$/.test(file)
    ? [...(await readZip(body))].map(([name, text]) => `${name}\n${text}`).join("\n")
    : body instanceof Uint8Array
      ? Buffer.from(body).toString("utf8")
      : JSON.stringify(body);

const files = [
  "factor-table.docx",
  "factor-table.xlsx",
  "factor-table.csv",
  "factor-table.json",
  "factor-table.html",
  "interviews.docx",
  "interviews.xlsx",
  "interviews.csv",
  "interviews.json",
] as const;

const lastEvent = () =>
  database().auditEvent.findFirstOrThrow({
    where: { chainId: place.projectId, kind: "table.exported" },
    orderBy: { seq: "desc" },
  });

describe("who may export", () => {
  test("refuses a stranger and a viewer with 404 and nobody with 401, and writes no event", async () => {
    const stranger = await buildPerson("Stranger");
    const viewer = await buildPerson("Viewer");
    await buildMember(place.projectId, viewer, ["viewer"]);
    expect((await get("factor-table.docx", stranger)).status).toBe(404);
    expect((await get("factor-table.docx", viewer)).status).toBe(404);
    expect((await get("interviews.csv", viewer)).status).toBe(404);
    expect((await get("factor-table.docx", null)).status).toBe(401);
    expect(await database().auditEvent.count({ where: { chainId: place.projectId, kind: "table.exported" } })).toBe(0);
  });

  test("what is no export is not there", async () => {
    for (const file of ["interviews.html", "factor-table.pdf", "codings.pdf", "..", "factor-table"]) {
      expect((await get(file)).status).toBe(404);
    }
  });

  test("a threshold above the number of interviewees is refused with the sentence and no file", async () => {
    const refused = await get("factor-table.csv", place.owner, "salienceThreshold=9");
    expect(refused).toMatchObject({ status: 422, body: { code: "threshold_out_of_range" } });
  });
});

describe("what leaves", () => {
  test("the Word file holds the table by the rule that was asked for", async () => {
    const answer = await get("factor-table.docx", place.owner, "salienceThreshold=3&presenceThreshold=3");
    expect(answer.headers.get("content-type")).toContain("wordprocessingml");
    const [kept = []] = await readWordTables(answer.body);
    expect(kept[1]).toEqual(["=HYPERLINK(1) external actor", "3 / 1, 2, 3", "Yes", "Same in every case"]);
    expect(kept[2]?.slice(0, 3)).toEqual(["Outcome: Outcome", "", "Yes"]);
  });

  test("S15 CSV and Excel hold the factor's name as a text that nothing computes", async () => {
    const rows = readCsv((await get("factor-table.csv")).body);
    expect(rows[1]?.[0]).toBe("'=HYPERLINK(1) external actor");
    const answer = await get("factor-table.xlsx");
    const sheets = await readSheets(answer.body);
    expect(sheets.Cells?.[1]?.[0]).toBe("=HYPERLINK(1) external actor");
    expect(await textOf(answer, "factor-table.xlsx")).not.toMatch(/<f[ >/]/);
  });

  test("C16 the interview table names who chose to be named and coarsens day and length of the others", async () => {
    const answer = await get("interviews.json");
    expect(answer.body.interviews).toMatchObject([
      { number: 1, interviewees: [{ number: 1, name: null }], date: "2023-10", lengthMinutes: 45, isCoarsened: true },
      {
        number: 2,
        interviewees: [{ number: 2, name: "Aida Public" }],
        date: "2023-10-17",
        lengthMinutes: 38,
        isCoarsened: false,
      },
      { number: 3, interviewees: [{ number: 3, name: null }], date: "2023-10", lengthMinutes: 45 },
    ]);
    const [table = []] = await readWordTables((await get("interviews.docx")).body);
    expect(table[1]?.slice(0, 5)).toEqual(["1", "confidential", "2023-10", "about 45", "English"]);
    expect(table[2]?.slice(1, 4)).toEqual(["Aida Public", "2023-10-17", "38"]);
  });

  test("A15 A16 no file holds an internal id, a confidential label or an exact day of a confidential interview", async () => {
    for (const file of files) {
      const inside = await textOf(await get(file), file);
      expect(uuidV7.exec(inside)?.[0], file).toBeUndefined();
      expect(inside, file).not.toContain("Interviewee 1");
      if (file.startsWith("factor-table")) expect(inside, file).not.toMatch(/2023-10-17|2024-05-03/);
    }
  });

  test("the owner may decide to give days and lengths as recorded", async () => {
    const decide = (coarsensConfidential: boolean, version: number) =>
      send(CHANGE_PROJECT, {
        as: place.owner,
        method: "PATCH",
        params: { projectId: place.projectId },
        version,
        body: { settings: { coarsensConfidential } },
      });
    expect((await decide(false, 1)).status).toBe(200);
    expect((await get("interviews.json")).body.interviews[0]).toMatchObject({ date: "2023-10-17", lengthMinutes: 38 });
    expect((await decide(true, 2)).status).toBe(200);
  });

  test("S16 S28 the header's file name is plain, and the answer is not kept by anybody", async () => {
    const { headers } = await get("factor-table.docx");
    expect(headers.get("content-disposition")).toMatch(
      /^attachment; filename="study-1-1-x-evil-yes-factor-table-\d{4}-\d{2}-\d{2}\.docx"$/,
    );
    expect(headers.get("x-evil")).toBeNull();
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });
});

describe("what is written down", () => {
  test("L06 each export is an event with the interviewees counted, and no name", async () => {
    await get("interviews.csv");
    const event = await lastEvent();
    expect(event.detail).toMatchObject({ file: "interviews.csv", what: "interviews", format: "csv" });
    expect(event.detail).toHaveProperty("intervieweeIds", expect.arrayContaining([confidential, named]));
    expect(JSON.stringify(event.detail)).not.toContain("Aida");
  });

  test("someone whose consent changed after the file was written keeps it from leaving", async () => {
    const people = [{ id: confidential, identity: "public" }];
    const refused = await exportTable(scopeOf(place), contextOf(), {
      file: { what: "interviews", format: "csv" },
      hash: null,
      people,
    });
    expect(refused).toMatchObject({ ok: false, reason: { code: "consent_withdrawn" } });
  });

  test("C08 C01 whoever withdrew, or never consented, is in no later file, and the withdrawal names the earlier ones", async () => {
    await get("factor-table.csv");
    await buildInterview(place, { number: 40, intervieweeIds: [(await buildInterviewee(place, { number: 40 })).id] });
    const gone = await send(WITHDRAW, {
      as: place.owner,
      params: { projectId: place.projectId, intervieweeId: named },
      body: { mode: "stop", confirm: "Interviewee 2" },
    });
    expect(gone.status).toBe(201);
    expect(gone.body.releasesAffected.map((release: { name: string }) => release.name)).toContain("factor-table.csv");
    const interviews = (await get("interviews.json")).body;
    expect(interviews.interviews.map((interview: { number: number }) => interview.number)).toEqual([1, 3]);
    expect(interviews.leftOutCount).toBe(2);
    const table = (await get("factor-table.json")).body;
    expect(table.factors[0]).toMatchObject({ citedBy: [1, 3], kept: false });
    for (const file of files) expect(await textOf(await get(file), file), file).not.toContain("Aida");
    expect((await lastEvent()).detail).not.toHaveProperty("intervieweeIds", expect.arrayContaining([named]));
  });
});
