import { buildWhenNeeded, generateWhenNeeded } from "./build-steps.mjs";
import { exitWithFault } from "./fault.mjs";
import { installWhenNeeded } from "./install.mjs";

const announce = (sentence) => process.stdout.write(`${sentence}\n`);

const main = async () => {
  await installWhenNeeded(announce);
  generateWhenNeeded(announce);
  const isNew = await buildWhenNeeded(announce);
  announce(isNew ? "Built." : "Nothing has changed since the last build.");
};

main().catch((error) => exitWithFault(error));
