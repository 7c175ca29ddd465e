import { compareCodePoints } from "../shared/ordering";
import type { FactorSettings } from "./factor-settings";
import type { FactorCell } from "./factor-table";
import type { FactorWarning } from "./factor-warning";
import type { TableMaterial } from "./table-material";

const inOrder = (ids: Iterable<string>): readonly string[] => [...new Set(ids)].sort(compareCodePoints);

/** A page as written, without case and white space; an article without pages is one page. */
const pageKey = (place: { readonly sourceId: string; readonly locator: string }): string =>
  JSON.stringify([place.sourceId, place.locator.toLowerCase().replace(/\s+/g, "")]);

const metExactly = (cell: FactorCell, settings: FactorSettings): readonly FactorWarning[] =>
  (["present", "absent"] as const)
    .filter((stance) => cell.state === stance && cell[stance].length === settings.presenceThreshold)
    .map((stance) => ({
      code: "cellMetExactly",
      detail: {
        codeId: cell.codeId,
        caseId: cell.caseId,
        stance,
        speakers: cell[stance],
        presenceThreshold: settings.presenceThreshold,
      },
    }));

const documentWarnings = (
  cell: FactorCell,
  comparedCase: TableMaterial["cases"][number] | undefined,
): readonly FactorWarning[] => {
  if (cell.documents.items.length === 0) return [];
  const { codeId, caseId } = cell;
  const warnings: FactorWarning[] = [];
  const byInterviewees = cell.documents.items.filter((item) => item.authorIntervieweeIds.length > 0);
  if (byInterviewees.length > 0) {
    warnings.push({
      code: "sourceByInterviewee",
      detail: {
        codeId,
        caseId,
        sourceIds: inOrder(byInterviewees.map((item) => item.sourceId)),
        authors: inOrder(byInterviewees.flatMap((item) => item.authorIntervieweeIds)),
        hasOtherSource: byInterviewees.length < cell.documents.items.length,
      },
    });
  }
  const outcomePages = new Set(comparedCase?.outcomeEvidence.map(pageKey));
  const shared = new Map(
    cell.documents.items.filter((item) => outcomePages.has(pageKey(item))).map((item) => [pageKey(item), item]),
  );
  for (const { sourceId, locator } of shared.values()) {
    warnings.push({ code: "samePageAsOutcome", detail: { codeId, caseId, sourceId, locator } });
  }
  return warnings;
};

/** What one cell says against itself. */
export const deriveCellWarnings = (
  cell: FactorCell,
  comparedCase: TableMaterial["cases"][number] | undefined,
  settings: FactorSettings,
): readonly FactorWarning[] => {
  const { codeId, caseId, present, absent, override } = cell;
  const warnings: FactorWarning[] = [...metExactly(cell, settings), ...documentWarnings(cell, comparedCase)];
  if (present.length > 0 && present.length === absent.length) {
    warnings.push({ code: "asManyForAsAgainst", detail: { codeId, caseId, present, absent } });
  }
  if (cell.provenance === "judgement" && cell.state === "insufficient" && cell.documents.items.length === 0) {
    const hasEvidence = (override?.evidenceIds.length ?? 0) > 0;
    warnings.push({ code: "judgementAlone", detail: { codeId, caseId, hasEvidence } });
  }
  const evidenceIds = cell.documents.items.filter((item) => item.isInferredFromOutcome).map((item) => item.id);
  const byJudgement = cell.overrideApplies && override?.isInferredFromOutcome === true;
  if (evidenceIds.length > 0 || byJudgement) {
    warnings.push({ code: "inferredFromOutcome", detail: { codeId, caseId, evidenceIds, byJudgement } });
  }
  return warnings;
};
