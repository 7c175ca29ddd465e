"use client";

import { Link2, RotateCcw, Unlink2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Slider } from "@/components/ui/slider";
import type { TriedRule } from "@/lib/client/factor/preview-factor-table";
import type { FactorTableView } from "@/lib/schema/factor";
import { EvidenceModes } from "./evidence-modes";
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
        <Field
          label={isSplit ? salience : `${salience} · ${presence}`}
          className={isSplit ? "max-w-xs grow basis-56" : "max-w-xl grow basis-80"}
        >
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
          <Field label={presence} className="max-w-xs grow basis-56">
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
        <div className="w-full sm:ml-auto sm:w-auto">
          <EvidenceModes value={rule.evidenceMode} onValueChange={(evidenceMode) => onTry({ evidenceMode })} />
        </div>
      </div>
      <div className="mt-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 print:mt-0">
        <RuleBasis table={table} isRecomputing={isRecomputing} />
        <span data-no-print>
          <Button variant="ghost" size="sm" className="-mr-2 -ml-2" onClick={isSplit ? join : () => setSplit(true)}>
            {isSplit ? <Link2 aria-hidden="true" /> : <Unlink2 aria-hidden="true" />}
            {words(isSplit ? "rule.join" : "rule.split")}
          </Button>
        </span>
      </div>
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
