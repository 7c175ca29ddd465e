import { generateWhenNeeded } from "./build-steps.mjs";
import { exitWithFault } from "./fault.mjs";
import { installWhenNeeded } from "./install.mjs";
import { checkImports, checkStyle, checkTypes, runSection } from "./test-parts.mjs";
import { makeTestRun } from "./test-run.mjs";

/** The checks that need neither database nor browser: types, lint, architecture, unit. */
export const runChecks = async ({ part }) => {
  await part("types", checkTypes);
  await part("lint", checkStyle);
  await part("imports", checkImports);
  await part("architecture", () => runSection("architecture"));
  await part("unit", () => runSection("unit"));
};

/** Installs and generates what the checks read. */
export const prepareChecks = async () => {
  const announce = (sentence) => process.stdout.write(`${sentence}\n`);
  await installWhenNeeded(announce);
  generateWhenNeeded(announce);
};

const main = async () => {
  const run = makeTestRun();
  await prepareChecks();
  await runChecks(run);
  run.close();
};

if (process.argv[1]?.endsWith("check.mjs")) main().catch((error) => exitWithFault(error));
