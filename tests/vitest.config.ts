import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("../", import.meta.url));

// Workers read zone and locale when they start. Not UTC and not a whole hour; not English, with other separators and another order of letters.
process.env.TZ = "Asia/Kathmandu";
process.env.LANG = "tr_TR.UTF-8";
process.env.LC_ALL = "tr_TR.UTF-8";
process.env.TERCET_SHARED ??= resolve(root, "../shared");

/** `server-only` throws outside a server of React; this is the condition that seed, commands and method run under too. */
const conditions = ["react-server", "node"];

const section = (name: string, more: object = {}) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.ts`], ...more },
});

export default defineConfig({
  root,
  resolve: { alias: { "@": root }, conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    pool: "forks",
    execArgv: ["--conditions=react-server"],
    exclude: ["tests/architecture/violations/**"],
    setupFiles: ["tests/integration/setup/strict-console.ts"],
    sequence: { shuffle: { files: true, tests: false } },
    maxWorkers: 2,
    projects: [
      section("architecture", { testTimeout: 60_000 }),
      section("unit", { testTimeout: 20_000 }),
      section("integration", {
        globalSetup: ["tests/integration/setup/global.ts"],
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
    ],
  },
});
