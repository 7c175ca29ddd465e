import type { FactorMaterial } from "../data/factor-material";
import { deriveCodebookOrder } from "../domain/factor/derive-codebook-order";
import type { FactorSettings } from "../domain/factor/factor-settings";
import type { FactorTableInput } from "../domain/factor/factor-table-input";
import { selectStances } from "../domain/factor/select-stances";

/** What a query leaves out of the material without saving anything. */
export interface MaterialFilter {
  readonly excludedIds: ReadonlySet<string>;
  readonly coderId: string | null;
  readonly roundId: string | null;
}

/** Nothing is left out. */
export const wholeMaterial: MaterialFilter = { excludedIds: new Set(), coderId: null, roundId: null };

/** What the derivation calls the parts of a frame: made once, so that the same frame gives the same objects. */
const parts = new WeakMap<FactorMaterial["codes"], Pick<FactorTableInput, "codes" | "documents" | "overrides">>();

const partsOf = (material: FactorMaterial) => {
  const known = parts.get(material.codes);
  if (known) return known;
  const made = {
    codes: deriveCodebookOrder(material.codes),
    documents: material.documents.map(({ authorIds, ...document }) => ({
      ...document,
      authorIntervieweeIds: authorIds,
    })),
    overrides: material.overrides.map(({ createdAt, ...override }) => ({
      ...override,
      madeOn: createdAt.slice(0, 10),
    })),
  };
  parts.set(material.codes, made);
  return made;
};

/** Puts the rows of the database into the words of the derivation; nothing is decided here. */
export const factorInput = (
  material: FactorMaterial,
  settings: FactorSettings,
  filter: MaterialFilter,
  asOf: string,
): FactorTableInput => {
  const { coderId, roundId, excludedIds } = filter;
  const interviewees =
    excludedIds.size === 0
      ? material.interviewees
      : material.interviewees.filter((person) => !excludedIds.has(person.id));
  return {
    settings,
    interviewees,
    ...partsOf(material),
    cases: material.cases,
    codings: coderId || roundId ? selectStances(material.stances, { coderId, roundId }) : material.stances,
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
