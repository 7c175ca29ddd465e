import { listNumbers } from "@/lib/exchange/factor-table/list-numbers";
import type { FactorTableView } from "@/lib/schema/factor";
import type { FactorCellDetail } from "@/lib/schema/factor-cell";
import { CellPart } from "./cell-part";
import { useFactorWords } from "./use-factor-words";

/** Who was asked about the factor and who spoke of the case: the numbers that every count is a part of. */
export function CellAsked({ table, detail }: { table: FactorTableView; detail: FactorCellDetail }) {
  const words = useFactorWords();
  const { denominators } = detail;
  const factor = table.factors.find((entry) => entry.codeId === detail.codeId);
  const groups = factor
    ? ([
        ["asked.skipped", factor.guide.skipped],
        ["asked.declined", factor.guide.declined],
        ["asked.notAsked", factor.guide.notAsked],
        ["asked.onlyPrompted", factor.onlyPrompted],
      ] as const)
    : [];
  const sentences = [
    words("basis.interviewees", { eligible: denominators.withConsent, total: denominators.interviewees }).concat("."),
    denominators.asked === null
      ? words("asked.noGuide")
      : words("asked.asked", { count: denominators.asked, total: denominators.withConsent }),
    words("asked.discussed", { count: denominators.discussed }),
    ...groups
      .filter(([, numbers]) => numbers.length > 0)
      .map(([key, numbers]) => words(key, { numbers: listNumbers(numbers) })),
  ];
  return (
    <CellPart title={words("drawer.asked")}>
      <ul className="m-0 flex list-none flex-col gap-1 p-0 text-base text-muted">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </CellPart>
  );
}
