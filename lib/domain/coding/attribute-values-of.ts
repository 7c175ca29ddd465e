import type { AttributeKey, AttributeValues } from "./attribute-owner";
import { notStated } from "./attribute-owner";
import type { QuoteEntry } from "./quote-entry";

/** The value that an interviewee, an interview or a case has of an attribute; empty where it is not stated. */
const statedOf = (values: AttributeValues, { of, name }: AttributeKey, id: string): string =>
  values[of].get(id)?.get(name) ?? notStated;

/**
 * What a coding stands under by an attribute: each value with the people who stand behind it. Of interviewees those who
 * have the value themselves, so that a passage of two is counted for each under her own; of an interview and of the cases
 * that the coding names everybody who speaks. A claim in general names no case and stands under no value of one.
 * @param cases the cases that are looked at: those that the coding names, or fewer
 */
export const attributeValuesOf = (
  entry: QuoteEntry,
  key: AttributeKey,
  values: AttributeValues,
  cases: readonly (string | null)[] = entry.stances.map(({ caseId }) => caseId),
): ReadonlyMap<string, readonly string[]> => {
  if (key.of === "interview") return new Map([[statedOf(values, key, entry.interviewId), entry.intervieweeIds]]);
  if (key.of === "case")
    return new Map(cases.flatMap((id) => (id === null ? [] : [[statedOf(values, key, id), entry.intervieweeIds]])));
  const found = new Map<string, string[]>();
  for (const id of entry.intervieweeIds) {
    const value = statedOf(values, key, id);
    found.set(value, [...(found.get(value) ?? []), id]);
  }
  return found;
};
