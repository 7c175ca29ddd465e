import { eraseOldAnswers } from "../data/idempotency";
import { type JobName, type JobQueue, openJobQueue } from "../data/job-queue";
import { eraseOldWindows } from "../data/rate-window";
import { eraseDeletedProjects } from "../workflow/erase-deleted-projects";
import { eraseDue } from "../workflow/erase-due";
import { sweepFiles } from "../workflow/sweep-files";
import { now, writeContext } from "./edge";
import { fileStore } from "./file-store";
import { logFault } from "./log";
import { SystemScope } from "./scope";

const DAY_MS = 24 * 60 * 60_000;

/** Forgets what no retry and no limit can need any more: answers kept for a day, and windows that ended. */
export const keepHouse = async (): Promise<void> => {
  const yesterday = new Date(now().getTime() - DAY_MS);
  await eraseOldAnswers(yesterday);
  await eraseOldWindows(yesterday);
};

/** Erases everybody whose stated day has come since the withdrawal. @returns how many this call erased */
export const carryOutErasures = (): Promise<number> =>
  eraseDue(SystemScope.mint("erasure"), () => writeContext("system", null), fileStore);

/** Erases for good what was deleted 30 days ago and not brought back. @returns how many projects this call erased */
export const carryOutProjectErasures = (): Promise<number> =>
  eraseDeletedProjects(SystemScope.mint("erasure"), () => writeContext("system", null), fileStore);

/** Removes objects of the file store that no row names. The age of a file is real, so that its clock is too. */
const sweep = async (): Promise<void> => {
  await sweepFiles(SystemScope.mint("sweep"), fileStore, new Date());
};

const work: Readonly<Record<JobName, () => Promise<unknown>>> = {
  housekeeping: keepHouse,
  erasure: async () => {
    await carryOutErasures();
    await carryOutProjectErasures();
  },
  sweep,
};

/** A failure is told to whoever runs the instance, by kind and place alone; the job row says only that it failed. */
const logged = (name: JobName) => async (): Promise<void> => {
  try {
    await work[name]();
  } catch (error) {
    logFault(`job:${name}`, error);
    throw error;
  }
};

/** Starts the job workers of this instance. */
export const startJobs = (): Promise<JobQueue> =>
  openJobQueue(
    SystemScope.mint("jobs"),
    { housekeeping: logged("housekeeping"), erasure: logged("erasure"), sweep: logged("sweep") },
    { housekeeping: "17 * * * *", erasure: "3 * * * *", sweep: "47 * * * *" },
  );
