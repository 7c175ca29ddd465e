import type { LiveEventView } from "../../schema/live";
import type { LivePart } from "./live-parts";

/** What a screen may listen for beside the cache: an event of the log, or that it has to read everything again. */
export type LiveNews = LiveEventView | "reset";

/** Hears an event of the log, with the parts of the screens that it changes. */
export type HearLive = (news: LiveNews, parts: readonly LivePart[]) => void;

/** What was heard lately, and the way to have parts of the screens read again. */
export interface RecentNews {
  heard: readonly { readonly at: number; readonly parts: readonly LivePart[] }[];
  gather: (parts: readonly LivePart[]) => void;
}
