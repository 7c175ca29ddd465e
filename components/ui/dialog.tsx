"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactElement, ReactNode, RefObject } from "react";
import { buttonStyles } from "./button-styles";
import { cn } from "./cn";

interface DialogProps {
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  /** A button that opens it; without one, control it by `open`. */
  trigger?: ReactElement | undefined;
  title: ReactNode;
  description?: ReactNode;
  /** Name of the close button. */
  closeLabel: string;
  /** Buttons: the safe one first, the one that acts last. */
  footer?: ReactNode;
  size?: "sm" | "md" | "lg" | undefined;
  /** What takes the focus first; else the first control. */
  initialFocus?: RefObject<HTMLElement | null> | undefined;
  /** What gets the focus when it closes; true is where the focus came from. */
  finalFocus?: (() => HTMLElement | true | null) | undefined;
  children?: ReactNode;
}

const widths = { sm: "sm:max-w-md", md: "sm:max-w-xl", lg: "sm:max-w-3xl" } as const;

/** A question that must be answered before going on. A sheet from below on a narrow screen. */
export function Dialog({
  open,
  onOpenChange,
  trigger,
  title,
  description,
  closeLabel,
  footer,
  size = "md",
  initialFocus,
  finalFocus,
  children,
}: DialogProps) {
  return (
    <Base.Root {...(open === undefined ? {} : { open })} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-(--z-overlay) bg-backdrop transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-(--z-overlay) flex items-end justify-center sm:items-start sm:overflow-y-auto sm:px-4 sm:py-[10vh]">
          <Base.Popup
            {...(initialFocus ? { initialFocus } : {})}
            {...(finalFocus ? { finalFocus } : {})}
            className={cn(
              "flex max-h-[92dvh] w-full flex-col rounded-t-xl border border-line bg-raised shadow-dialog outline-none sm:max-h-none sm:rounded-xl",
              "transition-[opacity,translate] duration-150 ease-out data-ending-style:translate-y-2 data-starting-style:translate-y-2 data-ending-style:opacity-0 data-starting-style:opacity-0",
              widths[size],
            )}
          >
            <header className="flex items-start gap-4 px-5 pt-4 pb-1">
              <div className="min-w-0 flex-1">
                <Base.Title className="font-semibold text-lg">{title}</Base.Title>
                {description ? (
                  <Base.Description className="mt-1 text-base text-muted">{description}</Base.Description>
                ) : null}
              </div>
              <Base.Close
                aria-label={closeLabel}
                className={cn(buttonStyles({ variant: "ghost", size: "icon-sm" }), "-mr-2")}
              >
                <X aria-hidden="true" />
              </Base.Close>
            </header>
            <div className="min-h-0 flex-1 overflow-y-auto px-5 py-3 sm:overflow-visible">{children}</div>
            {footer ? (
              <footer className="flex flex-wrap justify-end gap-2 border-line border-t px-5 py-3">{footer}</footer>
            ) : null}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

/** Closes the dialog or drawer around it. */
export const DialogClose = Base.Close;
