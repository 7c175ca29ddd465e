"use client";

import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import { cn } from "./cn";

interface TabsProps<Value extends string> {
  label: string;
  tabs: readonly { value: Value; label: ReactNode; count?: number | undefined; content: ReactNode }[];
  value?: Value | undefined;
  defaultValue?: Value | undefined;
  onValueChange?: ((value: Value) => void) | undefined;
  className?: string | undefined;
}

/** Views of one thing of which one is shown. Arrows move between the tabs. */
export function Tabs<Value extends string>({
  label,
  tabs,
  value,
  defaultValue,
  onValueChange,
  className,
}: TabsProps<Value>) {
  const start = defaultValue ?? tabs[0]?.value;
  return (
    <Base.Root
      {...(value === undefined ? { defaultValue: start } : { value })}
      onValueChange={(next: Value) => onValueChange?.(next)}
      className={className}
    >
      <Base.List
        aria-label={label}
        activateOnFocus
        className="relative flex gap-5 overflow-x-auto border-line border-b"
      >
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className={cn(
              "relative flex h-9 shrink-0 items-center gap-1.5 whitespace-nowrap font-medium text-base text-muted outline-offset-[-2px] hover:text-ink pointer-coarse:h-11",
              "data-active:text-ink data-active:after:absolute data-active:after:inset-x-0 data-active:after:bottom-0 data-active:after:h-0.5 data-active:after:rounded-full data-active:after:bg-accent forced-colors:data-active:after:bg-[Highlight]",
            )}
          >
            {tab.label}
            {tab.count === undefined ? null : (
              <span className="font-normal text-faint text-sm tabular-nums">{tab.count}</span>
            )}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className="pt-4 outline-offset-4">
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
