"use client";

import { useTranslations } from "next-intl";
import { useFactorWords } from "@/components/factor/use-factor-words";
import type { TableDifferenceView } from "@/lib/schema/table-difference";

type CellReading = TableDifferenceView["cellsChanged"][number]["after"];

interface TableEffectProps {
  effect: TableDifferenceView;
  codeName: (id: string) => string;
  caseName: (id: string) => string;
}

/** What a change does to the factor table, in sentences with numbers. */
export function TableEffect({ effect, codeName, caseName }: TableEffectProps) {
  const t = useTranslations("search.preview");
  const words = useFactorWords();
  const read = ({ value, presentCount, absentCount }: CellReading) =>
    `${words(`cell.${value}`)} (${words("cell.sides", { present: presentCount, absent: absentCount })})`;
  const lines = [
    ...effect.factorsGained.map((id) => t("gained", { code: codeName(id) })),
    ...effect.factorsLost.map((id) => t("lost", { code: codeName(id) })),
    ...effect.citationsChanged.map(({ codeId, before, after }) =>
      t("cited", { code: codeName(codeId), before, after }),
    ),
    ...effect.cellsChanged.map(({ codeId, caseId, before, after }) =>
      t("cell", {
        code: codeName(codeId),
        case: caseName(caseId),
        before: read(before),
        after: read(after),
      }),
    ),
  ];
  return (
    <>
      {(lines.length === 0 ? [t("noEffect")] : lines).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </>
  );
}
