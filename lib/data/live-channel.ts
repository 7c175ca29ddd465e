import pg from "pg";
import { env } from "../env";
import type { ProjectScope, SystemScope } from "../server/scope";
import { database } from "./database";

/** That a tab of a member shows a transcript, or none any more. Ids alone; nothing of it is stored. */
export interface PresenceNotice {
  readonly projectId: string;
  readonly userId: string;
  readonly tab: string;
  readonly transcriptId: string | null;
}

/** What an instance hears from all instances on its database. */
export interface LiveEars {
  /** Events were appended to a chain: a project's, or the instance's own. */
  readonly onEvents: (chainId: string) => void;
  readonly onPresence: (notice: PresenceNotice) => void;
  /** The connection is back after it was lost: whatever was said meanwhile was not heard. */
  readonly onBack: () => void;
}

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5_000;

const readPresence = (payload: string): PresenceNotice | null => {
  try {
    const read: unknown = JSON.parse(payload);
    return typeof read === "object" && read !== null && "projectId" in read ? (read as PresenceNotice) : null;
  } catch {
    return null;
  }
};

/**
 * Listens on one connection of its own, however many screens are open. A lost connection is opened again, at first at
 * once, then every few seconds.
 * @returns after the first connection stands, or could not be made and will be tried again; `stop` ends it for good
 */
export const openLiveChannel = async (_scope: SystemScope, ears: LiveEars): Promise<{ stop: () => Promise<void> }> => {
  let isStopped = false;
  let current: pg.Client | null = null;
  let wait = FIRST_WAIT_MS;
  let timer: NodeJS.Timeout | undefined;

  const connect = async (isFirst: boolean): Promise<void> => {
    const client = new pg.Client({
      connectionString: env().databaseUrl,
      keepAlive: true,
      application_name: "tercet live",
    });
    let isLost = false;
    const lose = () => {
      if (isLost) return;
      isLost = true;
      if (current === client) current = null;
      client.end().catch(() => {});
      if (isStopped) return;
      timer = setTimeout(() => void connect(false), wait);
      timer.unref();
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    };
    client.on("error", lose).on("end", lose);
    client.on("notification", ({ channel, payload = "" }) => {
      if (channel === "tercet_live") return ears.onEvents(payload);
      const notice = readPresence(payload);
      if (notice) ears.onPresence(notice);
    });
    try {
      await client.connect();
      await client.query("LISTEN tercet_live; LISTEN tercet_presence");
      if (isStopped) return lose();
      current = client;
      wait = FIRST_WAIT_MS;
      if (!isFirst) ears.onBack();
    } catch {
      lose();
    }
  };

  await connect(true);
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await current?.end().catch(() => {});
    },
  };
};

/** Tells every instance which transcript a tab shows. A message of the database, no row. */
export const announcePresence = async (
  scope: ProjectScope<"transcript:read">,
  shown: Pick<PresenceNotice, "tab" | "transcriptId">,
): Promise<void> => {
  const notice: PresenceNotice = { projectId: scope.projectId, userId: scope.actorId, ...shown };
  await database().$executeRaw`SELECT pg_notify('tercet_presence', ${JSON.stringify(notice)})`;
};
