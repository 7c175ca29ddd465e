"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { cn } from "@/components/ui/cn";
import { codeColour, codeHues, codePatterns } from "@/components/ui/code-colour";
import type { CodeView } from "@/lib/schema/codebook";
import { lookOf } from "./code-names";

interface CodeLookFieldProps {
  value: CodeView["colour"];
  onValueChange: (value: CodeView["colour"]) => void;
}

/** A code's look: one of eight colours and one of four patterns, each with its name. */
export function CodeLookField({ value, onValueChange }: CodeLookFieldProps) {
  const t = useTranslations("codebook.colour");
  const { hue, pattern } = lookOf(value);
  return (
    <div className="flex flex-col gap-3">
      <LookChoices
        legend={t("hue")}
        chosen={value.hue}
        onChoose={(place) => onValueChange({ ...value, hue: place })}
        choices={codeHues.map((one) => ({ label: t(one), look: codeColour(one, pattern) }))}
      />
      <LookChoices
        legend={t("pattern")}
        chosen={value.pattern}
        onChoose={(place) => onValueChange({ ...value, pattern: place })}
        choices={codePatterns.map((one) => ({ label: t(one), look: codeColour(hue, one) }))}
      />
    </div>
  );
}

interface LookChoicesProps {
  legend: ReactNode;
  chosen: number;
  onChoose: (place: number) => void;
  choices: readonly { label: string; look: ReturnType<typeof codeColour> }[];
}

function LookChoices({ legend, chosen, onChoose, choices }: LookChoicesProps) {
  const name = useId();
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="mb-1.5 p-0 text-muted text-sm">{legend}</legend>
      <div className="flex flex-wrap gap-1.5">
        {choices.map(({ label, look }, place) => (
          <label
            key={label}
            className={cn(
              "relative inline-flex h-7 items-center gap-1.5 rounded-md border px-2 text-sm pointer-coarse:h-11",
              "has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-1",
              place === chosen
                ? "border-accent bg-accent-soft font-medium text-ink inset-ring inset-ring-accent"
                : "border-line-strong bg-surface text-muted hover:bg-hover hover:text-ink",
            )}
          >
            <input
              type="radio"
              name={name}
              checked={place === chosen}
              onChange={() => onChoose(place)}
              className="absolute inset-0 size-full cursor-default appearance-none rounded-md outline-none"
            />
            <span aria-hidden="true" {...look} className="code-fill inline-block size-3.5 rounded-[3px]" />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
