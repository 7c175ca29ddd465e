import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root } from "./settings.mjs";

/**
 * What a part of the test run found. A part that ends badly without naming a failed test has failed once.
 * @typedef {{ passed: number, failed: number, skipped: number, slowest: { name: string, ms: number }[] }} Outcome
 */

/** The program that an installed package brings. */
const programOf = (name, bin = name) => {
  const manifest = join(root, "node_modules", name, "package.json");
  const { bin: bins } = JSON.parse(readFileSync(manifest, "utf8"));
  return join(dirname(manifest), typeof bins === "string" ? bins : bins[bin]);
};

const run = (program, args, { isQuiet = false, env = {} } = {}) =>
  new Promise((done) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
      stdio: isQuiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (said += chunk));
    child
      .once("close", (code) => done({ isGood: code === 0, said }))
      .once("error", () => done({ isGood: false, said }));
  });

/** A program that is one test: it passes in silence and speaks when it fails. */
const runAsOne = async (program, args) => {
  const { isGood, said } = await run(program, args, { isQuiet: true });
  if (!isGood) process.stdout.write(said);
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0, slowest: [] };
};

/** TypeScript over everything. Next first writes the types of the routes, which the pages' own types refer to. */
export const checkTypes = async () => {
  await run(programOf("next"), ["typegen"], { isQuiet: true });
  return runAsOne(programOf("typescript", "tsc"), ["--noEmit", "--incremental", "false", "-p", "."]);
};

/** Biome: formatting, lint rules and the two rules of our own. */
export const checkStyle = () =>
  runAsOne(programOf("@biomejs/biome", "biome"), ["check", "--no-errors-on-unmatched", "."]);

/** The import rules. */
export const checkImports = () =>
  runAsOne(
    programOf("dependency-cruiser", "depcruise"),
    ["--config", "tests/architecture/layers.cjs"].concat([
      "app",
      "components",
      "lib",
      "prisma",
      "tests",
      "next.config.ts",
    ]),
  );

const withReport = async (work) => {
  const folder = mkdtempSync(join(tmpdir(), "tercet-report-"));
  try {
    const path = join(folder, "report.json");
    const isGood = await work(path);
    let report = null;
    try {
      report = JSON.parse(readFileSync(path, "utf8"));
    } catch {
      // The program ended before it could write one.
    }
    return { isGood, report };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** @returns {Outcome} */
const settle = ({ passed, failed, skipped, slowest }, isGood) => ({
  passed,
  failed: failed === 0 && !isGood ? 1 : failed,
  skipped,
  slowest: slowest.sort((one, other) => other.ms - one.ms).slice(0, 10),
});

/**
 * One section of the vitest configuration.
 * @param {"architecture" | "unit" | "integration"} section
 */
export const runSection = async (section) => {
  const { isGood, report } = await withReport(async (path) => {
    const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${path}`];
    return (
      await run(programOf("vitest"), [
        "run",
        "--config",
        "tests/vitest.config.ts",
        "--project",
        section,
        "--silent=passed-only",
        ...reporters,
      ])
    ).isGood;
  });
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const count = (status) => tests.filter((test) => test.status === status).length;
  const brokenFiles = files.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  const slowest = tests.map((test) => ({ name: test.fullName, ms: test.duration ?? 0 }));
  const skipped = count("skipped") + count("pending") + count("todo");
  return settle({ passed: count("passed"), failed: count("failed") + brokenFiles, skipped, slowest }, isGood);
};

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

/**
 * The journeys in a browser, on a built Tercet with an empty data folder.
 * @param {{ path: string, args: string[] }} browser
 */
export const runJourneys = async (browser) => {
  const { isGood, report } = await withReport(async (path) => {
    const env = {
      CHROMIUM_PATH: browser.path,
      CHROMIUM_ARGS: browser.args.join(" "),
      PLAYWRIGHT_JSON_OUTPUT_FILE: path,
    };
    const args = ["test", "--config", "tests/e2e/playwright.config.ts", "--reporter=list,json"];
    const ended = await run(programOf("@playwright/test", "playwright"), args, { env });
    // `npm run claims` reads there what the last whole run found.
    if (existsSync(path)) {
      mkdirSync(join(root, "test-results"), { recursive: true });
      copyFileSync(path, join(root, "test-results", "e2e.json"));
    }
    return ended.isGood;
  });
  const tests = (report?.suites ?? [])
    .flatMap(specsOf)
    .flatMap((spec) => spec.tests.map((test) => ({ ...test, name: spec.title })));
  const count = (status) => tests.filter((test) => test.status === status).length;
  const slowest = tests.map((test) => ({
    name: test.name,
    ms: test.results.reduce((sum, result) => sum + result.duration, 0),
  }));
  return settle(
    { passed: count("expected"), failed: count("unexpected") + count("flaky"), skipped: count("skipped"), slowest },
    isGood,
  );
};
