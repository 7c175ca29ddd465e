import { eraseOldAnswers } from "../data/idempotency";
import { type JobQueue, openJobQueue } from "../data/job-queue";
import { eraseOldWindows } from "../data/rate-window";
import { now } from "./edge";
import { SystemScope } from "./scope";

const DAY_MS = 24 * 60 * 60_000;

/** Forgets what no retry and no limit can need any more: answers kept for a day, and windows that ended. */
export const keepHouse = async (): Promise<void> => {
  const yesterday = new Date(now().getTime() - DAY_MS);
  await eraseOldAnswers(yesterday);
  await eraseOldWindows(yesterday);
};

/** Starts the job workers of this instance. */
export const startJobs = (): Promise<JobQueue> =>
  openJobQueue(SystemScope.mint("jobs"), { housekeeping: keepHouse }, { housekeeping: "17 * * * *" });
