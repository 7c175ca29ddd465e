import { execFile, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { describeFileFault, LaunchFault } from "./fault.mjs";
import { choosePostgresAccount } from "./postgres-account.mjs";
import { locatePostgres, SYSTEM_FOLDER } from "./postgres-binaries.mjs";
import { clearLeftover, readPostmasterFile } from "./postgres-leftover.mjs";

const run = promisify(execFile);

/** The environment's locale and zone would change how the cluster is made and how it sorts: none of it is passed on. */
const PLAIN_ENVIRONMENT = { PATH: process.env.PATH, LANG: "C", LC_ALL: "C", TZ: "UTC" };

/** Statements and parameters may be interview text, so that the server's log never holds them. */
const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  shared_buffers: "64MB",
  max_connections: "60",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  log_error_verbosity: "terse",
  log_statement: "none",
  log_min_error_statement: "panic",
  log_parameter_max_length: "0",
  log_parameter_max_length_on_error: "0",
  update_process_title: "off",
};

const sh = (account, script, ...args) =>
  spawnSync("/bin/sh", ["-c", script, ...args], { ...account, cwd: "/", stdio: "ignore" }).status === 0;

/** As root, the cluster's folder must be one that the postgres user can reach; a folder below 0700 is not. */
const chooseCluster = (dataDir, announce) => {
  const wanted = join(dataDir, "postgres");
  if (process.getuid?.() !== 0) return wanted;
  const account = choosePostgresAccount(wanted);
  const probe = join(dataDir, `.probe-${process.pid}`);
  mkdirSync(probe);
  chownSync(probe, account.uid ?? 0, account.gid ?? 0);
  const isReachable = sh(account, 'cd "$0" && : > x', probe);
  rmSync(probe, { recursive: true });
  if (isReachable) return wanted;
  const elsewhere = join(SYSTEM_FOLDER, createHash("sha256").update(dataDir).digest("hex").slice(0, 12), "postgres");
  mkdirSync(dirname(elsewhere), { recursive: true });
  // Not left to the umask: the other user must pass through.
  for (const folder of [SYSTEM_FOLDER, dirname(elsewhere)]) chmodSync(folder, 0o755);
  announce(`The user postgres cannot enter ${dataDir}, so the database is kept in ${elsewhere}.`);
  return elsewhere;
};

/** Made beside its place and moved there when complete, so that an interrupted first start leaves nothing to repair. */
const initialiseCluster = async (cluster, bin, account, password) => {
  const unfinished = `${cluster}.unfinished`;
  const passwordFile = `${cluster}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined)
    for (const path of [unfinished, passwordFile]) chownSync(path, account.uid, account.gid ?? account.uid);
  try {
    await run(
      join(bin, "initdb"),
      [
        `--pgdata=${unfinished}`,
        "--username=postgres",
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
      ].concat([
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--data-checksums",
        "--no-instructions",
      ]),
      { ...account, env: PLAIN_ENVIRONMENT, cwd: "/" },
    );
    renameSync(unfinished, cluster);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    const sentence = describeFileFault(`${error.stderr ?? ""} ${error.message}`, dirname(cluster));
    throw new LaunchFault(
      sentence ?? `The database could not be made in ${cluster}: ${lastLine(error.stderr ?? error.message)}`,
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
};

const lastLine = (text) => String(text).trim().split("\n").at(-1) ?? "";

const findFreePort = () =>
  new Promise((found, failed) => {
    const server = createServer().once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      server.close(() => found(port));
    });
  });

/** Ends the server when this process is gone, however it went: the guard reads a pipe that only we hold open. */
const guard = (pid) => {
  if (process.platform === "win32") return () => {};
  const watcher = spawn("/bin/sh", ["-c", 'read -r _; kill -INT "$0" 2>/dev/null', String(pid)], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
    cwd: "/",
  });
  watcher.unref();
  watcher.stdin.on("error", () => {});
  /** @type {any} */ (watcher.stdin).unref?.();
  return () => watcher.kill("SIGKILL");
};

const waitUntilReady = async (server, cluster, hasEnded) => {
  for (;;) {
    if (hasEnded()) return false;
    const lines = readPostmasterFile(cluster);
    if (Number(lines?.[0]) === server.pid && lines?.[7]?.trim() === "ready") return true;
    await pause(20);
  }
};

const startServer = async (cluster, bin, account, port, settings, logFile) => {
  const log = openSync(logFile, "w", 0o600);
  const flags = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  // Its own process group: Ctrl-C in the terminal reaches Tercet alone, which then stops the database last.
  const server = spawn(join(bin, "postgres"), ["-D", cluster, "-p", String(port), ...flags], {
    ...account,
    env: PLAIN_ENVIRONMENT,
    cwd: "/",
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  const ended = new Promise((resolve) => server.once("exit", resolve).once("error", resolve));
  let isRunning = true;
  void ended.then(() => {
    isRunning = false;
  });
  if (await waitUntilReady(server, cluster, () => !isRunning)) return { server, ended, isRunning: () => isRunning };
  return { server: null, report: readFileSync(logFile, "utf8") };
};

/**
 * Starts the packaged PostgreSQL on loopback with a cluster below `dataDir`, making the cluster when there is none and
 * recovering one whose launcher was killed. The superuser `postgres` has the given password.
 * @param {{ dataDir: string, password: string, port?: number, settings?: Record<string, string>, announce?: (sentence: string) => void }} options
 * @returns {Promise<{ port: number, cluster: string, url: (database: string) => string, isRunning: () => boolean, ended: Promise<unknown>, stop: () => Promise<void> }>}
 * @throws {LaunchFault} one sentence: full disk, read-only folder, another version's cluster, unsupported system
 */
export const startPostgres = async ({
  dataDir: givenDir,
  password,
  port: givenPort,
  settings = {},
  announce = () => {},
}) => {
  const dataDir = resolve(givenDir);
  if (!existsSync(dataDir)) {
    mkdirSync(dataDir, { recursive: true });
    chmodSync(dataDir, 0o711);
  }
  const cluster = chooseCluster(dataDir, announce);
  const account = choosePostgresAccount(cluster);
  const bin = locatePostgres(account, announce);
  const isNew = !existsSync(cluster);
  if (isNew) await initialiseCluster(cluster, bin, account, password);
  await clearLeftover(cluster);

  for (let attempt = 1; ; attempt += 1) {
    const port = givenPort ?? (await findFreePort());
    const logFile = join(dataDir, "postgres.log");
    const started = await startServer(cluster, bin, account, port, settings, logFile);
    if (started.server) {
      const { server, ended, isRunning } = started;
      const release = guard(server.pid);
      return {
        port,
        cluster,
        url: (database) => `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`,
        isRunning,
        ended,
        stop: async () => {
          release();
          if (isRunning()) server.kill("SIGINT");
          const lastResort = setTimeout(() => server.kill("SIGQUIT"), 20_000);
          await ended;
          clearTimeout(lastResort);
        },
      };
    }
    const mayPass = /pre-existing shared memory|Address already in use|could not bind/i.test(started.report);
    if (attempt < 5 && mayPass) {
      await pause(500);
      continue;
    }
    throw new LaunchFault(describeStartFault(started.report, dataDir));
  }
};

const describeStartFault = (report, dataDir) => {
  if (/incompatible with server/i.test(report))
    return `The database in ${dataDir} was made by another version of PostgreSQL: restore a backup into an empty folder, or use the earlier Tercet.`;
  const place = describeFileFault(report, dataDir);
  return place ?? `The database in ${dataDir} did not start: ${lastLine(report)}`;
};
