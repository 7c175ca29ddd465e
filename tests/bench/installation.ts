import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { readLock } from "../../lib/launch/data-folder.mjs";
import { ensureSecrets } from "../../lib/launch/secrets.mjs";
import { type CpuMeter, postgresMeter, processMeter } from "./cpu-meter";

/** The checkout. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** A Tercet that runs for the measurements. */
export interface Installation {
  readonly url: string;
  readonly dataDir: string;
  /** A connection as the owner of the tables. */
  readonly owner: pg.Client;
  readonly appUrl: string;
  readonly serverCpu: CpuMeter;
  readonly databaseCpu: CpuMeter;
  readonly stop: () => Promise<void>;
}

/** A started Tercet, and what it said until it was ready. */
export interface Started {
  readonly child: ChildProcess;
  readonly url: string;
  readonly said: string;
  readonly wallMs: number;
  readonly stop: () => Promise<void>;
}

/** A folder of its own for the data, below the system's. */
export const makeDataFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "tercet-bench-"));
  // The user that runs the database must pass through.
  chmodSync(folder, 0o711);
  return join(folder, "data");
};

/** Takes a data folder away, with the database where the launcher put it elsewhere. */
export const removeDataFolder = (dataDir: string): void =>
  rmSync(join(dataDir, ".."), { recursive: true, force: true });

const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const server = createServer().once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (typeof address === "object" && address ? found(address.port) : failed(new Error("no port"))));
    });
  });

/**
 * Starts Tercet as `npm start` does, on a data folder and a free port, and waits until it says where it is.
 * @throws with what it said when it ends before
 */
export const startTercet = async (
  dataDir: string,
  { folder = root, env = {} }: { readonly folder?: string; readonly env?: Record<string, string> } = {},
): Promise<Started> => {
  const port = await freePort();
  const { DATABASE_URL: _given, ...environment } = process.env;
  const began = performance.now();
  const child = spawn(
    process.execPath,
    ["--import", join(root, "tests/bench/report-cpu.mjs"), "lib/launch/start.mjs"],
    {
      cwd: folder,
      env: { ...environment, PORT: String(port), HOST: "127.0.0.1", TERCET_DATA_DIR: dataDir, ...env },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    },
  );
  let said = "";
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  const isUp = await new Promise<boolean>((done) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes("Tercet is at ")) done(true);
      });
    void ended.then(() => done(false));
  });
  if (!isUp) throw new Error(`Tercet did not start:\n${said}`);
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  return { child, url: `http://127.0.0.1:${port}`, said, wallMs: performance.now() - began, stop };
};

const withUser = (url: string, user: string, password: string): string => {
  const changed = new URL(url);
  changed.username = user;
  changed.password = encodeURIComponent(password);
  return changed.toString();
};

/** Starts Tercet on an empty data folder without the sample, with a connection of the owner beside it. */
export const openInstallation = async (): Promise<Installation> => {
  const dataDir = makeDataFolder();
  const started = await startTercet(dataDir, { env: { TERCET_SAMPLE: "0" } }).catch((error: unknown) => {
    removeDataFolder(dataDir);
    throw error;
  });
  const secrets = ensureSecrets(dataDir);
  const address = readLock(dataDir)?.appUrl;
  if (!address) throw new Error("the running Tercet did not note its database");
  const appUrl = withUser(address, "tercet_app", secrets.TERCET_APP_DATABASE_PASSWORD);
  Object.assign(process.env, {
    DATABASE_URL: appUrl,
    TERCET_URL: started.url,
    TERCET_AUTH_SECRET: secrets.TERCET_AUTH_SECRET,
    TERCET_MASTER_KEY: secrets.TERCET_MASTER_KEY,
    TERCET_DATA_DIR: dataDir,
  });
  const owner = new pg.Client({
    connectionString: withUser(address, "tercet_owner", secrets.TERCET_DATABASE_PASSWORD),
  });
  await owner.connect();
  const { rows } = await owner.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  return {
    url: started.url,
    dataDir,
    owner,
    appUrl,
    serverCpu: processMeter(started.child),
    databaseCpu: postgresMeter(rows[0]?.pid ?? 0),
    stop: async () => {
      await owner.end();
      await started.stop();
      removeDataFolder(dataDir);
    },
  };
};

/** Where the figures are kept. */
export const resultFolder = (): string => {
  const folder = join(root, ".data", "bench");
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  return folder;
};

/** Version of the project as its manifest says. */
export const projectVersion = (): string =>
  String(JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version);
