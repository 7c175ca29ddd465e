import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LaunchFault } from "./fault.mjs";
import { runTypeScript } from "./run-typescript.mjs";
import { root } from "./settings.mjs";

/** Which database was seeded: another DATABASE_URL, or a data folder whose cluster was removed, is seeded anew. */
const identify = async (ownerUrl) => {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      "SELECT (SELECT system_identifier::text FROM pg_control_system()) AS cluster, oid::text AS database FROM pg_database WHERE datname = current_database()",
    );
    return createHash("sha256").update(`${rows[0].cluster} ${rows[0].database}`).digest("hex");
  } finally {
    await client.end();
  }
};

/**
 * Loads the sample study, once per database, through the application's own workflows (prisma/seed.ts may be run again without effect).
 * @throws {LaunchFault} when the seed fails; it is tried again at the next start
 */
export const loadSampleWhenNeeded = async ({ dataDir, ownerUrl, env, announce }) => {
  if (!existsSync(join(root, "prisma/seed.ts"))) return;
  const stamp = join(dataDir, "sample-loaded");
  const identity = await identify(ownerUrl);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === identity) return;
  announce("Loading the sample study.");
  const status = await runTypeScript("prisma/seed.ts", { env }).ended;
  if (status !== 0)
    throw new LaunchFault("The sample study could not be loaded: start again, or leave it out with TERCET_SAMPLE=0.");
  writeFileSync(stamp, identity);
};

/** Prints the one-time owner link and the sample's factor table: the one place where the launcher asks the application for words. */
export const printFirstWords = async ({ env, announce }) => {
  const status = await runTypeScript("lib/launch/after-migrate.ts", { env }).ended;
  if (status !== 0) announce("The owner link could not be made: run npm run admin -- doctor.");
};
