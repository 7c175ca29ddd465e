import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { exitWithFault, LaunchFault } from "./fault.mjs";
import { runTypeScript } from "./run-typescript.mjs";
import { readSettings, root } from "./settings.mjs";
import { withDatabase } from "./with-database.mjs";

/* npm run admin -- <command> [options]: each command is a file of lib/launch/admin, run with the application's environment. */
const folder = join(root, "lib/launch/admin");

const main = async () => {
  const [command, ...args] = process.argv.slice(2);
  const known = readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => name.slice(0, -3))
    .sort();
  if (!command || !known.includes(command) || !existsSync(join(folder, `${command}.ts`)))
    throw new LaunchFault(`Say which command: npm run admin -- ${known.join(" | ")}.`);
  process.exitCode = await withDatabase(
    readSettings(),
    (env) => runTypeScript(`lib/launch/admin/${command}.ts`, { args, env }).ended,
  );
};

main().catch((error) => exitWithFault(error));
