import type { FactorMaterial } from "../data/factor-material";
import { deriveCodebookOrder } from "../domain/factor/derive-codebook-order";
import type { FactorSettings } from "../domain/factor/factor-settings";
import type { FactorTableInput } from "../domain/factor/factor-table-input";

/** What a query leaves out of the material without saving anything. */
export interface MaterialFilter {
  readonly excludedIds: ReadonlySet<string>;
  readonly coderId: string | null;
  readonly roundId: string | null;
}

/** Nothing is left out. */
export const wholeMaterial: MaterialFilter = { excludedIds: new Set(), coderId: null, roundId: null };

/** Puts the rows of the database into the words of the derivation; nothing is decided here. */
export const factorInput = (
  material: FactorMaterial,
  settings: FactorSettings,
  filter: MaterialFilter,
  asOf: string,
): FactorTableInput => {
  const { coderId, roundId } = filter;
  const codings =
    coderId || roundId
      ? material.stances.filter((row) => (!coderId || row.coderId === coderId) && (!roundId || row.roundId === roundId))
      : material.stances;
  const interviewees = material.interviewees.filter((person) => !filter.excludedIds.has(person.id));
  return {
    settings,
    interviewees,
    codes: deriveCodebookOrder(material.codes),
    cases: material.cases,
    codings,
    documents: material.documents.map(({ authorIds, ...document }) => ({
      ...document,
      authorIntervieweeIds: authorIds,
    })),
    overrides: material.overrides.map(({ createdAt, ...override }) => ({
      ...override,
      madeOn: createdAt.slice(0, 10),
    })),
    guide: material.guide,
    versions: {
      codebook: material.codebookVersion,
      guide: material.guideVersion,
      transcripts: material.transcripts,
      consents: interviewees.flatMap((person) =>
        person.isEligible && person.consentRecordId
          ? [{ intervieweeId: person.id, recordId: person.consentRecordId }]
          : [],
      ),
    },
    asOf,
  };
};
