"use client";

import { Link2, RotateCcw, Unlink2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Slider } from "@/components/ui/slider";
import type { TriedRule } from "@/lib/client/factor/preview-factor-table";
import { evidenceModes } from "@/lib/domain/factor/evidence-mode";
import type { FactorTableView } from "@/lib/schema/factor";
import { RuleBasis } from "./rule-basis";
import { useFactorWords } from "./use-factor-words";

interface RulePanelProps {
  table: FactorTableView;
  rule: TriedRule;
  isTried: boolean;
  isRecomputing: boolean;
  onTry: (next: Partial<TriedRule>) => void;
  onReset: () => void;
}

/** Thresholds at which the kept factors change: one more asked for loses at least one. */
const turningPoints = (table: FactorTableView): number[] => [
  ...new Set(table.factors.map((factor) => factor.citationCount).filter((count) => count > 0)),
];

/** The rule beside its result: two thresholds that move as one until they are split, what cells rest on, and the basis. */
export function RulePanel({ table, rule, isTried, isRecomputing, onTry, onReset }: RulePanelProps) {
  const words = useFactorWords();
  const [isSplit, setSplit] = useState(rule.salienceThreshold !== rule.presenceThreshold);
  const total = Math.max(1, table.basis.eligible);
  const salience = words("rule.salience", { threshold: rule.salienceThreshold });
  const presence = words("rule.presence", { threshold: rule.presenceThreshold });
  const valueText = (threshold: number) => words("rule.value", { threshold, total });
  const join = () => {
    setSplit(false);
    onTry({ presenceThreshold: rule.salienceThreshold });
  };
  return (
    <section
      aria-label={words("rule.heading")}
      className="mb-6 rounded-lg border border-line bg-canvas px-4 pt-3.5 pb-3 sm:px-5 print:border-0 print:p-0"
    >
      <div data-no-print className="flex flex-wrap items-end gap-x-8 gap-y-4">
        <Field label={isSplit ? salience : `${salience} · ${presence}`} className="w-full max-w-md grow basis-64">
          <Slider
            min={1}
            max={total}
            value={rule.salienceThreshold}
            valueText={valueText(rule.salienceThreshold)}
            showSteps
            marks={turningPoints(table)}
            onValueChange={(threshold) =>
              onTry(
                isSplit
                  ? { salienceThreshold: threshold }
                  : { salienceThreshold: threshold, presenceThreshold: threshold },
              )
            }
          />
        </Field>
        {isSplit ? (
          <Field label={presence} className="w-full max-w-md grow basis-64">
            <Slider
              min={1}
              max={total}
              value={rule.presenceThreshold}
              valueText={valueText(rule.presenceThreshold)}
              showSteps
              onValueChange={(threshold) => onTry({ presenceThreshold: threshold })}
            />
          </Field>
        ) : null}
        <Button variant="ghost" size="sm" className="-ml-2" onClick={isSplit ? join : () => setSplit(true)}>
          {isSplit ? <Link2 aria-hidden="true" /> : <Unlink2 aria-hidden="true" />}
          {words(isSplit ? "rule.join" : "rule.split")}
        </Button>
        <div className="ml-auto flex max-w-full flex-col gap-1.5">
          <span className="font-medium text-ink text-sm">{words("rule.evidenceLabel")}</span>
          <div className="max-w-full overflow-x-auto">
            <SegmentedControl
              label={words("rule.evidenceLabel")}
              size="sm"
              value={rule.evidenceMode}
              onValueChange={(evidenceMode) => onTry({ evidenceMode })}
              options={evidenceModes.map((mode) => ({ value: mode, label: words(`mode.${mode}`) }))}
              className="max-w-none"
            />
          </div>
        </div>
      </div>
      <RuleBasis table={table} isRecomputing={isRecomputing} />
      {isTried ? (
        <p data-no-print className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-warn">
          {words("rule.tried")}
          <Button variant="ghost" size="sm" className="-my-1" onClick={onReset}>
            <RotateCcw aria-hidden="true" />
            {words("rule.reset")}
          </Button>
        </p>
      ) : null}
    </section>
  );
}
