import { compareCodePoints } from "../shared/ordering";
import type { CellValue } from "./cell-value";
import type { DocumentVerdict } from "./factor-table";
import type { DocumentEntry } from "./factor-table-input";

/**
 * What the documents behind a cell say together: their common value, or unknown when there are none or they disagree.
 * A document that leaves the value open neither supports nor disputes.
 * A source whose author is an interviewee is not independent of the interviews.
 */
export const deriveDocumentVerdict = (
  documents: readonly DocumentEntry[],
  eligible: ReadonlySet<string>,
): DocumentVerdict => {
  const items = documents.map((item) => ({
    ...item,
    authorIntervieweeIds: item.authorIntervieweeIds.filter((id) => eligible.has(id)).sort(compareCodePoints),
  }));
  items.sort(
    (left, right) =>
      compareCodePoints(left.sourceId, right.sourceId) ||
      compareCodePoints(left.locator, right.locator) ||
      compareCodePoints(left.value, right.value) ||
      compareCodePoints(left.id, right.id),
  );
  const known = items.filter((item) => item.value !== "unknown");
  const values = new Set<CellValue>(known.map((item) => item.value));
  const [only] = values;
  return {
    value: values.size === 1 && only !== undefined ? only : "unknown",
    isDisputed: values.size > 1,
    isIndependent: known.some((item) => item.authorIntervieweeIds.length === 0),
    items,
  };
};
