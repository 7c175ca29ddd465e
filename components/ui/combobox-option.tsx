"use client";

import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

export interface ComboboxOption {
  value: string;
  label: string;
  /** A second line: a definition, a role. It is searched too. */
  hint?: string | undefined;
  /** Something before the label: a code swatch. */
  mark?: ReactNode;
}

interface ComboboxRowProps {
  id: string;
  option: ComboboxOption;
  isActive: boolean;
  isChosen: boolean;
  onTake: () => void;
  onPoint: () => void;
}

/** A row of the list; the active one is where Enter acts, the chosen one has the tick. */
export function ComboboxRow({ id, option, isActive, isChosen, onTake, onPoint }: ComboboxRowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the input has the focus and its Enter takes the active row
    <div
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={isChosen}
      onClick={onTake}
      onPointerMove={onPoint}
      className={cn(
        "flex cursor-default select-none items-start gap-2 rounded-md px-2 py-1.5 text-base pointer-coarse:min-h-11",
        isActive && "bg-hover forced-colors:outline-2 forced-colors:outline-[Highlight]",
      )}
    >
      {option.mark}
      <span className="min-w-0 flex-1">
        <span className="block">{option.label}</span>
        {option.hint ? <span className="block text-muted text-sm">{option.hint}</span> : null}
      </span>
      {isChosen ? <Check aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-accent" /> : null}
    </div>
  );
}
