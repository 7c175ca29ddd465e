import { buildWhenNeeded } from "./build-steps.mjs";
import { prepareChecks, runChecks } from "./check.mjs";
import { exitWithFault } from "./fault.mjs";
import { findBrowser } from "./find-browser.mjs";
import { refuseOldNode } from "./node-version.mjs";
import { runJourneys, runSection } from "./test-parts.mjs";
import { makeTestRun } from "./test-run.mjs";

const announce = (sentence) => process.stdout.write(`${sentence}\n`);

const main = async () => {
  const run = makeTestRun();
  await prepareChecks();
  await runChecks(run);
  await run.part("integration", () => runSection("integration"));
  const isBuilt = await run.part("build", async () => {
    await buildWhenNeeded(announce);
    return { passed: 1, failed: 0, skipped: 0, slowest: [] };
  });
  if (isBuilt) await run.part("end to end", async () => runJourneys(await findBrowser(announce)));
  run.close();
};

if (refuseOldNode(process.versions.node)) main().catch((error) => exitWithFault(error));
