import PgBoss from "pg-boss";
import { env } from "../env";
import type { SystemScope } from "../server/scope";

/** The jobs of the application by name; each is made with the migrations and never by a running server. */
export type JobName = "housekeeping" | "erasure" | "sweep";

/** A running queue of this process. */
export interface JobQueue {
  /** Waits for the job in hand, takes no further one and closes the connections. */
  readonly stop: () => Promise<void>;
}

/**
 * Takes jobs from the queue in PostgreSQL, one at a time, whichever instance is free; a job that fails or whose instance
 * dies is taken again. Each is also asked for once at the start, so that what fell due while nothing ran is not late by
 * more than that. A job row says that a job failed and never why: errors of the database may quote what was being written
 * (claim A24).
 * @param work what each job does; it must have its effect once however often it is begun
 * @param schedule a cron line (UTC) by which each job recurs
 */
export const openJobQueue = async (
  _scope: SystemScope,
  work: Readonly<Record<JobName, () => Promise<void>>>,
  schedule: Readonly<Record<JobName, string>>,
): Promise<JobQueue> => {
  const boss = new PgBoss({ connectionString: env().databaseUrl, max: 2, migrate: false });
  // A lost connection is reported by the next use; pg-boss goes on by itself.
  boss.on("error", () => {});
  await boss.start();
  for (const name of Object.keys(work) as JobName[]) {
    await boss.schedule(name, schedule[name]);
    await boss.work(name, async () => {
      try {
        await work[name]();
      } catch {
        throw new Error(`${name} failed`);
      }
    });
    await boss.send(name, {});
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 5_000 }) };
};
