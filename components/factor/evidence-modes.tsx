"use client";

import { Field } from "@/components/ui/field";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { type EvidenceMode, evidenceModes } from "@/lib/domain/factor/evidence-mode";
import { useFactorWords } from "./use-factor-words";

interface EvidenceModesProps {
  value: EvidenceMode;
  onValueChange: (mode: EvidenceMode) => void;
}

/** What may fill a cell: side by side where there is room, a list where there is none. */
export function EvidenceModes({ value, onValueChange }: EvidenceModesProps) {
  const words = useFactorWords();
  const options = evidenceModes.map((mode) => ({ value: mode, label: words(`mode.${mode}`) }));
  const label = words("rule.evidenceLabel");
  return (
    <>
      <Field label={label} className="sm:hidden">
        <Select
          value={value}
          options={options}
          onChange={(event) => {
            const chosen = evidenceModes.find((mode) => mode === event.currentTarget.value);
            if (chosen) onValueChange(chosen);
          }}
        />
      </Field>
      <div className="flex flex-col gap-1.5 max-sm:hidden">
        <span className="font-medium text-ink text-sm">{label}</span>
        <SegmentedControl label={label} size="sm" value={value} onValueChange={onValueChange} options={options} />
      </div>
    </>
  );
}
