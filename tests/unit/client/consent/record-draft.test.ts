import { describe, expect, test } from "vitest";
import {
  answersFor,
  defaultAnswer,
  effectOf,
  gapsOf,
  inputOf,
  type RecordDraft,
} from "../../../../lib/client/consent/record-draft";
import { mostProtectiveChoices } from "../../../../lib/domain/consent/consent-choice";
import type { ConsentFormVersionView, FormClause } from "../../../../lib/schema/consent";

const clause = (id: string, part: Partial<FormClause>): FormClause => ({
  id,
  sentence: `Clause ${id}.`,
  ruleIds: [],
  choice: null,
  isStatement: false,
  isAcknowledgement: false,
  ...part,
});

const form: ConsentFormVersionView = {
  id: "version",
  formId: "form",
  name: "Form",
  language: "en",
  version: 1,
  text: "Text",
  textSha256: "0".repeat(64),
  clauses: [
    clause("1", { isAcknowledgement: true, ruleIds: ["CR7"] }),
    clause("2", { choice: "analysis" }),
    clause("3", { choice: "identity" }),
  ],
  grantsOnSigning: [{ choice: "analysis", clauseId: "2" }],
  recordCount: 0,
  createdAt: "2024-05-03T00:00:00.000Z",
  abilities: [],
};

const draft: RecordDraft = {
  basis: "typed",
  formVersionId: "version",
  answers: {},
  acknowledgements: [],
  signedAs: "",
  signedOn: "",
  signedPlace: "",
  witness: "",
  isRecorded: false,
  reason: "",
  displayName: "",
};

describe("a record while it is typed", () => {
  test("nothing chosen without a form: not asked, and everything at its most protective value", () => {
    expect(defaultAnswer(undefined, "quotation")).toBe("notAsked");
    expect(effectOf(draft, undefined)).toEqual(mostProtectiveChoices);
  });

  test("a form that asks makes a blank box, and signing grants what the form says", () => {
    expect(defaultAnswer(form, "identity")).toBe("missing");
    expect(defaultAnswer(form, "analysis")).toBe("signing");
    expect(answersFor(form, "analysis")).toEqual(["signing", "granted", "declined", "missing"]);
    expect(effectOf(draft, form)).toEqual({ ...mostProtectiveChoices, analysis: true });
  });

  test("a box that was left blank beats signing", () => {
    expect(effectOf({ ...draft, answers: { analysis: "missing" } }, form).analysis).toBe(false);
    expect(inputOf({ ...draft, answers: { analysis: "missing" } }, form).choices.analysis).toBe("missing");
    expect(inputOf(draft, form).choices).not.toHaveProperty("analysis");
  });

  test("everything that lacks is named at once", () => {
    expect([...gapsOf(draft, form)].sort()).toEqual(["acknowledgements", "signedAs", "signedOn", "signedPlace"]);
    expect([...gapsOf({ ...draft, basis: "oral" }, form)].sort()).toEqual(["reason", "signedOn"]);
    expect([...gapsOf({ ...draft, basis: "oral", signedOn: "2024-05-03", isRecorded: true }, form)]).toEqual([]);
    const signed = { ...draft, signedAs: "A", signedOn: "2024-05-03", signedPlace: "P", acknowledgements: ["1"] };
    expect([...gapsOf(signed, form)]).toEqual([]);
  });

  test("what belongs to another basis or to a public identity is not sent", () => {
    const filled = { ...draft, witness: "W", isRecorded: true, signedAs: "A", reason: "R", displayName: "N" };
    expect(inputOf(filled, form)).not.toHaveProperty("witness");
    expect(inputOf(filled, form)).not.toHaveProperty("displayName");
    expect(inputOf({ ...filled, basis: "oral" }, form)).toMatchObject({ witness: "W", isRecorded: true, reason: "R" });
    expect(inputOf({ ...filled, basis: "oral" }, form)).not.toHaveProperty("signedAs");
    expect(inputOf({ ...filled, answers: { identity: "public" } }, form).displayName).toBe("N");
  });
});
