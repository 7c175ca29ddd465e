import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { LaunchFault } from "./fault.mjs";

/** Whether a process with this id exists (also when it belongs to another user). */
export const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
};

/** A server's working directory is its cluster; where /proc is missing, its name must do. */
const servesCluster = (pid, cluster) => {
  if (!isAlive(pid)) return false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    if (process.platform === "linux" || process.platform === "win32") return false;
    return execFileSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" }).includes(cluster);
  }
};

/** The lines of postmaster.pid, or null when there is none. Line 1 is the process, line 8 its state. */
export const readPostmasterFile = (cluster) => {
  try {
    return readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return null;
  }
};

/**
 * Ends a server that a killed launcher left on this cluster, and removes a process file that belongs to no server.
 * Without this, a process id that something else has taken since keeps PostgreSQL from starting.
 * @param {string} cluster
 * @throws {LaunchFault} when the old server does not end
 */
export const clearLeftover = async (cluster) => {
  const lines = readPostmasterFile(cluster);
  if (!lines) return;
  const pid = Number(lines[0]);
  if (Number.isInteger(pid) && pid > 1 && servesCluster(pid, cluster)) {
    for (const signal of ["SIGINT", "SIGQUIT"]) {
      if (isAlive(pid)) process.kill(pid, signal);
      for (let tries = 0; tries < 200 && isAlive(pid); tries += 1) await pause(50);
    }
    if (isAlive(pid))
      throw new LaunchFault(
        `An earlier database server (process ${pid}) does not end: end it by hand and start again.`,
      );
  }
  rmSync(join(cluster, "postmaster.pid"), { force: true });
};
