import { cn } from "@/components/ui/cn";
import { describeBasis, describeRule, shortHash } from "@/lib/exchange/factor-table/describe-rule";
import type { FactorTableView } from "@/lib/schema/factor";
import { useFactorWords } from "./use-factor-words";

interface RuleBasisProps {
  table: FactorTableView;
  isRecomputing: boolean;
}

/** The rule and what the table was computed from, in one line that is printed with it. */
export function RuleBasis({ table, isRecomputing }: RuleBasisProps) {
  const words = useFactorWords();
  const { hash } = table.basis;
  return (
    <p className="text-faint text-xs print:text-ink">
      <span className="hidden print:inline">{describeRule(words, table.settings).join(" · ")} · </span>
      {describeBasis(words, table).join(" · ")}
      {" · "}
      <span
        title={words("basis.hashHint", { hash })}
        className={cn("whitespace-nowrap font-mono transition-opacity", isRecomputing && "opacity-40")}
      >
        {words("basis.hash", { hash: shortHash(hash) })}
      </span>
    </p>
  );
}
