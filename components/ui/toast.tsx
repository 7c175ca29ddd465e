"use client";

import { CircleAlert, CircleCheck, Info, X } from "lucide-react";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
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

interface ToastApi {
  /** Shows a message; the number closes it early. */
  show: (message: ToastMessage) => number;
  close: (id: number) => void;
}

const ToastContext = createContext<ToastApi>({ show: () => 0, close: () => {} });

/** Short messages that need no answer. */
export const useToast = (): ToastApi => useContext(ToastContext);

const icons = { done: CircleCheck, info: Info, problem: CircleAlert } as const;
const tints = { done: "text-positive", info: "text-accent", problem: "text-negative" } as const;
const MOST = 3;

interface ToastAreaProps {
  /** Name of the region in which messages appear. */
  label: string;
  closeLabel: string;
  children: ReactNode;
}

/** Holds the messages of the page; once, at the root. Time stands still while pointer or focus is on them. */
export function ToastArea({ label, closeLabel, children }: ToastAreaProps) {
  const [messages, setMessages] = useState<readonly (ToastMessage & { id: number })[]>([]);
  const [isHeld, setIsHeld] = useState(false);
  const last = useRef(0);
  const close = useCallback((id: number) => setMessages((shown) => shown.filter((message) => message.id !== id)), []);
  const show = useCallback((message: ToastMessage) => {
    last.current += 1;
    const id = last.current;
    setMessages((shown) => [...shown, { ...message, id }].slice(-MOST));
    return id;
  }, []);
  const api = useMemo(() => ({ show, close }), [show, close]);
  return (
    <ToastContext value={api}>
      {children}
      <section
        aria-label={label}
        aria-live="polite"
        aria-relevant="additions"
        data-no-print
        onPointerEnter={() => setIsHeld(true)}
        onPointerLeave={() => setIsHeld(false)}
        onFocus={() => setIsHeld(true)}
        onBlur={() => setIsHeld(false)}
        className="pointer-events-none fixed inset-x-4 bottom-4 z-(--z-toast) flex flex-col gap-2 sm:left-auto sm:w-96"
      >
        {messages.map((message) => (
          <Toast
            key={message.id}
            message={message}
            isHeld={isHeld}
            closeLabel={closeLabel}
            onClose={() => close(message.id)}
          />
        ))}
      </section>
    </ToastContext>
  );
}

interface ToastProps {
  message: ToastMessage;
  isHeld: boolean;
  closeLabel: string;
  onClose: () => void;
}

function Toast({ message: { text, detail, tone = "done", action }, isHeld, closeLabel, onClose }: ToastProps) {
  const Icon = icons[tone];
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  const hasAction = action !== undefined;
  useEffect(() => {
    if (isHeld || tone === "problem") return;
    const timer = setTimeout(() => latest.current(), hasAction ? 10_000 : 5_000);
    return () => clearTimeout(timer);
  }, [isHeld, tone, hasAction]);
  return (
    <div
      role={tone === "problem" ? "alert" : undefined}
      className="pointer-events-auto flex items-start gap-3 rounded-lg border border-line bg-raised py-2.5 pr-2 pl-3 shadow-popup transition-[opacity,translate] duration-200 ease-out starting:translate-y-2 starting:opacity-0"
    >
      <Icon aria-hidden="true" className={cn("mt-[3px] size-4 shrink-0", tints[tone])} />
      <div className="min-w-0 flex-1 py-px">
        <p className="text-base text-ink">{text}</p>
        {detail ? <p className="text-muted text-sm">{detail}</p> : null}
      </div>
      {action ? (
        <button
          type="button"
          className={buttonStyles({ size: "sm" })}
          onClick={() => {
            onClose();
            action.run();
          }}
        >
          {action.label}
        </button>
      ) : null}
      <button
        type="button"
        aria-label={closeLabel}
        onClick={onClose}
        className={buttonStyles({ variant: "ghost", size: "icon-sm" })}
      >
        <X aria-hidden="true" />
      </button>
    </div>
  );
}
