import type { ChildProcess } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** CPU time used so far, in milliseconds; null where it cannot be known. */
export type CpuMeter = () => Promise<number | null>;

/** CPU of a process that was started with `report-cpu.mjs` and a channel. */
export const processMeter =
  (child: ChildProcess): CpuMeter =>
  () =>
    new Promise((done) => {
      child.once("message", (usage: NodeJS.CpuUsage) => done((usage.user + usage.system) / 1000));
      child.send("cpu");
    });

/** Linux counts in hundredths of a second. */
const TICK_MS = 10;

const statOf = (pid: string): readonly string[] => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
};

/**
 * CPU of a PostgreSQL server on this machine with all its processes, ended ones too. Known on Linux alone.
 * @param backend id of any process that serves a connection to it
 */
export const postgresMeter =
  (backend: number): CpuMeter =>
  async () => {
    if (process.platform !== "linux") return null;
    const postmaster = statOf(String(backend))[1];
    if (!postmaster) return null;
    const own = statOf(postmaster);
    const children = readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(statOf)
      .filter((stat) => stat[1] === postmaster);
    const ended = Number(own[13]) + Number(own[14]);
    const ticks = [own, ...children].reduce((sum, stat) => sum + Number(stat[11]) + Number(stat[12]), ended);
    return ticks * TICK_MS;
  };

/** The sum of several meters, of those that know. */
export const addMeters =
  (...meters: readonly CpuMeter[]): CpuMeter =>
  async () => {
    const all = await Promise.all(meters.map((meter) => meter()));
    return all.every((one) => one === null) ? null : all.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  };
