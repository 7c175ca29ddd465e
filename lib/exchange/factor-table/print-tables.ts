import type { FactorWords } from "../../messages/factor-words";
import type { FactorCellView, FactorRowView, FactorTableView } from "../../schema/factor";
import type { PrintedCell, PrintedRow, PrintedTable } from "../printed-table/printed-document";
import { describeCell } from "./describe-cell";
import { describePattern } from "./describe-pattern";
import { listNumbers } from "./list-numbers";

/** The cells by factor and case. */
export const cellsByPlace = (
  table: FactorTableView,
): ((codeId: string, caseId: string) => FactorCellView | undefined) => {
  const cells = new Map(table.cells.map((cell) => [`${cell.codeId} ${cell.caseId}`, cell]));
  return (codeId, caseId) => cells.get(`${codeId} ${caseId}`);
};

/** Whether every known value rests on the interviews, so that one sentence can say it once. */
export const restsOnInterviews = (table: FactorTableView): boolean =>
  table.cells.every((cell) => cell.provenance === null || cell.provenance === "interviews");

const printCell = (words: FactorWords, table: FactorTableView, cell: FactorCellView | undefined): PrintedCell => {
  if (!cell) return { text: words("cell.unknown"), notes: [] };
  const reading = describeCell(words, cell, table.settings);
  const isSaid = reading.basis !== null && reading.basis !== "rule" && !restsOnInterviews(table);
  const isNoted = reading.value === "unknown" || reading.value === "disputed" || reading.basis === "rule";
  const notes = [
    ...(isSaid && reading.basis ? [words(`basedOnShort.${reading.basis}`)] : []),
    ...(isNoted && reading.note && reading.basis !== "judgement" ? [reading.note] : []),
    ...(reading.dissent ? [reading.dissent] : []),
    ...reading.mixed,
  ];
  return { text: reading.label, notes };
};

const factorRow = (words: FactorWords, table: FactorTableView, factor: FactorRowView): PrintedRow => {
  const cellAt = cellsByPlace(table);
  const pattern = describePattern(words, factor.pattern);
  return {
    heading: factor.name,
    isStrong: false,
    cells: [
      {
        text: String(factor.citationCount),
        notes: factor.citedBy.length === 0 ? [] : [listNumbers(factor.citedBy)],
      },
      ...table.cases.map((entry) => printCell(words, table, cellAt(factor.codeId, entry.id))),
      { text: pattern.label, notes: pattern.qualifier ? [pattern.qualifier] : [] },
    ],
  };
};

const outcomeRow = (words: FactorWords, table: FactorTableView): PrintedRow => ({
  heading: table.outcomeName === "" ? words("table.outcome") : words("table.outcomeOf", { name: table.outcomeName }),
  isStrong: true,
  cells: [
    { text: "", notes: [] },
    ...table.cases.map((entry) => ({ text: words(`cell.${entry.outcome}`), notes: [] })),
    { text: "", notes: [] },
  ],
});

/**
 * The factor table as a thesis prints it: the kept factors with the outcome row, then those below the rule, then other
 * ideas that reach it with the reason why they are no factor.
 */
export const printTables = (words: FactorWords, table: FactorTableView): readonly PrintedTable[] => {
  const head = [
    words("table.factor"),
    words("table.citedBy"),
    ...table.cases.map((entry) => entry.name),
    words("table.pattern"),
  ];
  const rows = (isKept: boolean) =>
    table.factors.filter((factor) => factor.kept === isKept).map((factor) => factorRow(words, table, factor));
  const below = rows(false);
  const ideas = table.otherIdeas.map((idea) => ({
    heading: idea.name,
    isStrong: false,
    cells: [
      { text: String(idea.citedBy.length), notes: [listNumbers(idea.citedBy)] },
      { text: idea.reason === "" ? words("ideas.noReason") : idea.reason, notes: [] },
    ],
  }));
  const weights = [2.6, 1.1, ...table.cases.map(() => 1.2), 1.3];
  return [
    { caption: words("file.keptCaption"), head, rows: [...rows(true), outcomeRow(words, table)], weights },
    ...(below.length === 0 ? [] : [{ caption: words("file.belowCaption"), head, rows: below, weights }]),
    ...(ideas.length === 0
      ? []
      : [
          {
            caption: words("file.ideasCaption"),
            head: [words("file.noIdea"), words("table.citedBy"), words("file.reason")],
            rows: ideas,
            weights: [2.6, 1.1, 5],
          },
        ]),
  ];
};
