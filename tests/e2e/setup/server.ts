import { spawn } from "node:child_process";
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { serverLog } from "./server-log";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/**
 * Starts Tercet as a newcomer does, on a folder of its own, and waits for its last line.
 * What it printed, with the one-time owner link, is kept in the file that TERCET_E2E_OUTPUT names.
 * TERCET_E2E_URL takes a server that already runs instead.
 */
export default async () => {
  if (process.env.TERCET_E2E_URL) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "tercet-e2e-"));
  chmodSync(folder, 0o711);
  const { DATABASE_URL: _given, ...environment } = process.env;
  const server = spawn(process.execPath, ["lib/launch/start.mjs"], {
    cwd: root,
    env: {
      ...environment,
      PORT: process.env.TERCET_E2E_PORT,
      HOST: "127.0.0.1",
      TERCET_DATA_DIR: join(folder, "data"),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  mkdirSync(dirname(serverLog), { recursive: true });
  writeFileSync(serverLog, "");
  let said = "";
  const ended = new Promise<number | null>((done) => server.once("exit", done));
  const isUp = new Promise<boolean>((done) => {
    for (const stream of [server.stdout, server.stderr])
      stream.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        appendFileSync(serverLog, chunk);
        if (said.includes("Tercet is at ")) done(true);
      });
    void ended.then(() => done(false));
  });
  if (!(await isUp)) throw new Error(`Tercet did not start:\n${said}`);
  const output = join(folder, "output.txt");
  writeFileSync(output, said);
  process.env.TERCET_E2E_OUTPUT = output;
  process.env.TERCET_E2E_DATA_DIR = join(folder, "data");
  return async () => {
    server.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
};
