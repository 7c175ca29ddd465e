"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { NumberField } from "./number-field";

/** The two numbers of the rule. */
export interface RuleNumbers {
  readonly salienceThreshold: number;
  readonly presenceThreshold: number;
}

interface RuleFieldsProps {
  value: RuleNumbers;
  isLinked: boolean;
  onChange: (value: RuleNumbers, isLinked: boolean) => void;
  /** What the API refused, by the name of the number. */
  faults?: Partial<Record<keyof RuleNumbers, string | undefined>> | undefined;
  disabled?: boolean | undefined;
}

/** The rule in its own words. One number drives both sentences until they are split. */
export function RuleFields({ value, isLinked, onChange, faults = {}, disabled = false }: RuleFieldsProps) {
  const t = useTranslations("project.rule");
  const set = (field: keyof RuleNumbers, number: number) =>
    onChange(
      isLinked ? { salienceThreshold: number, presenceThreshold: number } : { ...value, [field]: number },
      isLinked,
    );
  const sentence = (field: keyof RuleNumbers, key: "keep" | "yes", isDisabled: boolean) => (
    <div>
      <p className="text-ink text-lg leading-10">
        {t.rich(key, {
          number: () => (
            <NumberField
              label={t(`${key}Label`)}
              value={value[field]}
              onValueChange={(number) => set(field, number)}
              min={1}
              disabled={isDisabled}
              invalid={faults[field] !== undefined}
            />
          ),
        })}
      </p>
      {faults[field] ? (
        <p role="alert" className="text-negative text-sm">
          {faults[field]}
        </p>
      ) : null}
    </div>
  );
  return (
    <div className="flex flex-col gap-1">
      {sentence("salienceThreshold", "keep", disabled)}
      {sentence("presenceThreshold", "yes", disabled || isLinked)}
      <Checkbox
        label={t("linked")}
        hint={t("linkedHint")}
        checked={isLinked}
        disabled={disabled}
        className="mt-2"
        onChange={(event) => {
          const nowLinked = event.currentTarget.checked;
          onChange(nowLinked ? { ...value, presenceThreshold: value.salienceThreshold } : value, nowLinked);
        }}
      />
    </div>
  );
}
