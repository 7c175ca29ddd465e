import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET as listCodings } from "../../../app/api/v1/projects/[projectId]/codings/route";
import { GET as getTable } from "../../../app/api/v1/projects/[projectId]/factor-table/route";
import { GET as getPreview } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/withdrawal-preview/route";
import { GET as listInterviewees } from "../../../app/api/v1/projects/[projectId]/interviewees/route";
import { GET as listInterviews } from "../../../app/api/v1/projects/[projectId]/interviews/route";
import { POST as undo } from "../../../app/api/v1/projects/[projectId]/undo/route";
import { GET as listProjects } from "../../../app/api/v1/projects/route";
import { database } from "../../../lib/data/database";
import type { FactorTableView } from "../../../lib/schema/factor";
import { prepareFirstRun } from "../../../lib/server/first-run";
import { claimByLink } from "../../../lib/server/one-time-link";
import { encodeSessionCookie, sessionCookieName } from "../../../lib/server/session-cookie";
import { codebook } from "../../../prisma/sample/codebook";
import { sampleStudy } from "../../../prisma/sample/study";
import type { SampleCaseId, SampleCodeId, SampleFactorId } from "../../../prisma/sample/types";
import { seed } from "../../../prisma/seed";
import { openTestApp, type Person, send, type TestApp } from "../../factories/app";
import {
  expectedCells,
  expectedCiters,
  expectedIrrelevant,
  expectedKept,
  expectedKeptWithoutPrompted,
  expectedOtherCiters,
  expectedTable,
  expectedWithdrawals,
} from "../../fixtures/sample-study-expected";

const factors: readonly SampleFactorId[] = ["CT", "EA", "TG", "RI"];
const caseIds: readonly SampleCaseId[] = ["KG2010", "TJ2021", "KZ2022", "AM2022"];
const seven = [1, 2, 3, 4, 5, 6, 7] as const;

let app: TestApp;
let owner: Person;
let projectId: string;
let printed: string | null;

// The first person comes as on a fresh installation: the sample is loaded, then the link is followed.
beforeAll(async () => {
  app = await openTestApp();
  printed = await seed();
  const token = new URL((await prepareFirstRun()) ?? "").searchParams.get("token") ?? "";
  const claim = { token, email: "ada@example.org", name: "Ada", password: "vier Wörter ohne Sinn" };
  const entered = await claimByLink(claim, { userAgent: "test", address: "192.0.2.1" });
  if (!entered.ok || !entered.value.sampleProjectId) throw new Error("the owner did not land in the sample");
  projectId = entered.value.sampleProjectId;
  owner = { userId: "", cookie: `${sessionCookieName()}=${await encodeSessionCookie(entered.value.secret)}` };
}, 120_000);

afterAll(() => app.close());

const read = async (query = ""): Promise<FactorTableView> => {
  const { status, body } = await send(getTable, { as: owner, params: { projectId }, query });
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
};
const nameOf = (code: SampleCodeId) => codebook.find(({ id }) => id === code)?.name ?? "";
const rowOf = (table: FactorTableView, code: SampleCodeId) => {
  const row = table.factors.find(({ name }) => name === nameOf(code));
  if (!row) throw new Error(`no row ${code}`);
  return row;
};
const caseOf = (table: FactorTableView, id: SampleCaseId) => {
  const name = sampleStudy.cases.find((entry) => entry.id === id)?.name;
  return table.cases.find((entry) => entry.name === name)?.id;
};
const cellOf = (table: FactorTableView, code: SampleFactorId, id: SampleCaseId) => {
  const { codeId } = rowOf(table, code);
  const cell = table.cells.find((entry) => entry.codeId === codeId && entry.caseId === caseOf(table, id));
  if (!cell) throw new Error(`no cell ${code} ${id}`);
  return cell;
};
const keptIn = (table: FactorTableView) => table.factors.filter(({ kept }) => kept).map(({ name }) => name);

