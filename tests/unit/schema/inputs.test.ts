import { describe, expect, test } from "vitest";
import { newPassword } from "../../../lib/schema/account";
import { caseInput, casePatch } from "../../../lib/schema/case";
import { codingBatchInput, codingInput, codingPatch, codingQuery } from "../../../lib/schema/coding";
import { consentInput } from "../../../lib/schema/consent";
import { exportFileName } from "../../../lib/schema/export";
import { factorTableQuery } from "../../../lib/schema/factor";
import { memberInput } from "../../../lib/schema/member";
import { pageQuery } from "../../../lib/schema/page";
import { day, dayOrMonth, instant } from "../../../lib/schema/primitive";
import { projectInput } from "../../../lib/schema/project";
import { transcriptUploadFields } from "../../../lib/schema/transcript";
import { withdrawalInput } from "../../../lib/schema/withdrawal";

const id = "0190a6a2-7c3d-7000-8000-000000000001";
const other = "0190a6a2-7c3d-7000-8000-000000000002";

describe("names and texts", () => {
  const name = (value: string) => caseInput.safeParse({ name: value }).data?.name;

  test("names are trimmed and composed; line breaks, controls and half characters are refused", () => {
    expect(name("  Cafe\u0301 ")).toBe("Caf\u00e9");
    for (const bad of ["", "   ", "a\nb", "a\u0000b", "a\u2028b", "a\ud800b", "x".repeat(201)]) {
      expect(name(bad), JSON.stringify(bad)).toBeUndefined();
    }
    expect(name("\u{1F9D1}\u200D\u{1F33E} \u0645\u0631\u062D\u0628\u0627")).toBeDefined();
  });

  test("running text keeps its lines and refuses what a database cannot store", () => {
    expect(caseInput.parse({ name: "a", reason: "  one\ntwo  " }).reason).toBe("  one\ntwo  ");
    expect(caseInput.safeParse({ name: "a", reason: "a\u0000" }).success).toBe(false);
  });

  test("passwords count characters, not units, and are left as they are", () => {
    expect(newPassword.safeParse("\u{1F600}".repeat(7)).success).toBe(false);
    expect(newPassword.parse(` ${"\u{1F600}".repeat(7)}`)).toBe(` ${"\u{1F600}".repeat(7)}`);
    expect(newPassword.safeParse("\u{1F600}".repeat(1024)).success).toBe(true);
    expect(newPassword.safeParse("a".repeat(1025)).success).toBe(false);
  });
});

describe("times", () => {
  test("days exist, months stand only where they may, moments are in UTC", () => {
    expect(
      ["2024-02-29", "2023-02-29", "2023-13-01", "2023-1-1", "2023-10"].map((text) => day.safeParse(text).success),
    ).toEqual([true, false, false, false, false]);
    expect(["2023-10", "2023-13", "2023-10-17"].map((text) => dayOrMonth.safeParse(text).success)).toEqual([
      true,
      false,
      true,
    ]);
    expect(instant.safeParse("2024-05-03T09:30:00.000Z").success).toBe(true);
    expect(instant.safeParse("2024-05-03T09:30:00+05:45").success).toBe(false);
  });
});

describe("defaults and patches", () => {
  test("a project starts with its name alone", () => {
    expect(projectInput.parse({ name: "A study" })).toEqual({
      name: "A study",
      researchQuestion: "",
      design: "mssd",
      outcomeName: "",
      scopeConditions: "",
    });
  });

  test("a patch changes what it names and nothing else", () => {
    expect(casePatch.parse({ included: false })).toEqual({ included: false });
    expect(casePatch.parse({})).toEqual({});
    expect(casePatch.safeParse({ included: undefined }).success).toBe(false);
  });
});

describe("codings", () => {
  const coding = {
    transcriptId: id,
    version: 1,
    start: 3,
    end: 9,
    exact: "border",
    codeId: id,
    stances: [{ stance: "present", caseIds: [other] }, { stance: "absent" }],
  } as const;

  test("one passage may say two things; no case is a general claim", () => {
    expect(codingInput.parse(coding).stances).toEqual([
      { stance: "present", caseIds: [other] },
      { stance: "absent", caseIds: [] },
    ]);
    expect(codingInput.parse(coding).replace).toBe(false);
  });

  test("without a stance there is no coding", () => {
    expect(codingInput.safeParse({ ...coding, stances: [] }).success).toBe(false);
    expect(codingInput.safeParse({ ...coding, stances: [{ stance: "maybe" }] }).success).toBe(false);
  });

  test("a passage moves as a whole or not at all", () => {
    expect(codingPatch.safeParse({ start: 1, end: 2, exact: "a" }).success).toBe(true);
    expect(codingPatch.safeParse({ start: 1 }).success).toBe(false);
    expect(codingPatch.safeParse({ start: 1, end: 2 }).success).toBe(false);
  });

  test("a batch holds something", () => {
    expect(codingBatchInput.safeParse({}).success).toBe(false);
    expect(codingBatchInput.parse({ remove: [{ id, version: 2 }] })).toEqual({
      items: [],
      remove: [{ id, version: 2 }],
      move: [],
    });
  });
});

