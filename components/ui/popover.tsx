"use client";

import { Popover as Base } from "@base-ui/react/popover";
import type { ReactElement, ReactNode } from "react";
import { cn } from "./cn";

interface PopoverProps {
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  trigger?: ReactElement | undefined;
  /** Stand at this element instead of the trigger. */
  anchor?: Element | null | undefined;
  /** Spoken name of the popover, shown as its heading unless hidden. */
  title: ReactNode;
  hideTitle?: boolean | undefined;
  side?: "top" | "right" | "bottom" | "left" | undefined;
  align?: "start" | "center" | "end" | undefined;
  /** Open on hover too (a code card); the pointer may rest on it, Esc closes it. */
  openOnHover?: boolean | undefined;
  width?: "sm" | "md" | "lg" | undefined;
  children: ReactNode;
}

const widths = { sm: "w-60", md: "w-80", lg: "w-112" } as const;

/** Something more about the thing at hand, without leaving it. Esc closes and focus returns. */
export function Popover(props: PopoverProps) {
  const {
    open,
    onOpenChange,
    trigger,
    anchor,
    title,
    hideTitle = false,
    side = "bottom",
    align = "start",
    openOnHover = false,
    width = "md",
    children,
  } = props;
  return (
    <Base.Root {...(open === undefined ? {} : { open })} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger ? <Base.Trigger render={trigger} openOnHover={openOnHover} delay={150} /> : null}
      <Base.Portal>
        <Base.Positioner
          {...(anchor ? { anchor } : {})}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className="z-(--z-popup)"
        >
          <Base.Popup
            className={cn(
              "max-h-(--available-height) max-w-[calc(100vw-1rem)] overflow-y-auto rounded-lg border border-line bg-raised p-4 text-base shadow-popup outline-none transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0",
              widths[width],
            )}
          >
            <Base.Title className={hideTitle ? "sr-only" : "mb-2 font-semibold text-base"}>{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
