import { listNumbers } from "@/lib/exchange/factor-table/list-numbers";
import type { FactorRowView } from "@/lib/schema/factor";
import { useFactorWords } from "./use-factor-words";

const sides = ["present", "absent", "mixed", "relevant"] as const;

/**
 * Who speaks of the factor without naming a case. These claims keep a factor and fill no cell. Those who say that it does
 * not matter stand beside the citation count already.
 */
export function InGeneral({ factor }: { factor: FactorRowView }) {
  const words = useFactorWords();
  const said = sides.filter((side) => factor.generalClaims[side].length > 0);
  if (said.length === 0) return <span className="text-2xs text-faint">{words("general.none")}</span>;
  return (
    <ul className="m-0 flex list-none flex-col gap-px p-0 text-muted text-xs">
      {said.map((side) => (
        <li key={side}>{words(`general.${side}`, { numbers: listNumbers(factor.generalClaims[side]) })}</li>
      ))}
    </ul>
  );
}
