import type { FactorWords } from "../../messages/factor-words";
import type { FactorRowView, FactorTableView } from "../../schema/factor";
import { describeCell } from "./describe-cell";
import { describeBasis, describeRule } from "./describe-rule";
import { listNumbers } from "./list-numbers";
import { cellsByPlace } from "./print-tables";

const INDENT = "  ";
const GAP = "  ";

/** Pads by characters as they stand: names of factors are not ASCII everywhere. */
const pad = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - [...text].length));

const layOut = (rows: readonly (readonly string[])[]): readonly string[] => {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(0, ...rows.map((row) => [...(row[at] ?? "")].length)),
  );
  return rows.map(
    (row) =>
      INDENT +
      row
        .map((text, at) => pad(text, widths[at] ?? 0))
        .join(GAP)
        .trimEnd(),
  );
};

const citation = (words: FactorWords, total: number, citedBy: readonly number[]): string => {
  const count = words("table.citedCount", { count: citedBy.length, total });
  return citedBy.length === 0 ? count : `${count}: ${listNumbers(citedBy)}`;
};

/** A cell in a word; where there is none, why: too few people never read as a no. */
const cellText = (words: FactorWords, table: FactorTableView, factor: FactorRowView, caseId: string): string => {
  const cell = cellsByPlace(table)(factor.codeId, caseId);
  if (!cell) return words("cell.unknown");
  const { value, label, note } = describeCell(words, cell, table.settings);
  return (value === "unknown" || value === "disputed") && note ? note : label;
};

/**
 * The factor table for a terminal: the kept factors by case with who names each, the outcome, the factors below the rule,
 * other ideas that reach it, and the rule with what the table was computed from. Plain text, no codes of a terminal.
 * Not in it: names, quotes, internal ids.
 */
export const writeFactorTableText = (table: FactorTableView, words: FactorWords): string => {
  const total = table.basis.eligible;
  const nameAndCitation = ({ name, citedBy }: Pick<FactorRowView, "name" | "citedBy">) => [
    name,
    citation(words, total, citedBy),
  ];
  const factorRow = (factor: FactorRowView) => [
    ...nameAndCitation(factor),
    ...table.cases.map((entry) => cellText(words, table, factor, entry.id)),
  ];
  const kept = table.factors.filter((factor) => factor.kept);
  const below = table.factors.filter((factor) => !factor.kept);
  const head = [words("table.kept"), words("table.citedBy"), ...table.cases.map((entry) => entry.shortName)];
  const outcome = [
    table.outcomeName === "" ? words("table.outcome") : words("table.outcomeOf", { name: table.outcomeName }),
    "",
    ...table.cases.map((entry) => words(`cell.${entry.outcome}`)),
  ];
  const lines = layOut([
    head,
    ...kept.map(factorRow),
    outcome,
    ...(below.length > 0 ? [[words("table.below")], ...below.map(nameAndCitation)] : []),
    ...table.otherIdeas.map(nameAndCitation),
  ]);
  const ruler = INDENT + "-".repeat(Math.max(...lines.map((line) => [...line].length)) - INDENT.length);
  const keptEnd = kept.length + 2;
  const belowEnd = below.length > 0 ? keptEnd + below.length + 1 : keptEnd;
  const ideas = lines.slice(belowEnd);
  return [
    ...lines.slice(0, 1),
    ruler,
    ...lines.slice(1, keptEnd),
    ...(below.length > 0 ? ["", ...lines.slice(keptEnd, belowEnd)] : []),
    ...(ideas.length > 0 ? ["", INDENT + words("file.ideasCaption"), ...ideas] : []),
    "",
    `${INDENT}${describeRule(words, table.settings).join(". ")}.`,
    `${INDENT}${describeBasis(words, table).join(", ")}.`,
    "",
  ].join("\n");
};
