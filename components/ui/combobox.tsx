"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { Check, ChevronDown, X } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { controlFrame, controlHeight } from "./control-styles";
import { useFieldControl } from "./field-context";

export interface ComboboxOption {
  value: string;
  label: string;
  /** A second line: a definition, a role. */
  hint?: string | undefined;
  /** Something before the label: a code swatch. */
  mark?: ReactNode;
}

interface ComboboxProps {
  options: readonly ComboboxOption[];
  value: string | null;
  onValueChange: (value: string | null) => void;
  placeholder?: string | undefined;
  /** Said when nothing matches what was typed. */
  emptyText: string;
  clearLabel: string;
  openLabel: string;
  id?: string | undefined;
  name?: string | undefined;
  disabled?: boolean | undefined;
  "aria-label"?: string | undefined;
  className?: string | undefined;
}

/** One of many values, found by typing. */
export function Combobox(props: ComboboxProps) {
  const { options, value, onValueChange, placeholder, emptyText, clearLabel, openLabel, name, className } = props;
  const control = useFieldControl(props);
  const chosen = options.find((option) => option.value === value) ?? null;
  return (
    <Base.Root
      items={options}
      value={chosen}
      onValueChange={(next: ComboboxOption | null) => onValueChange(next?.value ?? null)}
      isItemEqualToValue={(one: ComboboxOption, other: ComboboxOption) => one.value === other.value}
      itemToStringLabel={(option: ComboboxOption) => option.label}
      itemToStringValue={(option: ComboboxOption) => option.value}
      disabled={control.disabled}
      required={control.required}
      {...(name ? { name } : {})}
    >
      <Base.InputGroup className={cn("relative flex min-w-0 items-center", className)}>
        <Base.Input
          {...(control.id ? { id: control.id } : {})}
          aria-label={props["aria-label"]}
          aria-describedby={control["aria-describedby"]}
          aria-invalid={control["aria-invalid"]}
          placeholder={placeholder}
          className={cn(controlFrame, controlHeight, "pr-14")}
        />
        <div className="absolute right-1 flex items-center text-faint">
          <Base.Clear
            aria-label={clearLabel}
            className="flex size-6 items-center justify-center rounded-sm hover:text-ink"
          >
            <X aria-hidden="true" className="size-3.5" />
          </Base.Clear>
          <Base.Trigger
            aria-label={openLabel}
            className="flex size-6 items-center justify-center rounded-sm hover:text-ink"
          >
            <ChevronDown aria-hidden="true" className="size-3.5" />
          </Base.Trigger>
        </div>
      </Base.InputGroup>
      <Base.Portal>
        <Base.Positioner sideOffset={4} collisionPadding={8} className="z-(--z-popup) outline-none">
          <Base.Popup className="w-(--anchor-width) min-w-56 max-w-(--available-width) rounded-lg border border-line bg-raised shadow-popup">
            <Base.Empty className="px-3 py-2.5 text-muted text-sm empty:hidden">{emptyText}</Base.Empty>
            <Base.List className="max-h-[min(20rem,var(--available-height))] overflow-y-auto overscroll-contain p-1 outline-none data-empty:p-0">
              {(option: ComboboxOption) => (
                <Base.Item
                  key={option.value}
                  value={option}
                  className="flex cursor-default select-none items-start gap-2 rounded-md px-2 py-1.5 text-base outline-none data-highlighted:bg-hover pointer-coarse:min-h-11"
                >
                  {option.mark}
                  <span className="min-w-0 flex-1">
                    <span className="block">{option.label}</span>
                    {option.hint ? <span className="block text-muted text-sm">{option.hint}</span> : null}
                  </span>
                  <Base.ItemIndicator className="mt-0.5 text-accent">
                    <Check aria-hidden="true" className="size-4" />
                  </Base.ItemIndicator>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
