import { decideEligibility } from "../domain/consent/decide-eligibility";
import { deriveConsentInForce } from "../domain/consent/derive-consent-in-force";
import { evidenceModes } from "../domain/factor/evidence-mode";
import type { CodingStanceRow, FactorTableInput, OverrideEntry } from "../domain/factor/factor-table-input";
import type { IsoDate } from "../domain/shared/iso-date";
import type { MethodStudy } from "./method-study";

/** A vector has no "today": every record in it has been given. */
const endOfTime = "9999-12-31" as IsoDate;

const isEligible = (interviewee: MethodStudy["interviewees"][number]): boolean => {
  const records = interviewee.consentRecords.map((record, at) => ({
    id: String(at).padStart(6, "0"),
    date: record.date,
    isValid: record.signed,
    answers: { analysis: record.analysis },
  }));
  const consent = deriveConsentInForce(records, { day: endOfTime });
  return decideEligibility({ consent, withdrawal: null }).ok;
};

const asRow = (study: MethodStudy) => {
  const speakers = new Map(
    study.interviews.flatMap((interview) =>
      interview.turns.map((turn) => [JSON.stringify([interview.id, turn.id]), turn.speaker] as const),
    ),
  );
  return (coding: MethodStudy["codings"][number], at: number): CodingStanceRow => ({
    codingId: String(at),
    // A coding on a turn credits whoever speaks the turn.
    intervieweeId: coding.interviewee ?? speakers.get(JSON.stringify([coding.interview, coding.turn])) ?? "",
    coderId: coding.coder,
    codeId: coding.factor,
    stance: coding.stance,
    caseIds: coding.cases,
    appliesToAllCases: coding.appliesToAllCases,
    status: coding.status,
    prompted: coding.prompted,
    layer: coding.layer,
  });
};

const asOverride = (item: MethodStudy["overrides"][number], at: number): OverrideEntry => ({
  id: String(at),
  codeId: item.factor,
  caseId: item.case,
  value: item.value,
  justification: item.justification,
  evidenceIds: item.evidence.map((place) => `${place.source} ${place.locator}`.trim()),
  authorId: item.author,
  madeOn: item.date,
  // In a vector an override that is given applies, whatever the mode.
  evidenceModes: item.evidenceModes ?? evidenceModes,
});

/**
 * A vector as the input of the derivation. Interviewees, factors and cases keep the order of their lists. `judgements` are
 * not applied here: the caller puts them among `overrides` where a table with judgements is asked for.
 */
export const methodStudyInput = (study: MethodStudy): FactorTableInput => {
  const authors = new Map(study.sources.map((source) => [source.id, source.authorIsInterviewee]));
  return {
    settings: { version: 0, ...study.settings },
    interviewees: study.interviewees.flatMap((entry, at) =>
      entry.withdrawn ? [] : [{ id: entry.id, number: at + 1, isEligible: isEligible(entry) }],
    ),
    codes: study.factors.map((factor, position) => ({
      id: factor.id,
      position,
      parentId: factor.parent,
      isFactor: factor.isFactor,
      rollsUp: factor.rollsUp,
    })),
    cases: study.cases.map((id, position) => ({ id, position, outcome: study.outcome?.values[id] ?? "unknown" })),
    codings: study.codings.map(asRow(study)),
    documents: study.documents.map((item, at) => ({
      id: String(at),
      codeId: item.factor,
      caseId: item.case,
      value: item.value,
      sourceId: item.source,
      locator: item.locator,
      authorIntervieweeIds: authors.get(item.source) ?? [],
    })),
    overrides: study.overrides.map(asOverride),
  };
};

/** The judgements of a study as overrides. */
export const methodStudyJudgements = (study: MethodStudy): readonly OverrideEntry[] =>
  (study.judgements ?? []).map(asOverride);
