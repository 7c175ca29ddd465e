import type { FactorWords } from "../../messages/factor-words";
import type { FactorRowView, FactorTableView } from "../../schema/factor";
import type { DataSheet, SheetValue } from "../printed-table/printed-document";
import { describePattern } from "./describe-pattern";
import { describeRule, shortHash } from "./describe-rule";
import { listNumbers } from "./list-numbers";
import { cellsByPlace } from "./print-tables";

/** Heads of the data columns. They are names for programs and stay as they are in every language. */
const cellHead = [
  "factor",
  "kept",
  "citation_count",
  "cited_by",
  "case",
  "value",
  "based_on",
  "interviews_say",
  "say_yes",
  "say_no",
  "say_both_or_unclear",
  "against",
  "documents",
  "value_without_judgement",
  "judgement",
  "judgement_reason",
  "outcome",
  "rule",
  "table",
] as const;

const yesNo = (is: boolean): string => (is ? "yes" : "no");

/** One row per factor and case. */
const cellRows = (words: FactorWords, table: FactorTableView): readonly (readonly SheetValue[])[] => {
  const cellAt = cellsByPlace(table);
  const rule = describeRule(words, table.settings).join(" · ");
  return table.factors.flatMap((factor) =>
    table.cases.map((entry): readonly SheetValue[] => {
      const cell = cellAt(factor.codeId, entry.id);
      const start = [factor.name, yesNo(factor.kept), factor.citationCount, listNumbers(factor.citedBy), entry.name];
      const end = [entry.outcome, rule, shortHash(table.basis.hash)];
      if (!cell) return [...start, "unknown", "", "", "", "", "", "", 0, "unknown", "", "", ...end];
      return [
        ...start,
        cell.value,
        cell.provenance ?? "",
        cell.state,
        listNumbers(cell.present),
        listNumbers(cell.absent),
        listNumbers(cell.mixed),
        listNumbers(cell.dissent),
        cell.evidence.length,
        cell.derived.value,
        cell.override?.value ?? "",
        cell.override?.justification ?? "",
        ...end,
      ];
    }),
  );
};

const wideRow = (words: FactorWords, table: FactorTableView, factor: FactorRowView): readonly SheetValue[] => {
  const cellAt = cellsByPlace(table);
  const { label, qualifier } = describePattern(words, factor.pattern);
  return [
    factor.name,
    yesNo(factor.kept),
    factor.citationCount,
    listNumbers(factor.citedBy),
    ...table.cases.map((entry) => cellAt(factor.codeId, entry.id)?.value ?? "unknown"),
    qualifier ? `${label}, ${qualifier}` : label,
    yesNo(factor.prompted),
  ];
};

/** The table as data: one row per factor and case (what CSV holds), one row per factor, and the remarks. */
export const printSheets = (words: FactorWords, table: FactorTableView): readonly [DataSheet, ...DataSheet[]] => [
  { name: words("file.cellsSheet"), head: cellHead, rows: cellRows(words, table) },
  {
    name: words("file.tableSheet"),
    head: [
      "factor",
      "kept",
      "citation_count",
      "cited_by",
      ...table.cases.map((entry) => entry.name),
      "beside_the_outcome",
      "a_question_asks_about_it",
    ],
    rows: [
      ...table.factors.map((factor) => wideRow(words, table, factor)),
      [
        table.outcomeName === "" ? words("table.outcome") : words("table.outcomeOf", { name: table.outcomeName }),
        null,
        null,
        null,
        ...table.cases.map((entry) => entry.outcome),
      ],
    ],
  },
  {
    name: words("file.warningsSheet"),
    head: ["remark", "kind"],
    rows: table.warnings.map((warning) => [warning.detail, warning.code]),
  },
];
