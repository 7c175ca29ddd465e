import { database } from "./database";

/** What the database says about itself; holds nothing of any project. */
export interface DatabaseSigns {
  readonly at: Date;
  /** Migrations that began and did not end. */
  readonly unfinishedMigrations: number;
  readonly appliedMigrations: number;
  readonly hasQueue: boolean;
}

/**
 * Asks the database for its time, its migrations and its queue.
 * @throws when it cannot be reached
 */
export const findDatabaseSigns = async (): Promise<DatabaseSigns> => {
  const [row] = await database().$queryRaw<DatabaseSigns[]>`
    SELECT clock_timestamp() AS at,
      count(*) FILTER (WHERE finished_at IS NULL AND rolled_back_at IS NULL)::int AS "unfinishedMigrations",
      count(*) FILTER (WHERE finished_at IS NOT NULL)::int AS "appliedMigrations",
      to_regnamespace('pgboss') IS NOT NULL AS "hasQueue"
    FROM _prisma_migrations`;
  if (!row) throw new Error("The database gave no answer.");
  return row;
};
