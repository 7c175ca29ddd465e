"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactElement, ReactNode, RefObject } from "react";
import { buttonStyles } from "./button-styles";
import { cn } from "./cn";

interface DrawerProps {
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  trigger?: ReactElement | undefined;
  title: ReactNode;
  /** A line below the title. */
  description?: ReactNode;
  closeLabel: string;
  /** Buttons beside the close button (previous, next). */
  actions?: ReactNode;
  footer?: ReactNode;
  /** Which edge on a wide screen. Narrow screens: right comes from below, left stays a side sheet. */
  side?: "right" | "left" | undefined;
  /** The page behind stays usable (a table beside its evidence). */
  modal?: boolean | undefined;
  initialFocus?: RefObject<HTMLElement | null> | undefined;
  finalFocus?: RefObject<HTMLElement | null> | undefined;
  className?: string | undefined;
  children: ReactNode;
}

const sides = {
  right:
    "inset-x-0 bottom-0 max-h-[92dvh] rounded-t-xl border-t data-ending-style:translate-y-full data-starting-style:translate-y-full " +
    "sm:inset-y-0 sm:left-auto sm:max-h-none sm:w-[30rem] sm:rounded-none sm:border-t-0 sm:border-l " +
    "sm:data-ending-style:translate-x-full sm:data-ending-style:translate-y-0 sm:data-starting-style:translate-x-full sm:data-starting-style:translate-y-0",
  left: "inset-y-0 left-0 w-72 max-w-[85vw] border-r data-ending-style:-translate-x-full data-starting-style:-translate-x-full",
} as const;

/** A panel beside the page: from the right on a wide screen, from below on a narrow one. Esc closes, focus returns. */
export function Drawer(props: DrawerProps) {
  const {
    open,
    onOpenChange,
    trigger,
    title,
    description,
    closeLabel,
    actions,
    footer,
    side = "right",
    modal = true,
    initialFocus,
    finalFocus,
    className,
    children,
  } = props;
  return (
    <Base.Root
      {...(open === undefined ? {} : { open })}
      onOpenChange={(next) => onOpenChange?.(next)}
      modal={modal}
      disablePointerDismissal={!modal}
    >
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        {modal ? (
          <Base.Backdrop className="fixed inset-0 z-(--z-overlay) bg-backdrop transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        ) : null}
        <Base.Popup
          {...(initialFocus ? { initialFocus } : {})}
          {...(finalFocus ? { finalFocus } : {})}
          data-beside={modal ? undefined : ""}
          className={cn(
            "fixed z-(--z-overlay) flex flex-col border-line bg-raised shadow-dialog outline-none transition-transform duration-200 ease-out",
            sides[side],
            className,
          )}
        >
          <header className="flex items-start gap-2 border-line border-b px-5 py-3">
            <div className="min-w-0 flex-1">
              <Base.Title className="font-semibold text-lg">{title}</Base.Title>
              {description ? (
                <Base.Description className="mt-0.5 text-muted text-sm">{description}</Base.Description>
              ) : null}
            </div>
            {actions}
            <Base.Close
              aria-label={closeLabel}
              className={cn(buttonStyles({ variant: "ghost", size: "icon-sm" }), "-mr-2")}
            >
              <X aria-hidden="true" />
            </Base.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 py-4">{children}</div>
          {footer ? (
            <footer className="flex flex-wrap justify-end gap-2 border-line border-t px-5 py-3">{footer}</footer>
          ) : null}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
