import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { root } from "./settings.mjs";

/**
 * Starts the job workers beside the server. Their end is noticed by nobody but the jobs, which wait; the next start goes on.
 * @param {Record<string, string | undefined>} env
 * @returns {{ stop: () => Promise<void> }} ends them with the job in hand, at most five seconds later
 */
export const startWorkers = (env) => {
  const require = createRequire(import.meta.url);
  const tsx = join(dirname(require.resolve("tsx/package.json")), "dist", "cli.mjs");
  const child = spawn(process.execPath, [tsx, "--conditions=react-server", join(root, "lib/launch/jobs.ts")], {
    cwd: root,
    env,
    stdio: ["pipe", "inherit", "inherit"],
  });
  child.on("error", () => {});
  child.stdin.on("error", () => {});
  const ended = new Promise((done) => child.once("close", done));
  return {
    stop: async () => {
      child.stdin.end();
      const late = setTimeout(() => child.kill("SIGKILL"), 6_000);
      await ended;
      clearTimeout(late);
    },
  };
};