describe("queries", () => {
  test("one value or several, always read as a list", () => {
    expect(factorTableQuery.parse({ excludeInterviewee: id }).excludeInterviewee).toEqual([id]);
    expect(factorTableQuery.parse({ excludeInterviewee: [id, other] }).excludeInterviewee).toEqual([id, other]);
    expect(factorTableQuery.parse({})).toEqual({});
  });

  test("numbers and switches are read from text; nothing is guessed", () => {
    expect(factorTableQuery.parse({ presenceThreshold: "2", countPrompted: "false" })).toEqual({
      presenceThreshold: 2,
      countPrompted: false,
    });
    expect(factorTableQuery.safeParse({ presenceThreshold: "" }).success).toBe(false);
    expect(factorTableQuery.safeParse({ presenceThreshold: "2.5" }).success).toBe(false);
    expect(factorTableQuery.safeParse({ countPrompted: "perhaps" }).success).toBe(false);
  });

  test("pages are bounded, unknown filters are refused", () => {
    expect(pageQuery.parse({})).toEqual({ limit: 100 });
    expect(pageQuery.safeParse({ limit: "501" }).success).toBe(false);
    expect(codingQuery.safeParse({ caseid: id }).success).toBe(false);
  });
});

describe("consent", () => {
  const record = { formVersion: id, choices: {}, basis: "typed" } as const;

  test("an answer may be said in words or as yes and no; one that is not given stays missing", () => {
    const choices = { analysis: true, teamAccess: "no", quotation: "declined", recording: "video", identity: "public" };
    expect(consentInput.parse({ ...record, choices }).choices).toEqual({
      analysis: "granted",
      teamAccess: "declined",
      quotation: "declined",
      recording: "videoAndAudio",
      identity: "public",
    });
    expect(consentInput.parse(record).choices).toEqual({});
  });

  test("an answer that is none is refused", () => {
    for (const analysis of [null, 1, "perhaps", ""]) {
      expect(consentInput.safeParse({ ...record, choices: { analysis } }).success, String(analysis)).toBe(false);
    }
  });

  test("a withdrawal needs its mode and confirmation, and no reason", () => {
    expect(withdrawalInput.parse({ mode: "stop", confirm: "Interviewee 3" })).toEqual({
      mode: "stop",
      confirm: "Interviewee 3",
    });
    expect(withdrawalInput.safeParse({ mode: "stop" }).success).toBe(false);
    expect(withdrawalInput.safeParse({ mode: "pause", confirm: "Interviewee 3" }).success).toBe(false);
  });
});

describe("the rest", () => {
  test("a viewer is taken in with an end", () => {
    const viewer = { email: "reader@example.org", roles: ["viewer"] };
    expect(memberInput.safeParse(viewer).success).toBe(false);
    expect(memberInput.safeParse({ ...viewer, endsAt: "2030-01-01T00:00:00Z" }).success).toBe(true);
    expect(memberInput.safeParse({ ...viewer, roles: ["coder"] }).success).toBe(true);
  });

  test("only exports that exist have an address", () => {
    expect(exportFileName.parse("factor-table.docx")).toEqual({ what: "factor-table", format: "docx" });
    for (const name of ["factor-table.exe", "factor-table", "../factor-table.docx", "constructor.docx", "toString"]) {
      expect(exportFileName.safeParse(name).success, name).toBe(false);
    }
  });

  test("the speakers of an upload are JSON in a field", () => {
    const read = (speakers: string) => transcriptUploadFields.safeParse({ speakers });
    expect(read(`{"I": {"role": "interviewer"}, "B": {"role": "interviewee", "intervieweeId": "${id}"}}`).success).toBe(
      true,
    );
    expect(read("{").success).toBe(false);
    expect(read('{"I": {"role": "host"}}').success).toBe(false);
  });
});
