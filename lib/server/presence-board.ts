import type { PresenceNotice } from "../data/live-channel";
import type { PresenceView } from "../schema/live";

/** A tab that has not said for so long that it is there counts as gone. Tabs say it every 25 seconds. */
export const PRESENCE_LASTS_MS = 60_000;

/** Tabs that one account can be counted with in a project. */
const MOST_TABS = 20;

/** Who has which transcript open, as the instances have told each other; in memory alone, gone with the process. */
export interface PresenceBoard {
  /** @returns whether somebody came, went on to another transcript or left */
  note: (notice: PresenceNotice, now: number) => boolean;
  /** Forgets tabs that fell silent. @returns the projects in which somebody left so */
  expire: (now: number) => readonly string[];
  /** The people of a project with the transcripts that they have open, each pair once. */
  people: (projectId: string) => PresenceView["people"];
}

interface Shown {
  readonly userId: string;
  readonly transcriptId: string;
  readonly until: number;
}

const pairs = (tabs: ReadonlyMap<string, Shown>): readonly string[] =>
  [...new Set([...tabs.values()].map((tab) => `${tab.userId} ${tab.transcriptId}`))].sort();

/** See {@link PresenceBoard}. */
export const makePresenceBoard = (): PresenceBoard => {
  const projects = new Map<string, Map<string, Shown>>();
  const changing = (projectId: string, change: (tabs: Map<string, Shown>) => void): boolean => {
    const tabs = projects.get(projectId) ?? new Map<string, Shown>();
    const before = pairs(tabs).join();
    change(tabs);
    if (tabs.size > 0) projects.set(projectId, tabs);
    else projects.delete(projectId);
    return pairs(tabs).join() !== before;
  };
  return {
    note: ({ projectId, userId, tab, transcriptId }, now) =>
      changing(projectId, (tabs) => {
        const name = `${userId} ${tab}`;
        tabs.delete(name);
        const own = [...tabs.keys()].filter((other) => other.startsWith(`${userId} `));
        if (own.length >= MOST_TABS) tabs.delete(own[0] ?? "");
        if (transcriptId) tabs.set(name, { userId, transcriptId, until: now + PRESENCE_LASTS_MS });
      }),
    expire: (now) =>
      [...projects.keys()].filter((projectId) =>
        changing(projectId, (tabs) => {
          for (const [name, shown] of tabs) if (shown.until <= now) tabs.delete(name);
        }),
      ),
    people: (projectId) =>
      pairs(projects.get(projectId) ?? new Map()).map((pair) => {
        const [userId = "", transcriptId = ""] = pair.split(" ");
        return { userId, transcriptId };
      }),
  };
};
