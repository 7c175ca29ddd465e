import { generateWhenNeeded } from "./build-steps.mjs";
import { exitWithFault } from "./fault.mjs";
import { installWhenNeeded } from "./install.mjs";
import { runTypeScript } from "./run-typescript.mjs";

/* npm run bench [-- --size s|m|l|monster] [--only B3] [--fresh]: the measurements of tests/bench. */
const announce = (sentence) => process.stderr.write(`${sentence}\n`);

const main = async () => {
  await installWhenNeeded(announce);
  generateWhenNeeded(announce);
  process.exitCode = await runTypeScript("tests/bench/run.ts", { args: process.argv.slice(2) }).ended;
};

main().catch((error) => exitWithFault(error));
