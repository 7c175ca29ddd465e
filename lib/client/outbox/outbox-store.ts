import { type DBSchema, deleteDB, openDB } from "idb";
import type { OutboxKeyView } from "../../schema/account";
import { callApi } from "../api";
import { ProblemError } from "../problem-error";
import { accountRoutes } from "../project/project-routes";
import { randomKey } from "../random-key";
import type { OutboxQueue } from "./outbox-queue";
import { readKey, type Sealed, seal, unseal } from "./seal";

/** The unsent steps of one tab, encrypted as one: what a step changes about later ones is kept with it or not at all. */
interface Row extends Sealed {
  readonly tab: string;
  readonly userId: string;
  /** The session under whose key the row is encrypted. */
  readonly sessionId: string;
  readonly count: number;
}

interface Schema extends DBSchema {
  tabs: { key: string; value: Row };
}

const NAME = "tercet-outbox";

const openDatabase = () =>
  openDB<Schema>(NAME, 1, { upgrade: (database) => void database.createObjectStore("tabs", { keyPath: "tab" }) });

/** Where a browser keeps the unsent steps of its tabs. */
export interface OutboxStore {
  /** Keeps the queue of this tab; done when it would survive the tab. */
  readonly save: (queue: OutboxQueue) => Promise<void>;
  /**
   * Takes over what tabs left that are gone.
   * @param take puts the steps before those of this tab and answers the whole queue
   * @returns how many steps could not be opened any more, because the session that kept them has ended
   */
  readonly adopt: (take: (queues: readonly OutboxQueue[]) => OutboxQueue) => Promise<number>;
}

const placeOf = ({ tab, userId, sessionId }: Pick<Row, "tab" | "userId" | "sessionId">): string =>
  `${userId} ${sessionId} ${tab}`;
const lockOf = (tab: string): string => `tercet-tab ${tab}`;

const fetchKey = (of?: string): Promise<OutboxKeyView> =>
  callApi(accountRoutes.outboxKey, of === undefined ? {} : { query: { of } });

/** Holds a name for as long as the page lives, so that other tabs can tell whether it does. */
const stayAlive = (tab: string): Promise<void> =>
  new Promise((held, failed) => {
    navigator.locks
      .request(lockOf(tab), () => {
        held();
        return new Promise(() => {});
      })
      .catch(failed);
  });

/** Runs the work if the tab is gone, and keeps others from doing the same meanwhile. */
const ifGone = (tab: string, work: () => Promise<void>): Promise<void> =>
  navigator.locks.request(lockOf(tab), { ifAvailable: true }, (lock) => (lock ? work() : Promise.resolve()));

/**
 * Opens the store for one account. The key comes from the server, for this session; it is in this page's memory alone and
 * cannot be read out of it.
 * @throws without a secure context, storage or connection; steps then live in the tab alone
 */
export const openOutboxStore = async (userId: string): Promise<OutboxStore> => {
  if (!isSecureContext) throw new Error("no secure context");
  const { sessionId, key: base64 } = await fetchKey();
  const key = await readKey(base64);
  const database = await openDatabase();
  const tab = randomKey();
  await stayAlive(tab);
  const own = { tab, userId, sessionId };

  const rowOf = async (queue: OutboxQueue): Promise<Row> => ({
    ...own,
    count: queue.length,
    ...(await seal(key, placeOf(own), JSON.stringify(queue))),
  });

  /** The queue of a row; null when nobody can open it any more. */
  const open = async (row: Row): Promise<OutboxQueue | null> => {
    try {
      const its = row.sessionId === sessionId ? key : await readKey((await fetchKey(row.sessionId)).key);
      return JSON.parse(await unseal(its, placeOf(row), row)) as OutboxQueue;
    } catch (error) {
      if (error instanceof ProblemError && error.status === 404) return null;
      if (error instanceof DOMException) return null;
      throw error;
    }
  };

  return {
    save: async (queue) => {
      if (queue.length === 0) await database.delete("tabs", tab);
      else await database.put("tabs", await rowOf(queue));
    },
    adopt: async (take) => {
      let lost = 0;
      const rows = (await database.getAll("tabs")).filter((row) => row.userId === userId && row.tab !== tab);
      for (const { tab: theirs } of rows) {
        await ifGone(theirs, async () => {
          const row = await database.get("tabs", theirs);
          if (!row) return;
          const queue = await open(row);
          if (queue === null) lost += row.count;
          const mine = await rowOf(take(queue ? [queue] : []));
          // Both or neither: a tab that dies here loses nothing and sends nothing twice.
          const change = database.transaction("tabs", "readwrite");
          await Promise.all([change.store.put(mine), change.store.delete(theirs), change.done]);
        });
      }
      return lost;
    },
  };
};

/** Steps of all tabs of this browser that are not sent yet. */
export const countKept = async (): Promise<number> => {
  const database = await openDatabase();
  const rows = await database.getAll("tabs");
  database.close();
  return rows.reduce((sum, row) => sum + row.count, 0);
};

/** Throws everything away that this browser keeps; part of every sign-out. */
export const eraseOutbox = async (): Promise<void> => {
  const database = await openDatabase();
  await database.clear("tabs");
  database.close();
  // Fails to finish while another tab has it open; there it is empty.
  void deleteDB(NAME);
};
