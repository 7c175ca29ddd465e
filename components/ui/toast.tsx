"use client";

import { Toast as Base } from "@base-ui/react/toast";
import { CircleAlert, CircleCheck, Info, X } from "lucide-react";
import type { ReactNode } from "react";
import { buttonStyles } from "./button-styles";
import { cn } from "./cn";

export type ToastTone = "done" | "info" | "problem";

export interface ToastMessage {
  /** What happened, one sentence. */
  text: string;
  detail?: string | undefined;
  tone?: ToastTone | undefined;
  /** The way back ("Undo") or on ("Open"). A message with an act stays for 10 s, a problem until it is closed. */
  action?: { label: string; run: () => void } | undefined;
}

const icons = { done: CircleCheck, info: Info, problem: CircleAlert } as const;
const tints = { done: "text-positive", info: "text-accent", problem: "text-negative" } as const;
const isTone = (type: string | undefined): type is ToastTone =>
  type === "done" || type === "info" || type === "problem";

/** Shows short messages that need no answer. Returns `show(message)`; also `close(id)`. */
export const useToast = () => {
  const manager = Base.useToastManager();
  return {
    show: ({ text, detail, tone = "done", action }: ToastMessage): string =>
      manager.add({
        title: text,
        ...(detail ? { description: detail } : {}),
        type: tone,
        priority: tone === "problem" ? "high" : "low",
        timeout: tone === "problem" ? 0 : action ? 10_000 : 5_000,
        ...(action ? { actionProps: { children: action.label, onClick: action.run } } : {}),
      }),
    close: (id: string): void => manager.close(id),
  };
};

function ToastList({ closeLabel }: { closeLabel: string }) {
  const { toasts } = Base.useToastManager();
  return toasts.map((toast) => {
    const tone = isTone(toast.type) ? toast.type : "info";
    const Icon = icons[tone];
    return (
      <Base.Root
        key={toast.id}
        toast={toast}
        className="rounded-lg border border-line bg-raised shadow-popup transition-[opacity,translate] duration-200 ease-out data-ending-style:translate-y-2 data-starting-style:translate-y-2 data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0"
      >
        <Base.Content className="flex items-start gap-3 py-2.5 pr-2 pl-3">
          <Icon aria-hidden="true" className={cn("mt-[3px] size-4 shrink-0", tints[tone])} />
          <div className="min-w-0 flex-1 py-px">
            <Base.Title className="text-base text-ink" />
            <Base.Description className="text-muted text-sm" />
          </div>
          <Base.Action className={buttonStyles({ variant: "secondary", size: "sm" })} />
          <Base.Close
            aria-label={closeLabel}
            className={cn(buttonStyles({ variant: "ghost", size: "sm" }), "w-7 px-0")}
          >
            <X aria-hidden="true" />
          </Base.Close>
        </Base.Content>
      </Base.Root>
    );
  });
}

interface ToastAreaProps {
  /** Name of the region in which messages appear (F6 goes there). */
  label: string;
  closeLabel: string;
  children: ReactNode;
}

/** Holds the messages of the page; once, at the root. */
export function ToastArea({ label, closeLabel, children }: ToastAreaProps) {
  return (
    <Base.Provider>
      {children}
      <Base.Portal>
        <Base.Viewport
          aria-label={label}
          className="fixed inset-x-4 bottom-4 z-(--z-toast) flex flex-col-reverse gap-2 outline-none sm:left-auto sm:w-96"
        >
          <ToastList closeLabel={closeLabel} />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}
