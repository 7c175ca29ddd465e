"use client";

import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { makeLateOutbox } from "./late-outbox";
import type { OutboxHandlers } from "./open-outbox";
import type { Outbox, OutboxNews, OutboxState } from "./outbox";

const OutboxContext = createContext<Outbox | null>(null);

/** One outbox for each account and page; it goes on sending when the coder goes to another screen. */
const outboxes = new Map<string, { outbox: Outbox; handlers: OutboxHandlers }>();

interface OutboxProviderProps extends OutboxHandlers {
  userId: string;
  children: ReactNode;
}

/** Keeps the steps of a coder until the server has confirmed them: through lost connections, reloads and closed tabs. */
export function OutboxProvider({ userId, onUnheard, onLost, children }: OutboxProviderProps) {
  const client = useQueryClient();
  const [held] = useState(() => {
    if (typeof window === "undefined") return null;
    const known = outboxes.get(userId);
    if (known) return known;
    const handlers: OutboxHandlers = { onUnheard, onLost };
    const outbox = makeLateOutbox(async () => (await import("./open-outbox")).openOutbox(client, userId, handlers));
    outboxes.set(userId, { outbox, handlers });
    return { outbox, handlers };
  });
  useEffect(() => {
    if (held) Object.assign(held.handlers, { onUnheard, onLost });
  });
  return <OutboxContext value={held?.outbox ?? null}>{children}</OutboxContext>;
}

const nothing: OutboxState = { queue: [], conflicts: new Map(), connection: "good" };
const never = () => () => {};
const no = () => false;
const none = () => nothing;

/** The outbox with its state. On the server it is empty. */
export const useOutbox = (): { readonly outbox: Outbox | null; readonly state: OutboxState } => {
  const outbox = useContext(OutboxContext);
  const state = useSyncExternalStore(outbox?.subscribe ?? never, outbox?.read ?? none, none);
  return { outbox, state };
};

/** Whether closing this tab now would lose work. */
export const useIsAtRisk = (): boolean => {
  const outbox = useContext(OutboxContext);
  return useSyncExternalStore(outbox?.subscribe ?? never, outbox?.isAtRisk ?? no, no);
};

/** Hears what becomes of steps while the part is shown. @param hear answers whether it has shown the news */
export const useOutboxNews = (hear: (news: OutboxNews) => boolean): void => {
  const outbox = useContext(OutboxContext);
  const latest = useRef(hear);
  useEffect(() => {
    latest.current = hear;
  });
  useEffect(() => outbox?.listen((news) => latest.current(news)), [outbox]);
};
