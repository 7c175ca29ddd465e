import { defineConfig } from "@playwright/test";

// Chosen once by the process that reads the configuration first; its workers inherit it.
process.env.TERCET_E2E_PORT ??= String(20_000 + Math.floor(Math.random() * 20_000));

/**
 * Journeys on the built application: `setup/server.ts` starts it on a free port with an empty data folder.
 * What they found stays in test-results: e2e.json for `npm run claims`, screens/ to be looked at, traces/ of failed runs.
 */
export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  outputDir: "../../test-results/traces",
  globalSetup: "./setup/server.ts",
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["json", { outputFile: "../../test-results/e2e.json" }]],
  use: {
    baseURL: process.env.TERCET_E2E_URL ?? `http://127.0.0.1:${process.env.TERCET_E2E_PORT}`,
    browserName: "chromium",
    viewport: { width: 1280, height: 800 },
    locale: "tr-TR",
    timezoneId: "Asia/Kathmandu",
    trace: "retain-on-failure",
    actionTimeout: 30_000,
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      args: (process.env.CHROMIUM_ARGS ?? "--no-sandbox").split(" ").filter(Boolean),
    },
  },
});
