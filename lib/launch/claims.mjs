import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { claimIdsOf, describeClaims, judgeClaims, readPlaywright, readVitest, unknownIds } from "./claims-report.mjs";
import { exitWithFault, LaunchFault } from "./fault.mjs";
import { installWhenNeeded } from "./install.mjs";
import { root } from "./settings.mjs";

/** Where the browser tests leave what Playwright's JSON reporter writes. */
const BROWSER_RESULTS = join(root, "test-results", "e2e.json");

const announce = (sentence) => process.stderr.write(`${sentence}\n`);

const readClaims = async () => {
  const { tsImport } = await import("tsx/esm/api");
  const { claims } = await tsImport("../../tests/fixtures/claims.ts", import.meta.url);
  return claims;
};

/** Test files that name one of the ids, so that no other file is loaded. */
const filesNaming = (ids) => {
  const wanted = new RegExp(`["'\`\\s](?:${ids.join("|")})(?![\\w-])`);
  return readdirSync(join(root, "tests"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".test.ts") && !path.startsWith(join("architecture", "violations")))
    .filter((path) => wanted.test(readFileSync(join(root, "tests", path), "utf8")))
    .map((path) => join("tests", path));
};

const runVitest = (ids) => {
  const files = filesNaming(ids);
  if (files.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), "tercet-claims-"));
  try {
    const results = join(folder, "vitest.json");
    const vitest = join(dirname(createRequire(import.meta.url).resolve("vitest/package.json")), "vitest.mjs");
    const pattern = `(?:^|\\s)(?:${ids.join("|")})(?![\\w-])`;
    const args = [
      "run",
      "--config",
      "tests/vitest.config.ts",
      "--reporter=json",
      `--outputFile=${results}`,
      "--testNamePattern",
      pattern,
    ];
    // Tests of load and faults repeat as often as their claim says, where `npm test` repeats them a few times.
    const env = { ...process.env, TERCET_TEST_DOSE: "full" };
    // Its own output goes to standard error, so that standard output holds the report alone.
    spawnSync(process.execPath, [vitest, ...args, ...files], { cwd: root, env, stdio: ["ignore", 2, 2] });
    if (!existsSync(results)) throw new LaunchFault("The tests could not be run: see the lines above.");
    const report = JSON.parse(readFileSync(results, "utf8"));
    const broken = report.testResults.filter(
      ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
    );
    for (const { name, message } of broken) announce(`${name} could not be loaded: ${message}`);
    if (broken.length > 0)
      throw new LaunchFault("Some test files could not be loaded, so nothing is said about their claims.");
    return readVitest(report);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const readBrowserResults = () => {
  if (!existsSync(BROWSER_RESULTS)) {
    announce("No stored browser run: claims that need one are untested until `npm test` has run.");
    return [];
  }
  announce(`Browser tests: as stored on ${statSync(BROWSER_RESULTS).mtime.toISOString()}.`);
  return readPlaywright(JSON.parse(readFileSync(BROWSER_RESULTS, "utf8")));
};

/** `npm run claims [-- C09 A01]`: which claims hold, which fail and which have no test yet. */
const main = async (asked) => {
  await installWhenNeeded(announce);
  const claims = await readClaims();
  const strangers = asked.filter((id) => !claims.some((claim) => claim.id === id));
  if (strangers.length > 0)
    throw new LaunchFault(`No claim is called ${strangers.join(", ")}: see tests/fixtures/claims.ts.`);
  const chosen = asked.length > 0 ? claims.filter(({ id }) => asked.includes(id)) : claims;
  const tests = [...runVitest(chosen.map(({ id }) => id)), ...readBrowserResults()];
  const verdicts = judgeClaims(chosen, tests);
  process.stdout.write(`${describeClaims(verdicts)}\n`);
  const unknown = unknownIds(claims, tests);
  if (unknown.length > 0) announce(`Tests name claims that do not exist: ${unknown.join(", ")}.`);
  const isGood =
    asked.length > 0
      ? verdicts.every(({ state }) => state === "held")
      : verdicts.every(({ state }) => state !== "failing");
  process.exitCode = isGood && unknown.length === 0 ? 0 : 1;
};

await main(process.argv.slice(2).flatMap((word) => (claimIdsOf(word).length > 0 ? claimIdsOf(word) : [word]))).catch(
  exitWithFault,
);
