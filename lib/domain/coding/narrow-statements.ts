import type { AttributeValues } from "./attribute-owner";
import { notStated } from "./attribute-owner";
import type { QuoteEntry } from "./quote-entry";
import { inGeneral, type QuoteFilter } from "./quote-filter";

/**
 * A coding with those of its statements alone that the filter asks for, so that "present" in one case is not counted under
 * another of which the passage says something else.
 */
export const narrowStatements = (entry: QuoteEntry, filter: QuoteFilter, values: AttributeValues): QuoteEntry => {
  const asked = filter.attributes.filter(({ of }) => of === "case");
  const isAsked = (caseId: string | null): boolean =>
    asked.every(({ name }) => {
      const value = caseId === null ? null : (values.case.get(caseId)?.get(name) ?? notStated);
      return asked.some((one) => one.name === name && one.value === value);
    });
  const stances = entry.stances.filter(
    ({ stance, caseId }) =>
      (filter.caseIds.length === 0 || filter.caseIds.includes(caseId ?? inGeneral)) &&
      (filter.stances.length === 0 || filter.stances.includes(stance)) &&
      isAsked(caseId),
  );
  return { ...entry, stances };
};
