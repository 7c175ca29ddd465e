import type { LiveEventView, PresenceView } from "../../schema/live";

/** What a tab hears of its project. `reset`: too much happened to be told one by one. `gone`: this member may not listen any more. */
export type LiveMessage =
  | { readonly kind: "change"; readonly event: LiveEventView }
  | { readonly kind: "presence"; readonly people: PresenceView["people"] }
  | { readonly kind: "ready"; readonly seq: number }
  | { readonly kind: "reset"; readonly seq: number }
  | { readonly kind: "gone" };

/** The number up to which whoever heard the message is up to date; null when it says nothing of that. */
export const seqOf = (message: LiveMessage): number | null =>
  message.kind === "change"
    ? message.event.seq
    : message.kind === "ready" || message.kind === "reset"
      ? message.seq
      : null;