test("the owner has one project, the sample, marked as such, with everything in it", async () => {
  const { body } = await send(listProjects, { as: owner });
  expect(body.items).toHaveLength(1);
  expect(body.items[0]).toMatchObject({
    id: projectId,
    name: sampleStudy.name,
    isSample: true,
    roles: ["owner", "interviewer"],
    counts: {
      codes: sampleStudy.codebook.length,
      interviewees: 7,
      interviews: 7,
      transcripts: 7,
      codings: sampleStudy.transcripts.flatMap(({ codings }) => codings).length,
    },
  });
});

describe("the table from the interviews alone", () => {
  test("has the citing sets, those who say that it does not matter, and the other idea with its reason", async () => {
    const table = await read();
    for (const code of factors) {
      expect(rowOf(table, code)).toMatchObject({
        citedBy: expectedCiters[code],
        irrelevant: expectedIrrelevant[code],
        kept: true,
      });
    }
    for (const code of ["ED", "PT", "RC", "CR"] as const)
      expect(rowOf(table, code)).toMatchObject({ citedBy: expectedOtherCiters[code], kept: false });
    expect(table.otherIdeas).toMatchObject([
      { name: nameOf("SN"), citedBy: expectedOtherCiters.SN, reason: expect.stringMatching(/\S/) },
    ]);
  });

  test("has the sixteen cells with who says what", async () => {
    const table = await read();
    for (const code of factors) {
      for (const id of caseIds) {
        const cell = cellOf(table, code, id);
        const { present, absent, mixed, state, dissent } = cell;
        expect({ code, id, present, absent, mixed, state, dissent }).toEqual({ code, id, ...expectedCells[code][id] });
        expect([cell.value, cell.provenance]).toEqual([expectedTable[code][id], "interviews"]);
      }
    }
    for (const id of caseIds)
      expect(table.cases.find((entry) => entry.id === caseOf(table, id))?.outcome).toBe(expectedTable.outcome[id]);
  });

  test.each(seven)("keeps the expected factors at a threshold of %i", async (threshold) => {
    const table = await read(`salienceThreshold=${threshold}`);
    expect(keptIn(table)).toEqual(expectedKept[threshold].map((code) => nameOf(code as SampleCodeId)));
    expect(table.overridden).toEqual(threshold === 3 ? [] : ["salienceThreshold"]);
  });

  test("keeps two factors when mentions that the guide asked for do not count", async () => {
    const table = await read("countPrompted=false");
    expect(keptIn(table)).toEqual(expectedKeptWithoutPrompted.map(nameOf));
  });
});

test("with documents the published table stands: fourteen cells on both, two on a judgement", async () => {
  const table = await read("evidenceMode=either");
  const provenances = factors.flatMap((code) =>
    caseIds.map((id) => {
      const cell = cellOf(table, code, id);
      expect([code, id, cell.value]).toEqual([code, id, expectedTable[code][id]]);
      return cell.provenance === "judgement" ? `${code} ${id} judgement` : cell.provenance;
    }),
  );
  expect(provenances.filter((it) => it?.endsWith("judgement"))).toEqual(["EA AM2022 judgement", "TG AM2022 judgement"]);
  expect(provenances.filter((it) => it === "both" || it === "documents")).toHaveLength(14);
  expect(cellOf(table, "EA", "AM2022").override?.justification).toContain("stated in the study without a source");
});

test("documents alone fill fourteen cells, and the interviews alone show no judgement", async () => {
  const documents = await read("evidenceMode=documentsOnly");
  const filled = factors.flatMap((code) =>
    caseIds.filter((id) => cellOf(documents, code, id).provenance === "documents"),
  );
  expect(filled).toHaveLength(14);
  expect((await read()).cells.some((cell) => cell.override?.isInEffect)).toBe(false);
});

