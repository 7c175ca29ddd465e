import { describe, expect, test } from "vitest";
import {
  deriveSetupSteps,
  type SetupStepId,
  type Study,
  setupStepIds,
} from "../../../../lib/client/project/setup-steps";

const choices = {
  identity: "confidential",
  recording: "audio",
  analysis: true,
  teamAccess: true,
  quotation: true,
  furtherUse: false,
  summaryWanted: false,
} as const;
const person: Study["interviewees"][number] = { consentState: "active", choices, interviewIds: ["i1"] };

const empty: Study = {
  project: {
    researchQuestion: "",
    outcomeName: "",
    counts: { cases: 0, codes: 0, factors: 0, interviewees: 0, interviews: 0, transcripts: 0, codings: 0 },
    settings: { salienceThreshold: 3, presenceThreshold: 3 },
  },
  cases: [],
  guide: { version: 0, questions: [] },
  interviewees: [],
  table: { settings: { salienceThreshold: 3 }, basis: { eligible: 0 }, factors: [] },
};

const complete: Study = {
  project: {
    ...empty.project,
    researchQuestion: "Why one of four?",
    outcomeName: "Intervention",
    counts: { cases: 4, codes: 9, factors: 8, interviewees: 7, interviews: 7, transcripts: 7, codings: 138 },
  },
  cases: Array.from({ length: 4 }, () => ({ included: true, outcome: "no" })),
  guide: { version: 1, questions: Array.from({ length: 9 }) },
  interviewees: Array.from({ length: 7 }, () => person),
  table: {
    settings: { salienceThreshold: 3 },
    basis: { eligible: 7 },
    factors: [true, true, true, true, false, false, false, false].map((kept) => ({ kept })),
  },
};

const stepOf = (study: Study, id: SetupStepId) => deriveSetupSteps(study).find((step) => step.id === id);

describe("the steps of a study", () => {
  test("a new project has everything to do, each step with the sentence that says what", () => {
    expect(deriveSetupSteps(empty).map(({ id, state, say }) => [id, state, say])).toEqual(
      setupStepIds.map((id) => [id, "todo", `${id}Missing`]),
    );
  });

  test("the reference study has everything in place", () => {
    expect(deriveSetupSteps(complete).map(({ id, state, say }) => [id, state, say])).toEqual(
      setupStepIds.map((id) => [id, "done", id]),
    );
    expect(stepOf(complete, "table")?.numbers).toEqual({ kept: 4, all: 8, salience: 3, people: 7 });
  });

  test("one case is no comparison, and a candidate that is left out is none at all", () => {
    const cases = [
      { included: true, outcome: "yes" },
      { included: false, outcome: "no" },
    ] as const;
    expect(stepOf({ ...complete, cases }, "cases")).toMatchObject({ state: "started", say: "casesOne" });
  });

  test("cases whose outcome is unknown are begun, not in place", () => {
    const cases = [...complete.cases, { included: true, outcome: "unknown" } as const];
    expect(stepOf({ ...complete, cases }, "cases")).toMatchObject({
      state: "started",
      numbers: { count: 5, known: 4 },
    });
  });

  test("who withdrew is in no number; who declined analysis is counted and not allowed", () => {
    const withdrawn = { ...person, consentState: "withdrawn" as const, choices: null };
    const declined = { ...person, choices: { ...choices, analysis: false } };
    const interviewees = [person, declined, withdrawn];
    expect(stepOf({ ...complete, interviewees }, "consent")).toMatchObject({
      state: "started",
      numbers: { count: 2, allowed: 1 },
    });
  });

  test("an interview without a transcript leaves the transcripts begun", () => {
    const project = { ...complete.project, counts: { ...complete.project.counts, transcripts: 6 } };
    expect(stepOf({ ...complete, project }, "transcripts")?.state).toBe("started");
  });
});
