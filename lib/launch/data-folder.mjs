import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { describeFileFault, LaunchFault } from "./fault.mjs";
import { isAlive } from "./postgres-leftover.mjs";

const MEGABYTE = 1024 * 1024;

/** A new cluster takes 60 MB and its first minutes of writing as much again; one in use needs room to say what is wrong. */
const neededBytes = (dataDir) => (existsSync(join(dataDir, "secrets")) ? 20 : 200) * MEGABYTE;

/**
 * Makes the data folder and proves that it can be written to and that the disk has room.
 * Its own rights are 0711, because the user that runs the database must pass through; what is secret in it is 0700.
 * @throws {LaunchFault} read-only folder or full disk
 */
export const prepareDataFolder = (dataDir) => {
  try {
    if (!existsSync(dataDir)) {
      mkdirSync(dataDir, { recursive: true });
      chmodSync(dataDir, 0o711);
    }
    const probe = join(dataDir, `.probe-${process.pid}`);
    writeFileSync(probe, randomBytes(4096));
    rmSync(probe);
    const { bavail, bsize } = statfsSync(dataDir);
    if (bavail * bsize < neededBytes(dataDir)) throw Object.assign(new Error("too little room"), { code: "ENOSPC" });
  } catch (error) {
    rmSync(join(dataDir, `.probe-${process.pid}`), { force: true });
    throw new LaunchFault(
      describeFileFault(error, dataDir) ?? `The data folder ${dataDir} cannot be used: ${error.message}`,
    );
  }
};

/** When the process with this id started, in the kernel's ticks; ids are used again, also by each start of a container. Null for one that has ended. */
const startOf = (pid) => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? null : fields[19];
  } catch {
    return null;
  }
};

const isRunning = ({ pid, start }) => isAlive(pid) && (process.platform !== "linux" || startOf(pid) === start);

/** What the running Tercet on this data folder wrote about itself, or null when none runs. */
export const readLock = (dataDir) => {
  try {
    const lock = JSON.parse(readFileSync(join(dataDir, "tercet.lock"), "utf8"));
    return isRunning(lock) ? lock : null;
  } catch {
    return null;
  }
};

/**
 * Takes the data folder for this process.
 * @returns {{ note: (more: object) => void, release: () => void }} `note` adds what a second start or a command may want to know
 * @throws {LaunchFault} when a running Tercet has it, saying where
 */
export const takeLock = (dataDir, address) => {
  const path = join(dataDir, "tercet.lock");
  const own = { pid: process.pid, start: startOf(process.pid), address };
  for (;;) {
    const other = readLock(dataDir);
    if (other)
      throw new LaunchFault(
        `Tercet is already running on this data at ${other.address} (process ${other.pid}): open that address, or stop it first.`,
      );
    rmSync(path, { force: true });
    try {
      const file = openSync(path, "wx", 0o600);
      writeSync(file, JSON.stringify(own));
      closeSync(file);
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
  return {
    note: (more) => writeFileSync(path, JSON.stringify({ ...own, ...more }), { mode: 0o600 }),
    release: () => rmSync(path, { force: true }),
  };
};