test.each(seven)("the withdrawal of interviewee %i is previewed with exactly what it changes", async (number) => {
  const table = await read();
  const people = await send(listInterviewees, { as: owner, params: { projectId } });
  const intervieweeId = people.body.items.find((person: { number: number }) => person.number === number).id;
  const { body } = await send(getPreview, { as: owner, params: { projectId, intervieweeId } });
  const expected = expectedWithdrawals[number];
  const codes = new Map(factors.map((code) => [rowOf(table, code).codeId, code]));
  const cases = new Map(caseIds.map((id) => [caseOf(table, id), id]));
  expect(body.factorsLost.map((id: string) => codes.get(id))).toEqual(
    factors.filter((code) => !expected.kept.includes(code)),
  );
  const lost = (body.cellsChanged as { codeId: string; caseId: string; after: { state: string } }[])
    .filter(({ codeId }) => codes.has(codeId))
    .map(({ codeId, caseId, after }) => [codes.get(codeId), cases.get(caseId), after.state]);
  expect(lost).toEqual(expected.cellsLost.map(([code, id]) => [code, id, "insufficient"]));
  for (const code of factors) {
    const row = rowOf(table, code);
    const change = body.citationsChanged.find((entry: { codeId: string }) => entry.codeId === row.codeId);
    expect([code, change?.after ?? row.citationCount]).toEqual([code, expected.citationCounts[code]]);
  }
});

test("interviewee 4, whom nobody but the interviewer may read or quote, is counted and read by the owner", async () => {
  const people = await send(listInterviewees, { as: owner, params: { projectId } });
  const four = people.body.items.find((person: { number: number }) => person.number === 4);
  expect(four.choices).toMatchObject({ recording: "none", analysis: true, teamAccess: false, quotation: false });
  const query = `intervieweeId=${four.id}&limit=500`;
  const { body } = await send(listCodings, { as: owner, params: { projectId }, query });
  expect(body.items).toHaveLength(sampleStudy.transcripts.find(({ number }) => number === 4)?.codings.length ?? 0);
});

test("each transcript has 1,500 words or more, and public interviewees appear under their replaced name", async () => {
  const { body } = await send(listInterviews, { as: owner, params: { projectId } });
  const items = body.items as { transcript: { wordCount: number; state: string } }[];
  expect(items.map(({ transcript }) => [transcript.state, transcript.wordCount >= 1500])).toEqual(
    items.map(() => ["released", true]),
  );
  const people = await send(listInterviewees, { as: owner, params: { projectId } });
  const names = people.body.items.map((person: { displayName?: string }) => person.displayName ?? null);
  expect(names).toEqual([
    null,
    "Public interviewee 2",
    null,
    null,
    "Public interviewee 5",
    null,
    "Public interviewee 7",
  ]);
});

test("the text that is printed has every factor with its citers, the cells, the outcome and the rule", () => {
  for (const code of factors) {
    const count = expectedCiters[code].length;
    const cells = caseIds.map((id) => (expectedTable[code][id] === "yes" ? "Yes" : "No")).join("\\s+");
    const numbers = expectedCiters[code].join(", ");
    expect(printed).toMatch(new RegExp(`${nameOf(code)}\\s+${count} of 7: ${numbers}\\s+${cells}\n`));
  }
  expect(printed).toMatch(/Outcome: Intervention\s+No\s+No\s+Yes\s+No\n/);
  expect(printed).toMatch(/Below the rule[\s\S]+Economic dependence\s+2 of 7: 2, 5\n/);
  expect(printed).toContain("Keep a factor if at least 3 name it. Yes if at least 3 say so.");
});

test("its codings are nobody's to undo", async () => {
  const { status, body } = await send(undo, { as: owner, params: { projectId }, body: {} });
  expect([status, body.code]).toEqual([409, "nothing_to_undo"]);
});

test("a second seed leaves the sample alone; one whose loading was cut off is put away and loaded again", async () => {
  const before = await database().auditEvent.count();
  expect(await seed()).toBeNull();
  expect(await database().auditEvent.count()).toBe(before);
  await database().project.update({ where: { id: projectId }, data: { name: "Sample study, being loaded" } });
  expect(await seed()).toBe(printed);
  const { body } = await send(listProjects, { as: owner });
  expect(body.items.map((project: { name: string }) => project.name)).toEqual([sampleStudy.name]);
}, 120_000);
