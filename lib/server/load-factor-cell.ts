import { type CellDocument, listCellDocuments, listCellJudgements } from "../data/cell-documents";
import { listFactorQuotes } from "../data/factor-quotes";
import { listPassageTranslations } from "../data/passage-translation";
import type { CellTraceStep } from "../domain/factor/cell-trace";
import { deriveRollUp } from "../domain/factor/derive-roll-up";
import { explainCell } from "../domain/factor/explain-cell";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import { type AuthorKnowledge, authorMark } from "../policy/author-mark";
import type { EvidenceView } from "../schema/evidence";
import type { FactorTableQuery } from "../schema/factor";
import type { CellTraceStepView, FactorCellDetail } from "../schema/factor-cell";
import { cellPeople } from "./cell-quotes";
import { authorsFor, deriveTable } from "./load-factor-table";
import { type Numbering, numberingOf, presentDenominators, presentOverride } from "./present-factor-row";
import { presentBasis } from "./present-factor-table";
import type { ProjectScope } from "./scope";

/** Whether the step on documents may say that they are independent: where the reader hears of every author, or would see it. */
const independenceOf = (documents: readonly CellDocument[], authors: AuthorKnowledge): { isIndependent?: boolean } => {
  const known = documents.filter((item) => item.value !== "unknown");
  const mark = known.map((item) => authorMark(item.authorIds, authors).hasIntervieweeAuthor);
  if (authors.isComplete) return { isIndependent: mark.includes(false) };
  return known.length > 0 && mark.every((is) => is === true) ? { isIndependent: false } : {};
};

const presentStep = (
  step: CellTraceStep,
  numbers: Numbering,
  independence: { isIndependent?: boolean },
): CellTraceStepView[] => {
  switch (step.kind) {
    case "counted":
      return [{ ...step, speakers: numbers(step.speakers) }];
    case "mixed":
      return numbers([step.intervieweeId]).map((interviewee) => ({ kind: "mixed", interviewee, reason: step.reason }));
    case "settled":
      return numbers([step.intervieweeId]).map((interviewee) => ({
        kind: "settled",
        interviewee,
        position: step.position,
      }));
    case "discussed":
      return [{ ...step, discussedBy: numbers(step.discussedBy) }];
    case "state":
      return [{ ...step, dissent: numbers(step.dissent) }];
    case "documents": {
      const { isIndependent: _withheld, ...rest } = step;
      return [{ ...rest, ...independence }];
    }
    default:
      return [step];
  }
};

const presentDocument = (
  { authorIds, ...document }: CellDocument,
  authors: AuthorKnowledge,
  codeId: string,
  caseId: string,
  canLink: boolean,
): EvidenceView => ({
  ...document,
  ...authorMark(authorIds, authors),
  codeId,
  caseId,
  createdAt: document.createdAt.toISOString(),
  abilities: canLink ? ["evidence:link"] : [],
});

/** What stands behind one cell, as the caller may see it: people with quotes, documents, judgements, the rule's steps. */
export const loadFactorCell = async (
  scope: ProjectScope<"factor-table:read" | "transcript:read" | "project:read">,
  codeId: string,
  caseId: string,
  query: FactorTableQuery,
): Promise<Result<FactorCellDetail, Refusal>> => {
  const derived = await deriveTable(scope, query);
  if (!derived.ok) return derived;
  const { table, material, asOf } = derived.value;
  const row = table.rows.find((entry) => entry.codeId === codeId);
  const cell = row?.cells.find((entry) => entry.caseId === caseId);
  const code = material.codes.find((entry) => entry.id === codeId);
  const comparedCase = material.cases.find((entry) => entry.id === caseId);
  if (!row || !cell || !code || !comparedCase) return refuse({ code: "not_found" });
  const numbers = numberingOf(material);
  const { targets } = deriveRollUp(material.codes);
  const codeIds = material.codes.filter((entry) => targets.get(entry.id)?.includes(codeId)).map((entry) => entry.id);
  const [quotes, documents, judgements] = await Promise.all([
    listFactorQuotes(scope, codeIds, caseId, { coderId: query.coderId ?? null, roundId: query.roundId ?? null }),
    listCellDocuments(scope, codeId, caseId),
    listCellJudgements(scope, codeId, caseId),
  ]);
  const shown = quotes.flatMap(({ codingId, exact }) => (exact === null ? [] : codingId));
  const translations = await listPassageTranslations(scope, [...new Set(shown)]);
  const authors = await authorsFor(scope, material, "member");
  const independence = independenceOf(documents, authors);
  return accept({
    codeId,
    codeName: code.name,
    definition: code.definition,
    caseId,
    caseName: comparedCase.name,
    state: cell.state,
    value: cell.value,
    provenance: cell.provenance,
    derived: cell.derived,
    settings: { ...table.settings, countedStatuses: [...table.settings.countedStatuses] },
    basis: presentBasis(table, material, asOf),
    denominators: presentDenominators(table, row, cell),
    ruleCannotBeMet: cell.ruleCannotBeMet,
    ...cellPeople(table, cell, quotes, material, translations),
    trace: (explainCell(table, codeId, caseId) ?? []).flatMap((step) => presentStep(step, numbers, independence)),
    documents: documents.map((document) =>
      presentDocument(document, authors, codeId, caseId, scope.holds("evidence:link")),
    ),
    override: presentOverride(cell, material),
    history: judgements.map((judgement) => ({
      ...judgement,
      evidenceIds: [...judgement.evidenceIds],
      evidenceModes: [...judgement.evidenceModes],
      hasEvidence: judgement.evidenceIds.length > 0,
      isInEffect: judgement.endedAt === null && judgement.evidenceModes.includes(table.settings.evidenceMode),
      createdAt: judgement.createdAt.toISOString(),
      endedAt: judgement.endedAt?.toISOString() ?? null,
    })),
    abilities: (["override:set", "evidence:link"] as const).filter((permission) => scope.holds(permission)),
  });
};
