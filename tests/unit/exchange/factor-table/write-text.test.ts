import { expect, test } from "vitest";
import { writeFactorTableText } from "../../../../lib/exchange/factor-table/write-text";
import { englishFactorWords } from "../../../../lib/messages/factor-words";
import { sampleView } from "./sample-view";

const words = englishFactorWords();
const linesOf = (text: string) => text.split("\n");

test("prints the kept factors by case, the outcome, those below the rule and the rule", () => {
  const lines = linesOf(writeFactorTableText(sampleView(), words));
  const start = lines.findIndex((line) => line.includes("Presence of an external actor"));
  expect(lines[start]).toMatch(/^ {2}Presence of an external actor +3 of 7: 1, 5, 6 +No +Yes +Yes +Yes$/);
  expect(lines.findIndex((line) => line.startsWith("  Outcome"))).toBeGreaterThan(start);
  const below = lines.indexOf("  Below the rule");
  expect(lines[below + 1]).toMatch(/^ {2}Economic dependence +2 of 7: 2, 5$/);
  expect(lines.some((line) => /^ {2}Shared norms +3 of 7: 3, 4, 5$/.test(line))).toBe(true);
  expect(lines.some((line) => line.includes("Keep a factor if at least 3 name it. Yes if at least 3 say so."))).toBe(
    true,
  );
});

test("columns stand below each other, and no line ends with blanks", () => {
  const lines = linesOf(writeFactorTableText(sampleView(), words));
  const [head = ""] = lines;
  const rows = lines.filter((line) => / of 7: .+ (?:Yes|No)$/.test(line));
  expect(rows).toHaveLength(4);
  const column = head.indexOf("KGZ 2010");
  for (const row of rows) expect(row.slice(column)).toMatch(/^(?:Yes|No) /);
  expect(lines.filter((line) => /\s$/.test(line))).toEqual([]);
});

test("too few people never read as a no", () => {
  const view = sampleView();
  const cells = view.cells.map((cell) => ({
    ...cell,
    state: "insufficient" as const,
    value: "unknown" as const,
    provenance: null,
    present: [1, 5],
    absent: [],
    dissent: [],
  }));
  const rows = linesOf(writeFactorTableText({ ...view, cells }, words)).filter((line) =>
    line.includes("external actor"),
  );
  expect(rows[0]).toMatch(/(?:2 of 3 needed\s*){4}$/);
  expect(rows[0]).not.toMatch(/\bNo\b/);
});

test("a table without factors is a head, an outcome and the rule", () => {
  const text = writeFactorTableText({ ...sampleView(), factors: [], cells: [], otherIdeas: [] }, words);
  expect(text).toContain("Outcome");
  expect(text).not.toContain("Below the rule");
});
