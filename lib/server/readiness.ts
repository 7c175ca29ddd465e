import { randomUUID } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findDatabaseSigns } from "../data/readiness";
import { env } from "../env";

/** `notSetUp` is a part that this installation does not have; it does not make it unready. */
export type CheckState = "ok" | "failed" | "notSetUp";

/** Whether this process can do its work, part by part; the shape of `GET /api/ready`. */
export interface Readiness {
  readonly status: "ok" | "failed";
  readonly checks: Readonly<Record<"database" | "migrations" | "storage" | "queue" | "backup" | "clock", CheckState>>;
}

/** Sessions, deadlines and audit times are compared between process and database. */
const tolerableClockDifferenceMs = 5_000;

const state = (isGood: boolean): CheckState => (isGood ? "ok" : "failed");

const checkStorage = async (): Promise<CheckState> => {
  const probe = join(env().dataDir, `.ready-${randomUUID()}`);
  try {
    await writeFile(probe, "");
    await rm(probe);
    return "ok";
  } catch {
    return "failed";
  }
};

/** Reads every part anew; a part that cannot be read has failed, and no reason is given to whoever asks. */
export const loadReadiness = async (): Promise<Readiness> => {
  const [signs, storage] = await Promise.all([findDatabaseSigns().catch(() => null), checkStorage()]);
  const checks: Readiness["checks"] = {
    database: state(signs !== null),
    migrations: state(signs !== null && signs.appliedMigrations > 0 && signs.unfinishedMigrations === 0),
    storage,
    queue: signs?.hasQueue ? "ok" : "notSetUp",
    backup: "notSetUp",
    clock: state(signs !== null && Math.abs(signs.at.getTime() - Date.now()) < tolerableClockDifferenceMs),
  };
  return { status: Object.values(checks).includes("failed") ? "failed" : "ok", checks };
};
