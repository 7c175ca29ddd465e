import { generateWhenNeeded } from "./build-steps.mjs";
import { exitWithFault } from "./fault.mjs";
import { installWhenNeeded } from "./install.mjs";
import { runTypeScript } from "./run-typescript.mjs";

/* npm run openapi [-- FILE]: writes the OpenAPI document to a file, else to standard output. */
const announce = (sentence) => process.stderr.write(`${sentence}\n`);

const main = async () => {
  await installWhenNeeded(announce);
  generateWhenNeeded(announce);
  process.exitCode = await runTypeScript("lib/launch/openapi-document.ts", { args: process.argv.slice(2) }).ended;
};

main().catch((error) => exitWithFault(error));
