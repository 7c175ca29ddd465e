import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { root } from "./settings.mjs";

/**
 * Runs a TypeScript file of the project under the condition of server code; its output is ours.
 * Node 20 reads no TypeScript, so that these steps are processes of their own.
 * @param {string} file from the root
 * @param {{ args?: readonly string[], env?: Record<string, string | undefined> }} [options]
 * @returns {{ child: import("node:child_process").ChildProcess, ended: Promise<number> }} `ended` gives the exit status
 */
export const runTypeScript = (file, { args = [], env = process.env } = {}) => {
  const require = createRequire(import.meta.url);
  const tsx = join(dirname(require.resolve("tsx/package.json")), "dist", "cli.mjs");
  const child = spawn(process.execPath, [tsx, "--conditions=react-server", join(root, file), ...args], {
    cwd: root,
    env,
    stdio: "inherit",
  });
  const ended = new Promise((done) => child.once("close", (code) => done(code ?? 1)).once("error", () => done(1)));
  return { child, ended };
};
