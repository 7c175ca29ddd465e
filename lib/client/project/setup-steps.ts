import type { CaseView } from "../../schema/case";
import type { FactorRowView, FactorTableView } from "../../schema/factor";
import type { IntervieweeView } from "../../schema/interviewee";
import type { ProjectView, SettingsView } from "../../schema/project";

/** What a study needs before its table says something, in the order in which it is usually put in place. */
export const setupStepIds = [
  "question",
  "cases",
  "codebook",
  "guide",
  "consent",
  "interviews",
  "transcripts",
  "codings",
  "table",
] as const;

/** One of {@link setupStepIds}. */
export type SetupStepId = (typeof setupStepIds)[number];

/** In place, begun, or not begun. */
export type SetupState = "done" | "started" | "todo";

/** One step with its state, the sentence that says why (a key of the catalogue), and the sentence's numbers. */
export interface SetupStep {
  readonly id: SetupStepId;
  readonly state: SetupState;
  readonly say: SetupStepId | `${SetupStepId}Missing` | "casesOne";
  readonly numbers: Readonly<Record<string, number>>;
}

/** What of a study decides how far it has come. */
export interface Study {
  readonly project: Pick<ProjectView, "researchQuestion" | "outcomeName" | "counts"> & {
    readonly settings: Pick<SettingsView, "salienceThreshold" | "presenceThreshold">;
  };
  readonly cases: readonly Pick<CaseView, "included" | "outcome">[];
  readonly guide: { readonly version: number; readonly questions: readonly unknown[] };
  readonly interviewees: readonly Pick<IntervieweeView, "consentState" | "choices" | "interviewIds">[];
  readonly table: {
    readonly settings: Pick<SettingsView, "salienceThreshold">;
    readonly basis: Pick<FactorTableView["basis"], "eligible">;
    readonly factors: readonly Pick<FactorRowView, "kept">[];
  };
}

const stateOf = (isBegun: boolean, isDone: boolean): SetupState => (isDone ? "done" : isBegun ? "started" : "todo");

/**
 * How far a study has come, step by step. People who withdrew are nowhere counted; a consent counts when it lets the
 * interview be analysed.
 */
export const deriveSetupSteps = ({ project, cases, guide, interviewees, table }: Study): SetupStep[] => {
  const { counts, settings } = project;
  const compared = cases.filter((one) => one.included);
  const known = compared.filter((one) => one.outcome !== "unknown").length;
  const people = interviewees.filter((one) => one.consentState !== "withdrawn");
  const allowed = people.filter((one) => one.choices?.analysis === true).length;
  const kept = table.factors.filter((row) => row.kept).length;
  const step = (
    id: SetupStepId,
    isBegun: boolean,
    isDone: boolean,
    numbers: SetupStep["numbers"] = {},
    say: SetupStep["say"] = isBegun ? id : `${id}Missing`,
  ): SetupStep => ({ id, state: stateOf(isBegun, isDone), say, numbers });

  const hasQuestion = project.researchQuestion.trim() !== "";
  const hasOutcome = project.outcomeName !== "";
  const isAsked = hasQuestion && hasOutcome;
  return [
    step(
      "question",
      hasQuestion || hasOutcome,
      isAsked,
      { salience: settings.salienceThreshold, presence: settings.presenceThreshold },
      isAsked ? "question" : "questionMissing",
    ),
    step(
      "cases",
      compared.length > 0,
      compared.length > 1 && known === compared.length,
      { count: compared.length, known },
      compared.length === 0 ? "casesMissing" : compared.length === 1 ? "casesOne" : "cases",
    ),
    step("codebook", counts.codes > 0, counts.factors > 0, counts),
    step("guide", guide.questions.length > 0, guide.questions.length > 0, {
      questions: guide.questions.length,
      version: guide.version,
    }),
    step("consent", people.length > 0, people.length > 0 && allowed === people.length, {
      count: people.length,
      allowed,
    }),
    step("interviews", counts.interviews > 0, people.length > 0 && people.every((one) => one.interviewIds.length > 0), {
      interviews: counts.interviews,
      count: people.length,
    }),
    step(
      "transcripts",
      counts.transcripts > 0,
      counts.transcripts > 0 && counts.transcripts >= counts.interviews,
      counts,
    ),
    step("codings", counts.codings > 0, counts.codings > 0, counts),
    step("table", kept > 0, kept > 0, {
      kept,
      all: table.factors.length,
      salience: table.settings.salienceThreshold,
      people: table.basis.eligible,
    }),
  ];
};
