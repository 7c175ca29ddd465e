"use client";

import { cn } from "@/components/ui/cn";
import type { FactorTableView } from "@/lib/schema/factor";
import { useFactorWords } from "./use-factor-words";

interface ThresholdStripProps {
  table: FactorTableView;
  onThreshold: (threshold: number) => void;
}

/** The kept factors at each threshold. A step is a button: it tries that threshold. */
export function ThresholdStrip({ table, onThreshold }: ThresholdStripProps) {
  const words = useFactorWords();
  const steps = Array.from({ length: Math.min(table.basis.eligible, 15) }, (_, at) => at + 1);
  return (
    <ol aria-label={words("robustness.thresholds")} className="m-0 flex list-none overflow-x-auto p-0 pb-1">
      {steps.map((threshold) => {
        const count = table.factors.filter((factor) => factor.citationCount >= threshold).length;
        const isCurrent = threshold === table.settings.salienceThreshold;
        return (
          <li key={threshold} className="min-w-24 flex-1">
            <button
              type="button"
              aria-current={isCurrent ? "step" : undefined}
              onClick={() => onThreshold(threshold)}
              className={cn(
                "flex w-full flex-col items-start border-t-2 px-1 pt-2 pb-1 text-left transition-colors",
                isCurrent ? "border-accent" : "border-line-strong hover:border-control hover:bg-hover",
              )}
            >
              <span className={cn("text-xs", isCurrent ? "text-accent" : "text-faint")}>
                {words("robustness.threshold", { threshold })}
              </span>
              <span className={cn("text-base tabular-nums", isCurrent ? "font-semibold text-ink" : "text-muted")}>
                {words("robustness.keptCount", { count })}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
