"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";

interface SheetProps {
  side: "left" | "right";
  label: string;
  isOpen: boolean;
  onClose: () => void;
  className?: string | undefined;
  children: ReactNode;
}

const places = {
  left: "max-lg:hidden max-lg:data-open:block",
  right: "max-xl:hidden max-xl:data-open:block",
} as const;

/**
 * A column beside the text on a wide screen, a sheet from below on a narrow one. The same element in both, so that what is
 * in it keeps its state; never a modal, the text above stays in use.
 */
export function Sheet({ side, label, isOpen, onClose, className, children }: SheetProps) {
  const common = useTranslations("common");
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isOpen) root.current?.focus({ preventScroll: true });
  }, [isOpen]);
  return (
    <aside
      ref={root}
      tabIndex={-1}
      aria-label={label}
      data-open={isOpen ? "" : undefined}
      data-no-print
      className={cn(
        "border-line bg-surface outline-none max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-(--z-overlay) max-lg:max-h-[72dvh] max-lg:overflow-y-auto max-lg:overscroll-contain max-lg:rounded-t-xl max-lg:border-t max-lg:bg-raised max-lg:pb-20 max-lg:shadow-dialog",
        side === "right" &&
          "lg:max-xl:fixed lg:max-xl:top-(--shell-top) lg:max-xl:right-0 lg:max-xl:bottom-0 lg:max-xl:z-(--z-overlay) lg:max-xl:w-80 lg:max-xl:overflow-y-auto lg:max-xl:bg-raised lg:max-xl:shadow-dialog",
        places[side],
        className,
      )}
    >
      <div className={cn("flex items-center justify-between px-4 pt-3", side === "left" ? "lg:hidden" : "xl:hidden")}>
        <p className="font-semibold text-base">{label}</p>
        <IconButton label={common("close")} onClick={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      <div
        className={cn(
          "px-3 py-4",
          side === "left"
            ? "lg:sticky lg:top-(--shell-top) lg:max-h-[calc(100dvh-var(--shell-top))] lg:overflow-y-auto"
            : "xl:sticky xl:top-(--shell-top) xl:flex xl:max-h-[calc(100dvh-var(--shell-top))] xl:flex-col xl:px-0 xl:py-0",
        )}
      >
        {children}
      </div>
    </aside>
  );
}
