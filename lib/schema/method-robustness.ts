import { deriveAccumulation } from "../domain/factor/derive-accumulation";
import { deriveFactorTable } from "../domain/factor/derive-factor-table";
import { deriveLeaveCoderOut } from "../domain/factor/derive-leave-coder-out";
import { deriveLeaveOut, type LeftOut } from "../domain/factor/derive-leave-out";
import { deriveTableFromMaterial } from "../domain/factor/derive-table-from-material";
import { deriveTableMaterial } from "../domain/factor/derive-table-material";
import { deriveThresholdSweep } from "../domain/factor/derive-threshold-sweep";
import { evidenceModes } from "../domain/factor/evidence-mode";
import type { FactorTable } from "../domain/factor/factor-table";
import type { FactorWarning } from "../domain/factor/factor-warning";
import type { Threshold } from "../domain/shared/threshold";
import { methodCell, methodCiters } from "./method-factor-table";
import type { MethodStudy } from "./method-study";
import { methodStudyInput, methodStudyJudgements } from "./method-study-input";

type Detail<Code extends FactorWarning["code"]> = Extract<FactorWarning, { code: Code }>["detail"];

const detailsOf = <Code extends FactorWarning["code"]>(table: FactorTable, code: Code): readonly Detail<Code>[] =>
  table.warnings.flatMap((warning) => (warning.code === code ? [warning.detail as Detail<Code>] : []));

const perCell = <Value>(table: FactorTable, read: (cell: FactorTable["rows"][number]["cells"][number]) => Value) =>
  Object.fromEntries(
    table.rows.map((row) => [row.codeId, Object.fromEntries(row.cells.map((cell) => [cell.caseId, read(cell)]))]),
  );

