import { type AttributeRow, attributesOfRows, rowsOfAttributes, textOfRows } from "@/lib/client/project/attribute-rows";
import type { CaseInput, CasePatch, CaseView } from "@/lib/schema/case";

/** What the form of a case holds. */
export interface CaseFields {
  readonly name: string;
  readonly shortName: string;
  readonly outcome: CaseView["outcome"];
  readonly outcomeSource: string;
  readonly included: boolean;
  readonly reason: string;
  readonly attributes: readonly AttributeRow[];
}

/** The fields of a case as it stands, or of a new one. */
export const caseFieldsOf = (view: CaseView | null): CaseFields => ({
  name: view?.name ?? "",
  shortName: view?.shortName ?? "",
  outcome: view?.outcome ?? "unknown",
  outcomeSource: view?.outcomeSource ?? "",
  included: view?.included ?? true,
  reason: view?.reason ?? "",
  attributes: rowsOfAttributes(view?.attributes ?? {}),
});

/** The fields that differ, so that a colleague's other fields are left alone. Attributes are one field. */
export const differingCaseFields = (before: CaseFields, now: CaseFields): readonly (keyof CaseFields)[] =>
  (Object.keys(now) as (keyof CaseFields)[]).filter((field) =>
    field === "attributes"
      ? textOfRows(before.attributes) !== textOfRows(now.attributes)
      : before[field] !== now[field],
  );

/** Attributes as they are handed in: a value that says what it said before keeps its kind (a number stays one). */
const attributesOf = (rows: readonly AttributeRow[], before: CaseView["attributes"]): CaseView["attributes"] =>
  Object.fromEntries(
    Object.entries(attributesOfRows(rows)).map(([name, value]) => {
      const known = Object.hasOwn(before, name) ? before[name] : undefined;
      return [name, known !== undefined && String(known) === value ? known : value];
    }),
  );

/** The body of a change: only what differs from the case as it was opened. */
export const casePatchOf = (view: CaseView, now: CaseFields): CasePatch => {
  const { attributes, ...fields } = now;
  const differing = differingCaseFields(caseFieldsOf(view), now);
  return {
    ...Object.fromEntries(Object.entries(fields).filter(([field]) => differing.some((one) => one === field))),
    ...(differing.includes("attributes") ? { attributes: attributesOf(attributes, view.attributes) } : {}),
  };
};

/** The body of a new case; without a short name the server makes one. */
export const caseInputOf = ({
  shortName,
  attributes,
  ...fields
}: CaseFields): Partial<CaseInput> & { name: string } => ({
  ...fields,
  attributes: attributesOfRows(attributes),
  ...(shortName.trim() === "" ? {} : { shortName }),
});
