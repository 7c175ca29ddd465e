import { randomBytes } from "node:crypto";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { applyMigrations } from "../../../lib/launch/migrations.mjs";
import { ensureQueues } from "../../../lib/launch/queues.mjs";
import { ensureAppRole } from "../../../lib/launch/roles.mjs";
import { startScratchDatabase } from "../../../lib/launch/scratch-database.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** The migrated database that every test file gets a copy of, with both roles' addresses. */
    template: { ownerUrl: string; appUrl: string };
  }
}

/** A database of its own on a server that the caller names; its role needs CREATEDB and CREATEROLE. */
const borrowDatabase = async (address: string) => {
  const name = `tercet_test_${randomBytes(6).toString("hex")}`;
  const appPassword = randomBytes(16).toString("hex");
  const admin = new pg.Client({ connectionString: address });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  const ownerUrl = new URL(address);
  ownerUrl.pathname = name;
  const appUrl = await ensureAppRole({ ownerUrl: ownerUrl.toString(), appPassword });
  const stop = async () => {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.end();
  };
  return { ownerUrl: ownerUrl.toString(), appUrl, stop };
};

/** One PostgreSQL per run: the embedded one in a temporary folder, or the one that TERCET_TEST_DATABASE_URL names. */
export default async (project: TestProject) => {
  const given = process.env.TERCET_TEST_DATABASE_URL;
  const { ownerUrl, appUrl, stop } = given ? await borrowDatabase(given) : await startScratchDatabase();
  try {
    await applyMigrations({ url: ownerUrl, folder: join(project.config.root, "prisma/migrations") });
    await ensureQueues(ownerUrl);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("template", { ownerUrl, appUrl });
  return stop;
};
