import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { exitWithFault, LaunchFault } from "./fault.mjs";
import { applyMigrations, diffSchema } from "./migrations.mjs";
import { startScratchDatabase } from "./scratch-database.mjs";

/*
 * node lib/launch/migrate.mjs diff            prints the SQL from the migrations to the schema
 * node lib/launch/migrate.mjs create <name>   writes it as prisma/migrations/<timestamp>_<name>/migration.sql (empty: a file for hand-written SQL)
 * node lib/launch/migrate.mjs check           applies all of them to an empty database and fails when the schema says otherwise
 * TERCET_PRISMA_DIR replaces prisma/ for a trial.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const prisma = resolve(root, process.env.TERCET_PRISMA_DIR ?? "prisma");
const folder = join(prisma, "migrations");
const [command, name] = process.argv.slice(2);

const write = (sql) => {
  if (!/^[a-z][a-z0-9_]*$/.test(name ?? ""))
    throw new LaunchFault("Name the migration in lower case with underscores: create add_interviews");
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const target = join(folder, `${stamp}_${name}`);
  mkdirSync(target, { recursive: true });
  writeFileSync(join(folder, "migration_lock.toml"), 'provider = "postgresql"\n');
  writeFileSync(join(target, "migration.sql"), sql || "-- The schema asks for no change: write the SQL by hand.\n");
  process.stdout.write(`${join(target, "migration.sql")}\n`);
};

const main = async () => {
  if (!["diff", "create", "check"].includes(command ?? ""))
    throw new LaunchFault("Say what to do: diff, create <name> or check.");
  const scratch = await startScratchDatabase();
  try {
    if (command === "check") await applyMigrations({ url: scratch.ownerUrl, folder });
    const sql = await diffSchema({ url: scratch.ownerUrl, folder, schema: join(prisma, "schema") });
    if (command === "create") write(sql);
    else if (command === "diff") process.stdout.write(sql || "-- The migrations and the schema agree.\n");
    else if (sql) throw new LaunchFault(`The schema is ahead of the migrations by:\n${sql}`);
  } finally {
    await scratch.stop();
  }
};

main().catch((error) => exitWithFault(error));
