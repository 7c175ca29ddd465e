import type { QueryClient } from "@tanstack/react-query";
import type { PresenceView } from "../../schema/live";
import { projectKey } from "../project/query-keys";
import { dropPageSource } from "./drop-page-source";
import { isOfWords } from "./holds-words";
import type { LiveMessage } from "./live-message";
import type { HearLive, RecentNews } from "./live-news";
import { allParts, keysOf, type LivePart, partsOf } from "./live-parts";
import { shareStream } from "./share-stream";

/** Events that come close together are one reading. */
const GATHER_MS = 120;
const MOST_RECENT = 50;
/** The factor table is read again at most this often while colleagues code. */
const TABLE_EVERY_MS = 600;

interface ListenInput {
  readonly client: QueryClient;
  readonly projectId: string;
  readonly userId: string;
  /** The event up to which the page was made. */
  readonly start: number;
  readonly recent: RecentNews;
  /** Tells the screens. */
  readonly tell: HearLive;
  readonly onPeople: (people: PresenceView["people"]) => void;
  /** Words that are open may not be read any more. */
  readonly onShut: () => void;
  readonly onRefresh: () => void;
}

/** Listens to a project and has everything read again that an event changes. @returns the way to stop */
export const listenProject = (input: ListenInput): (() => void) => {
  const { client, projectId, userId, start, recent, tell, onPeople, onShut, onRefresh } = input;
  const waiting = new Set<LivePart>();
  let timer: number | undefined;
  let tableAt = 0;
  const read = () => {
    timer = undefined;
    const early = waiting.has("table") ? tableAt + TABLE_EVERY_MS - performance.now() : 0;
    const now = [...waiting].filter((part) => part !== "table" || early <= 0);
    for (const part of now) waiting.delete(part);
    if (now.includes("table")) tableAt = performance.now();
    const refetchType = document.visibilityState === "hidden" ? "none" : "active";
    for (const queryKey of keysOf(projectId, now)) void client.invalidateQueries({ queryKey, refetchType });
    if (waiting.size > 0) timer = window.setTimeout(read, Math.max(early, GATHER_MS));
  };
  const gather = (parts: readonly LivePart[]) => {
    if (parts.length === 0) return;
    for (const part of parts) waiting.add(part);
    timer ??= window.setTimeout(read, GATHER_MS);
  };
  recent.gather = gather;
  const shut = () => {
    // Words leave the tab before anything is asked: the cache of what is not shown, then what is.
    const predicate = (query: Parameters<typeof isOfWords>[1]) => isOfWords(projectId, query);
    client.removeQueries({ predicate, type: "inactive" });
    // The codings of the text that is open go with its screen, if it is the one.
    client.removeQueries({ queryKey: [...projectKey(projectId), "codings"], type: "inactive" });
    onShut();
    void client.resetQueries({ predicate, type: "active" });
    dropPageSource();
  };
  const hear = (message: LiveMessage) => {
    if (message.kind === "presence") return onPeople(message.people);
    if (message.kind === "gone") return onRefresh();
    if (message.kind === "ready") return;
    const news = message.kind === "change" ? message.event : "reset";
    const parts = news === "reset" ? allParts : partsOf(news.type);
    tell(news, parts);
    if (parts.includes("words")) shut();
    gather(parts);
    recent.heard = [...recent.heard.slice(-MOST_RECENT), { at: performance.now(), parts }];
    // What the router keeps of pages that were left may hold words, and what a page shows without the cache is old.
    if (parts.includes("words") || (news !== "reset" && /^(?:consent|member|transcript)\./.test(news.type)))
      onRefresh();
  };
  const close = shareStream({ projectId, userId, start }, hear);
  return () => {
    window.clearTimeout(timer);
    close();
  };
};
