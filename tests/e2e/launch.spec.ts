import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";

const root = fileURLToPath(new URL("../../", import.meta.url));
const port = Number(process.env.TERCET_E2E_PORT ?? 3000) + 1;
let folder: string;
let dataDir: string;

test.describe.configure({ mode: "serial", timeout: 180_000 });
test.skip(Boolean(process.env.TERCET_E2E_URL), "Starts of its own need the checkout.");

const started: ChildProcess[] = [];
// Not when this file is read: it is read once more by the process that only lists the tests.
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tercet-start-"));
  chmodSync(folder, 0o711);
  dataDir = join(folder, "data");
});
test.afterAll(() => {
  for (const child of started) child.kill("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
});

/** `npm start` with nothing set but where to listen and where to keep data; resolves when it has said its address. */
const start = async () => {
  const { DATABASE_URL: _given, ...environment } = process.env;
  const child = spawn("npm", ["start"], {
    cwd: root,
    detached: true,
    env: { ...environment, PORT: String(port), HOST: "127.0.0.1", TERCET_DATA_DIR: dataDir, TERCET_SAMPLE: "0" },
  });
  started.push(child);
  let said = "";
  const ended = new Promise<number | null>((done) => child.once("close", done));
  const began = Date.now();
  await new Promise<void>((done, failed) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes(`Tercet is at http://127.0.0.1:${port}`)) done();
      });
    void ended.then(() => failed(new Error(said)));
  });
  return { child, ended, seconds: (Date.now() - began) / 1000, said: () => said };
};

const launcherPid = (): number => JSON.parse(readFileSync(join(dataDir, "tercet.lock"), "utf8")).pid;
const isReady = async () => (await fetch(`http://127.0.0.1:${port}/api/ready`)).status === 200;
const databaseProcesses = () =>
  spawnSync("pgrep", ["-f", `postgres -D ${join(dataDir, "postgres")}`], { encoding: "utf8" }).stdout.trim();

test("a first start serves, a second one beside it says where the first is, Ctrl-C ends all of it", async () => {
  const first = await start();
  expect(await isReady()).toBe(true);
  expect(statSync(join(dataDir, "secrets/master-key")).mode & 0o777).toBe(0o600);
  await expect(start()).rejects.toThrow(`Tercet is already running on this data at http://127.0.0.1:${port}`);
  // The terminal sends Ctrl-C to npm and to everything below it at once.
  process.kill(-(first.child.pid ?? 0), "SIGINT");
  await first.ended;
  await expect.poll(databaseProcesses).toBe("");
  await expect(isReady()).rejects.toThrow();
});

test("a start after kill -9 recovers, and takes seconds", async () => {
  const first = await start();
  process.kill(launcherPid(), "SIGKILL");
  await first.ended;
  const second = await start();
  expect(await isReady()).toBe(true);
  expect(second.seconds).toBeLessThan(20);
  process.kill(launcherPid(), "SIGTERM");
  await second.ended;
  expect(second.said()).toContain("Stopping Tercet.");
  await expect.poll(databaseProcesses).toBe("");
});
