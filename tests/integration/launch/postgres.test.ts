import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LaunchFault } from "../../../lib/launch/fault.mjs";
import { startPostgres } from "../../../lib/launch/postgres.mjs";
import { isAlive } from "../../../lib/launch/postgres-leftover.mjs";
import { makeFolder, root } from "./start";

const password = "kept-for-this-test";
const isRoot = process.getuid?.() === 0;
let dataDir: string;

beforeEach(() => {
  dataDir = makeFolder();
});
afterEach(() => {
  if (isRoot) spawnSync("umount", ["-q", dataDir], { stdio: "ignore" });
  rmSync(dataDir, { recursive: true, force: true });
});

const query = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

const postmasterOf = (cluster: string) => Number(readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n")[0]);

const isGone = async (pid: number) => {
  for (let tries = 0; tries < 200; tries += 1) {
    // A child that nobody reaps stays in the table of processes, but no longer runs.
    if (!isAlive(pid) || readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ")) return true;
    await pause(50);
  }
  return false;
};

describe("the embedded PostgreSQL", () => {
  it("keeps its rows over a stop, listens on loopback alone and asks for the password", async () => {
    const first = await startPostgres({ dataDir, password });
    await query(first.url("postgres"), "CREATE TABLE kept AS SELECT 7 AS number");
    await first.stop();
    const second = await startPostgres({ dataDir, password });
    expect(await query(second.url("postgres"), "SELECT number FROM kept")).toEqual([{ number: 7 }]);
    expect(await query(second.url("postgres"), "SHOW listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
    const wrong = second.url("postgres").replace(password, "guessed");
    await expect(query(wrong, "SELECT 1")).rejects.toThrow(/password authentication failed/);
    expect(statSync(second.cluster).mode & 0o077).toBe(0);
    await second.stop();
    expect(existsSync(join(second.cluster, "postmaster.pid"))).toBe(false);
  });

  it("A24 writes neither statement nor row into its log when a statement fails", async () => {
    const server = await startPostgres({ dataDir, password });
    await query(server.url("postgres"), "CREATE TABLE said (words text UNIQUE, length int CHECK (length > 0))");
    await expect(query(server.url("postgres"), "INSERT INTO said VALUES ('what she told us', -1)")).rejects.toThrow(
      /check constraint/,
    );
    await server.stop();
    const log = readFileSync(join(dataDir, "postgres.log"), "utf8");
    expect(log).toContain("check constraint");
    expect(log).not.toContain("what she told us");
  });

  it("is ended when its launcher is killed, and starts again with what was committed", async () => {
    const script = `import { startPostgres } from "./lib/launch/postgres.mjs";
      const server = await startPostgres({ dataDir: process.argv[1], password: process.argv[2] });
      process.stdout.write(server.url("postgres"));
      setInterval(() => {}, 1000);`;
    const launcher = spawn(process.execPath, ["--input-type=module", "-e", script, dataDir, password], { cwd: root });
    const url = await new Promise<string>((said) =>
      launcher.stdout.once("data", (chunk: Buffer) => said(chunk.toString())),
    );
    await query(url, "CREATE TABLE kept AS SELECT 7 AS number");
    const pid = postmasterOf(join(dataDir, "postgres"));
    launcher.kill("SIGKILL");
    expect(await isGone(pid)).toBe(true);
    const again = await startPostgres({ dataDir, password });
    expect(await query(again.url("postgres"), "SELECT number FROM kept")).toEqual([{ number: 7 }]);
    await again.stop();
  });

  it("recovers when the server itself is killed", async () => {
    const first = await startPostgres({ dataDir, password });
    await query(first.url("postgres"), "CREATE TABLE kept AS SELECT 7 AS number");
    process.kill(postmasterOf(first.cluster), "SIGKILL");
    await first.ended;
    expect(first.isRunning()).toBe(false);
    const second = await startPostgres({ dataDir, password });
    expect(await query(second.url("postgres"), "SELECT number FROM kept")).toEqual([{ number: 7 }]);
    await second.stop();
  });

  it("takes over from a server that still runs on the same cluster", async () => {
    const first = await startPostgres({ dataDir, password });
    const second = await startPostgres({ dataDir, password });
    expect(first.isRunning()).toBe(false);
    expect(await query(second.url("postgres"), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await second.stop();
  });

  it("is not kept from starting by a process id that something else has now", async () => {
    const first = await startPostgres({ dataDir, password });
    await first.stop();
    writeFileSync(join(first.cluster, "postmaster.pid"), `${process.pid}\n${first.cluster}\n`);
    const second = await startPostgres({ dataDir, password });
    expect(second.isRunning()).toBe(true);
    await second.stop();
  });

  it("begins anew where the first start was interrupted", async () => {
    mkdirSync(join(dataDir, "postgres.unfinished", "base"), { recursive: true });
    const server = await startPostgres({ dataDir, password });
    expect(existsSync(join(dataDir, "postgres.unfinished"))).toBe(false);
    await server.stop();
  });

  it("says in one sentence that the disk filled up while it was made, and leaves nothing half-made", async ({
    skip,
  }) => {
    if (!isRoot || spawnSync("mount", ["-t", "tmpfs", "-o", "size=12m,mode=711", "tmpfs", dataDir]).status !== 0)
      return skip("only root can mount a small disk");
    const failed = startPostgres({ dataDir, password });
    await expect(failed).rejects.toThrow(LaunchFault);
    await expect(failed).rejects.toThrow(/^The disk that holds \S+ is full: /);
    expect(existsSync(join(dataDir, "postgres"))).toBe(false);
    expect(existsSync(join(dataDir, "postgres.unfinished"))).toBe(false);
  });
});
