"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";

interface SheetProps {
  /** `farRight`: something else stands beside the text, and the column needs a wider screen. */
  side: "left" | "right" | "farRight";
  label: string;
  isOpen: boolean;
  onClose: () => void;
  className?: string | undefined;
  children: ReactNode;
}

const places = {
  left: {
    frame: "max-lg:hidden max-lg:data-open:block",
    head: "lg:hidden",
    body: "lg:sticky lg:top-(--shell-top) lg:max-h-[calc(100dvh-var(--shell-top))] lg:overflow-y-auto",
  },
  right: {
    frame:
      "max-xl:hidden max-xl:data-open:block lg:max-xl:fixed lg:max-xl:top-(--shell-top) lg:max-xl:right-0 lg:max-xl:bottom-0 lg:max-xl:z-(--z-overlay) lg:max-xl:w-80 lg:max-xl:overflow-y-auto lg:max-xl:bg-raised lg:max-xl:shadow-dialog",
    head: "xl:hidden",
    body: "xl:sticky xl:top-(--shell-top) xl:flex xl:max-h-[calc(100dvh-var(--shell-top))] xl:flex-col xl:px-0 xl:py-0",
  },
  farRight: {
    frame:
      "max-[110rem]:hidden max-[110rem]:data-open:block lg:max-[110rem]:fixed lg:max-[110rem]:top-(--shell-top) lg:max-[110rem]:right-0 lg:max-[110rem]:bottom-0 lg:max-[110rem]:z-(--z-overlay) lg:max-[110rem]:w-80 lg:max-[110rem]:overflow-y-auto lg:max-[110rem]:bg-raised lg:max-[110rem]:shadow-dialog",
    head: "min-[110rem]:hidden",
    body: "min-[110rem]:sticky min-[110rem]:top-(--shell-top) min-[110rem]:flex min-[110rem]:max-h-[calc(100dvh-var(--shell-top))] min-[110rem]:flex-col min-[110rem]:px-0 min-[110rem]:py-0",
  },
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
        places[side].frame,
        className,
      )}
    >
      <div className={cn("flex items-center justify-between px-4 pt-3", places[side].head)}>
        <p className="font-semibold text-base">{label}</p>
        <IconButton label={common("close")} onClick={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      <div className={cn("px-3 py-4", places[side].body)}>{children}</div>
    </aside>
  );
}
