import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type CpuMeter, processMeter } from "./cpu-meter";
import { root } from "./installation";

/** The bare server beside Tercet. */
export interface Bare {
  readonly url: string;
  readonly cpu: CpuMeter;
  readonly stop: () => Promise<void>;
}

/** Starts the bare server on the same database. */
export const startBare = async (databaseUrl: string): Promise<Bare> => {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  const child = spawn(
    process.execPath,
    ["--import", join(root, "tests/bench/report-cpu.mjs"), "--import", loader, "tests/bench/bare-server.ts"],
    { cwd: root, env: { ...process.env, DATABASE_URL: databaseUrl }, stdio: ["ignore", "pipe", "inherit", "ipc"] },
  );
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  const url = await new Promise<string>((done, failed) => {
    child.stdout?.once("data", (line: Buffer) => done(line.toString().trim()));
    void ended.then(() => failed(new Error("the bare server did not start")));
  });
  return {
    url,
    cpu: processMeter(child),
    stop: async () => {
      child.kill();
      await ended;
    },
  };
};
