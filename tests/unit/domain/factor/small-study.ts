import type { Stance } from "../../../../lib/domain/coding/stance";
import { defaultFactorSettings, type FactorSettings } from "../../../../lib/domain/factor/factor-settings";
import type {
  CodingStanceRow,
  DocumentEntry,
  FactorTableInput,
  OverrideEntry,
} from "../../../../lib/domain/factor/factor-table-input";

let made = 0;

/** A coding by coder A that counts; what matters to the test is given. */
export const says = (
  intervieweeId: string,
  codeId: string,
  stance: Stance,
  caseIds: readonly string[],
  more: Partial<CodingStanceRow> = {},
): CodingStanceRow => {
  made += 1;
  return {
    codingId: `coding ${made}`,
    intervieweeId,
    coderId: "A",
    codeId,
    stance,
    caseIds,
    appliesToAllCases: false,
    status: "accepted",
    prompted: false,
    layer: "individual",
    ...more,
  };
};

/** A document on a cell. */
export const writes = (
  codeId: string,
  caseId: string,
  value: "yes" | "no",
  more: Partial<DocumentEntry> = {},
): DocumentEntry => ({
  id: `${codeId} ${caseId} ${more.sourceId ?? "S1"}`,
  codeId,
  caseId,
  value,
  sourceId: "S1",
  locator: "p. 1",
  authorIntervieweeIds: [],
  ...more,
});

/** A judgement on a cell, made for all modes but interviews only. */
export const judges = (
  codeId: string,
  caseId: string,
  value: OverrideEntry["value"],
  more: Partial<OverrideEntry> = {},
): OverrideEntry => ({
  id: `judgement ${codeId} ${caseId}`,
  codeId,
  caseId,
  value,
  justification: "argued in the memo",
  evidenceIds: [],
  authorId: "owner",
  madeOn: "2024-05-02",
  evidenceModes: ["documentsOnly", "either", "bothRequired"],
  ...more,
});

/** Factors F and G, cases KAZ (outcome yes) and ARM (outcome no), interviewees 1 to 7, all with consent. */
export const smallStudy = (
  codings: readonly CodingStanceRow[],
  more: Omit<Partial<FactorTableInput>, "settings"> & { settings?: Partial<FactorSettings> } = {},
): FactorTableInput => ({
  interviewees: ["1", "2", "3", "4", "5", "6", "7"].map((id) => ({ id, number: Number(id), isEligible: true })),
  codes: ["F", "G"].map((id, position) => ({ id, position, parentId: null, isFactor: true, rollsUp: true })),
  cases: [
    { id: "KAZ", position: 0, outcome: "yes" },
    { id: "ARM", position: 1, outcome: "no" },
  ],
  codings,
  ...more,
  settings: { ...defaultFactorSettings, ...more.settings },
});
