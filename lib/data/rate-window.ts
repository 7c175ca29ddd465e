import { Prisma } from "../generated/prisma/client";
import { database } from "./database";
import { queryRows } from "./query-rows";

/**
 * Takes places in a counted window, in one statement, shared by all instances.
 * @param key hash of who is counted; never a name or an address
 * @returns how many places are taken after this call
 */
export const takeFromWindow = async (key: string, windowStart: Date, places: number): Promise<number> => {
  const [row] = await queryRows<{ count: number }>(
    database(),
    Prisma.sql`
    INSERT INTO rate_window (key, window_start, count) VALUES (${key}, ${windowStart}::timestamptz, ${places})
    ON CONFLICT (key, window_start) DO UPDATE SET count = rate_window.count + excluded.count
    RETURNING count`,
  );
  return row?.count ?? places;
};

/** Removes windows that ended before a moment. */
export const eraseOldWindows = async (before: Date): Promise<void> => {
  await database().rateWindow.deleteMany({ where: { windowStart: { lt: before } } });
};
