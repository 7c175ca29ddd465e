import type { FactorWords } from "../../messages/factor-words";
import type { FactorRowView, FactorTableView } from "../../schema/factor";
import { listWith } from "./list-numbers";

/** How a row lies beside the outcome, in words; `qualifier` where unknown cells leave it open. */
export const describePattern = (
  words: FactorWords,
  pattern: FactorRowView["pattern"],
): { readonly label: string; readonly qualifier: string | null } => ({
  label: words(`pattern.${pattern.kind}`),
  qualifier: pattern.certainty === "possible" ? words("pattern.possible") : null,
});

/**
 * What the kept rows say beside the outcome, in sentences: which have its pattern, which are its inverse, and which two
 * separate the cases only together.
 */
export const describeReading = (words: FactorWords, table: FactorTableView): readonly string[] => {
  const kept = table.factors.filter((factor) => factor.kept);
  if (kept.length === 0) return [];
  const named = (kind: FactorRowView["pattern"]["kind"]) =>
    kept.filter((factor) => factor.pattern.kind === kind).map((factor) => factor.name);
  const outcome = named("outcome");
  const inverse = named("inverse");
  const nameOf = (codeId: string) => table.factors.find((factor) => factor.codeId === codeId)?.name ?? "";
  const literal = ({ codeId, value }: { codeId: string; value: "yes" | "no" }) =>
    words("reading.pairLiteral", {
      name: nameOf(codeId),
      value: words(value === "yes" ? "reading.pairYes" : "reading.pairNo"),
    });
  const positive = table.cases.filter((entry) => entry.outcome === "yes").map((entry) => entry.name);
  return [
    words("reading.outcomePattern", {
      count: outcome.length,
      names: outcome.length === 0 ? "" : `: ${listWith(words, "and", outcome)}`,
    }),
    ...(inverse.length === 0
      ? []
      : [words("reading.inversePattern", { count: inverse.length, names: listWith(words, "and", inverse) })]),
    ...table.separatingPairs.map((pair) =>
      words("reading.pair", {
        first: literal(pair.first),
        second: literal(pair.second),
        cases: listWith(words, "and", positive),
      }),
    ),
  ];
};
