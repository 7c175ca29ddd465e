import { defaultOverrideModes, type EvidenceMode } from "../../../lib/domain/factor/evidence-mode";
import { defaultFactorSettings } from "../../../lib/domain/factor/factor-settings";
import type { CodingStanceRow, FactorTableInput } from "../../../lib/domain/factor/factor-table-input";
import { questionOfTurn } from "../../../prisma/sample/question-of-turn";
import { sampleStudy } from "../../../prisma/sample/study";

const asksAbout = (question: number | null) =>
  sampleStudy.guide.find(({ number }) => number === question)?.asksAbout ?? [];

const codings: readonly CodingStanceRow[] = sampleStudy.transcripts.flatMap((transcript) =>
  transcript.codings.flatMap(({ turn, code, stances }, index) =>
    stances.map(({ stance, cases }) => ({
      codingId: `${transcript.number}.${index}`,
      intervieweeId: String(transcript.number),
      coderId: "owner",
      codeId: code,
      stance,
      caseIds: cases,
      appliesToAllCases: false,
      status: "accepted" as const,
      prompted: asksAbout(questionOfTurn(transcript.turns, turn)).includes(code),
      layer: "individual" as const,
    })),
  ),
);

/** The sample study as the pure derivation takes it; interviewees and codes keep their short ids. */
export const sampleInput = (evidenceMode: EvidenceMode = "interviewsOnly"): FactorTableInput => ({
  settings: { ...defaultFactorSettings, evidenceMode },
  interviewees: sampleStudy.interviewees.map(({ number }) => ({ id: String(number), number, isEligible: true })),
  codes: sampleStudy.codebook.map(({ id, isFactor, reasonNotFactor }, position) => ({
    id,
    position,
    parentId: null,
    isFactor,
    rollsUp: true,
    reasonNotFactor: reasonNotFactor ?? "",
  })),
  cases: sampleStudy.cases.map(({ id, outcome }, position) => ({ id, position, outcome })),
  codings,
  documents: sampleStudy.documents.map((entry, index) => ({
    id: `document ${index}`,
    codeId: entry.factor,
    caseId: entry.case,
    value: entry.value,
    sourceId: entry.source,
    locator: entry.locator,
    authorIntervieweeIds:
      sampleStudy.sources.find(({ id }) => id === entry.source)?.authorIsInterviewee.map(String) ?? [],
  })),
  overrides: sampleStudy.judgements.map((entry, index) => ({
    id: `judgement ${index}`,
    codeId: entry.factor,
    caseId: entry.case,
    value: entry.value,
    justification: entry.justification,
    evidenceIds: [],
    authorId: "owner",
    madeOn: entry.date,
    evidenceModes: defaultOverrideModes,
  })),
  guide: sampleStudy.interviewees.flatMap(({ number, questionStates }) =>
    sampleStudy.guide.map((question) => ({
      intervieweeId: String(number),
      codeIds: question.asksAbout,
      state: questionStates.find((entry) => entry.question === question.number)?.state ?? "asked",
    })),
  ),
});