/** Kept factors joined by "+", with the number of ways to come to them. Too many ways to try: null. */
const countSets = (result: ReturnType<typeof deriveLeaveOut>): Readonly<Record<string, number>> | null => {
  if (!result.ok) return null;
  const counts = new Map<string, number>();
  for (const { kept } of result.value) {
    const key = kept.join("+");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
};

const keyedByInterviewee = (left: readonly LeftOut[]) =>
  Object.fromEntries(left.map(({ interviewees, kept }) => [interviewees.join("+"), kept]));

const describePeople = (study: MethodStudy) => {
  const minutes = study.interviewees.flatMap((entry) => entry.minutes ?? []);
  const withIdentity = (identity: "public" | "confidential") =>
    study.interviewees.filter((entry) => entry.identity === identity).map((entry) => entry.id);
  return {
    count: study.interviewees.length,
    shortestMinutes: minutes.length > 0 ? Math.min(...minutes) : null,
    longestMinutes: minutes.length > 0 ? Math.max(...minutes) : null,
    totalMinutes: minutes.reduce((total, value) => total + value, 0),
    publicIdentity: withIdentity("public"),
    confidentialIdentity: withIdentity("confidential"),
  };
};

const warningsOf = (table: FactorTable, belowEqualsKept: Readonly<Record<string, readonly string[][]>>) => {
  const bySources = detailsOf(table, "sourceByInterviewee");
  return {
    ruleMetExactly: detailsOf(table, "ruleMetExactly").map((detail) => detail.codeId),
    asked: table.rows.filter((row) => row.isPrompted).map((row) => row.codeId),
    notAsked: table.rows.filter((row) => !row.isPrompted).map((row) => row.codeId),
    citedMostlyAsAbsent: detailsOf(table, "citedMostlyAsAbsent").map((detail) => detail.codeId),
    identicalRows: detailsOf(table, "identicalRows").map((detail) => detail.codeIds),
    cellsWithASourceByAnInterviewee: bySources.map((detail) => [detail.codeId, detail.caseId]),
    cellsWithNoOtherSource: bySources
      .filter((detail) => !detail.hasOtherSource)
      .map((detail) => [detail.codeId, detail.caseId]),
    judgementAlone: detailsOf(table, "judgementAlone").map((detail) => [detail.codeId, detail.caseId]),
    belowThresholdButEqualToAKeptFactor: belowEqualsKept,
    all: table.warnings,
  };
};

/**
 * `robustness`: does the table hold at other thresholds, in other evidence modes, without one, two or three interviewees,
 * without prompted mentions, without one coder? The figures on judgements and documents are taken of the table as a study
 * publishes it: in the mode `either` with its judgements, where the input has any, otherwise in its own mode.
 */
export const computeRobustness = (study: MethodStudy) => {
  const input = methodStudyInput(study);
  const judgements = methodStudyJudgements(study);
  const material = deriveTableMaterial(input);
  const table = deriveTableFromMaterial(material, input.settings);
  const judged = deriveTableMaterial({ ...input, overrides: [...(input.overrides ?? []), ...judgements] });
  const published = (salience: Threshold): FactorTable =>
    study.judgements === undefined
      ? deriveTableFromMaterial(material, { ...input.settings, salienceThreshold: salience })
      : deriveTableFromMaterial(judged, { ...input.settings, salienceThreshold: salience, evidenceMode: "either" });
  const publishedTable = published(input.settings.salienceThreshold);

  const sweep = deriveThresholdSweep(material, input.settings);
  const belowEqualsKept = Object.fromEntries(
    sweep
      .filter((step) => step.threshold >= input.settings.salienceThreshold)
      .map((step) => {
        const details = detailsOf(published(step.threshold as Threshold), "belowThresholdEqualsKept");
        const pairs = details.flatMap((detail) => detail.keptCodeIds.map((kept) => [detail.codeId, kept]));
        return [String(step.threshold), pairs] as const;
      }),
  );
  const leaveOut = (size: 1 | 2 | 3) => deriveLeaveOut(material, input.settings.salienceThreshold, size);
  const leaveOne = leaveOut(1);
  const people = material.basis.eligible;
  const factorsBy = new Map(
    people.map((id) => [id, table.rows.filter((row) => row.citers.includes(id)).map((row) => row.codeId)]),
  );
  const known = (mode: (typeof evidenceModes)[number]) => {
    const inMode = deriveTableFromMaterial(material, { ...input.settings, evidenceMode: mode });
    return { known: inMode.rows.flatMap((row) => row.cells).filter((cell) => cell.value !== "unknown").length };
  };
  const unprompted = deriveFactorTable({ ...input, settings: { ...input.settings, countPrompted: false } });

  return {
    interviewees: describePeople(study),
    citers: methodCiters(table),
    citationCounts: Object.fromEntries(table.rows.map((row) => [row.codeId, row.citers.length])),
    kept: table.kept,
    cells: table.rows.flatMap((row) => row.cells.map(methodCell)),
    cellsFromInterviews: deriveTableFromMaterial(material, {
      ...input.settings,
      evidenceMode: "interviewsOnly",
    }).rows.flatMap((row) => row.cells.map(methodCell)),
    valuesByMode: Object.fromEntries(evidenceModes.map((mode) => [mode, known(mode)])),
    valuesEitherWithJudgements: perCell(
      deriveTableFromMaterial(judged, { ...input.settings, evidenceMode: "either" }),
      ({ value, provenance }) => ({ value, provenance }),
    ),
    publishedTable: perCell(publishedTable, (cell) => cell.value),
    thresholdSweep: Object.fromEntries(sweep.map((step) => [String(step.threshold), step.kept])),
    leaveOneOut: leaveOne.ok ? keyedByInterviewee(leaveOne.value) : null,
    leaveTwoOutCounts: countSets(leaveOut(2)),
    leaveThreeOutCounts: countSets(leaveOut(3)),
    leaveOneCoderOut: Object.fromEntries(deriveLeaveCoderOut(input).map(({ coderId, kept }) => [coderId, kept])),
    keptWithoutPromptedMentions: unprompted.kept,
    factorsByInterviewee: Object.fromEntries(factorsBy),
    accumulation: deriveAccumulation(people, factorsBy),
    warnings: warningsOf(publishedTable, belowEqualsKept),
  };
};
