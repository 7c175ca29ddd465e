import type { CaseInput, CaseView } from "@/lib/schema/case";

/** What the form of a case holds. */
export interface CaseFields {
  readonly name: string;
  readonly shortName: string;
  readonly outcome: CaseView["outcome"];
  readonly outcomeSource: string;
  readonly included: boolean;
  readonly reason: string;
}

/** The fields of a case as it stands, or of a new one. */
export const caseFieldsOf = (view: CaseView | null): CaseFields => ({
  name: view?.name ?? "",
  shortName: view?.shortName ?? "",
  outcome: view?.outcome ?? "unknown",
  outcomeSource: view?.outcomeSource ?? "",
  included: view?.included ?? true,
  reason: view?.reason ?? "",
});

/** Only what differs from the case as it was opened, so that a colleague's other fields are left alone. */
export const changedCaseFields = (before: CaseFields, now: CaseFields): Partial<CaseFields> =>
  Object.fromEntries(
    Object.entries(now).filter(([field, value]) => value !== before[field as keyof CaseFields]),
  ) as Partial<CaseFields>;

/** The body of a new case; without a short name the server makes one. */
export const caseInputOf = ({ shortName, ...fields }: CaseFields): Partial<CaseInput> & { name: string } => ({
  ...fields,
  ...(shortName.trim() === "" ? {} : { shortName }),
});
