import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { LaunchFault } from "./fault.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/**
 * Writes the database client to lib/generated/prisma.
 * The engine variable names any program: `generate` does not run it, but would otherwise download one from the vendor.
 * @throws {LaunchFault} with the tool's own message when the schema is not valid
 */
export const generateClient = () => {
  const prisma = createRequire(import.meta.url).resolve("prisma/build/index.js");
  const result = spawnSync(process.execPath, [prisma, "generate"], {
    cwd: root,
    encoding: "utf8",
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  });
  if (result.status !== 0)
    throw new LaunchFault(`The database client could not be generated:\n${result.stdout}${result.stderr}`);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  generateClient();
  process.stdout.write("Generated lib/generated/prisma.\n");
}
