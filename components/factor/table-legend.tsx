import { BookOpen, Layers, ListMinus, MessageSquareText, PenLine, TriangleAlert } from "lucide-react";
import { provenances } from "@/lib/domain/factor/provenance";
import type { FactorTableView } from "@/lib/schema/factor";
import { useFactorWords } from "./use-factor-words";

const icons = {
  interviews: MessageSquareText,
  documents: BookOpen,
  both: Layers,
  judgement: PenLine,
  rule: ListMinus,
} as const;

/** The signs that stand in the cells of this table, in words; signs that do not occur are left out. */
export function TableLegend({ table }: { table: FactorTableView }) {
  const words = useFactorWords();
  const used = provenances.filter((basis) => table.cells.some((cell) => cell.provenance === basis));
  const isDisputed = table.cells.some((cell) => cell.dissent.length > 0);
  if (used.length === 0 && !isDisputed) return null;
  const sign = "inline-flex items-center gap-1.5 [&_svg]:size-3.5";
  return (
    <ul
      aria-label={words("legend.heading")}
      className="m-0 mt-2.5 flex list-none flex-wrap gap-x-5 gap-y-1 p-0 text-faint text-xs"
    >
      {used.map((basis) => {
        const Icon = icons[basis];
        return (
          <li key={basis} className={sign}>
            <Icon aria-hidden="true" />
            {words(`basedOn.${basis}`)}
          </li>
        );
      })}
      {isDisputed ? (
        <li className={sign}>
          <TriangleAlert aria-hidden="true" className="text-warn" />
          {words("legend.against")}
        </li>
      ) : null}
    </ul>
  );
}
