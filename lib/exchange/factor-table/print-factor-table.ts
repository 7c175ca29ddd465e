import type { FactorWords } from "../../messages/factor-words";
import type { FactorTableView } from "../../schema/factor";
import type { PrintedDocument } from "../printed-table/printed-document";
import { describeReading } from "./describe-pattern";
import { describeBasis, describeRule } from "./describe-rule";
import { groupWarnings } from "./group-warnings";
import { type FileOrigin, printAbout } from "./print-about";
import { printSheets } from "./print-sheets";
import { printTables, restsOnInterviews } from "./print-tables";

/** Every judgement that stands in the table, with its reason: it is never printed without. */
const judgementNotes = (words: FactorWords, table: FactorTableView): readonly string[] =>
  table.cells.flatMap((cell) => {
    const { override } = cell;
    if (!override?.isInEffect) return [];
    return [
      words("file.noteJudgement", {
        factor: table.factors.find((factor) => factor.codeId === cell.codeId)?.name ?? "",
        case: table.cases.find((entry) => entry.id === cell.caseId)?.name ?? "",
        value: words(`cell.${override.value}`),
        justification: override.justification,
        evidence: override.hasEvidence
          ? words("judgement.withEvidence", { count: override.evidenceIds.length })
          : words("judgement.withoutEvidence"),
      }),
    ];
  });

/**
 * A factor table as a file says it: the tables, the rule and its basis in sentences, the judgements and the remarks. Many
 * remarks of one kind are one sentence with their number; each stands on a sheet of its own in the workbook.
 */
export const printFactorTable = (table: FactorTableView, origin: FileOrigin): PrintedDocument => {
  const { words, projectName, isSample, madeAt } = origin;
  const notes = [
    ...(isSample ? [words("file.sample")] : []),
    words("file.noteRule", { rule: describeRule(words, table.settings).join(". ") }),
    words("file.noteBasis", { basis: describeBasis(words, table).join(", ") }),
    words("file.noteNumbers"),
    ...(table.cells.some((cell) => cell.value === "unknown") ? [words("file.noteUnknown")] : []),
    ...(restsOnInterviews(table) ? [words("file.noteAllInterviews")] : []),
    ...describeReading(words, table),
    ...judgementNotes(words, table),
    ...groupWarnings(table.warnings).flatMap(({ code, details }) =>
      details.length === 1 ? details : [words(`warnings.kind.${code}`, { count: details.length })],
    ),
  ];
  return {
    title: `${projectName}: ${words("file.tableTitle")}`,
    language: "en",
    tables: printTables(words, table),
    notes,
    sheets: printSheets(words, table),
    about: printAbout(table, origin),
    madeAt,
  };
};
