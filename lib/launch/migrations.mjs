import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { LaunchFault } from "./fault.mjs";
import { makeMigrationAdapter } from "./migration-adapter.mjs";

const FILTERS = { externalTables: [], externalEnums: [] };
const LOCK = "migration_lock.toml";

let bindings;

/** Prisma's schema engine in WebAssembly: the native one would be downloaded from the vendor. Instantiated once, since its bindings hold one memory. */
const loadBindings = async () => {
  if (bindings) return bindings;
  const loaded = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const folder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => process.stderr.write(`${message}\n`) };
  const bytes = readFileSync(join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": loaded });
  loaded.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  bindings = loaded;
  return loaded;
};

/** The engine leaves a timer of ten seconds behind, which must not keep the process waiting. */
const withoutLingeringTimers = async (work) => {
  const original = globalThis.setTimeout;
  const timers = [];
  globalThis.setTimeout = Object.assign((...args) => {
    const timer = original(...args);
    timers.push(timer);
    return timer;
  }, original);
  try {
    return await work();
  } finally {
    globalThis.setTimeout = original;
    for (const timer of timers) timer.unref();
  }
};

const withEngine = (url, work) => withoutLingeringTimers(() => runEngine(url, work));

const runEngine = async (url, work) => {
  const { SchemaEngine } = await loadBindings();
  const { factory, close } = await makeMigrationAdapter(url);
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, factory);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await close();
  }
};

/**
 * The migrations of a folder as the schema engine asks for them, in their order.
 * @param {string} folder prisma/migrations
 */
export const readMigrations = (folder) => ({
  baseDir: folder,
  lockfile: { path: LOCK, content: existsSync(join(folder, LOCK)) ? readFileSync(join(folder, LOCK), "utf8") : null },
  shadowDbInitScript: "",
  migrationDirectories: (existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [])
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "migration.sql")))
    .map((entry) => entry.name)
    .sort()
    .map((path) => ({
      path,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(folder, path, "migration.sql"), "utf8") },
      },
    })),
});

const readSchema = (folder) => ({
  files: readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: join(folder, name), content: readFileSync(join(folder, name), "utf8") })),
});

const sentenceOf = (error) => {
  try {
    return JSON.parse(error.message).message ?? error.message;
  } catch {
    return String(error?.message ?? error);
  }
};

/**
 * Applies the migrations of a folder that the database has not had, in order of their names, as its owner.
 * @param {{ url: string, folder: string }} options
 * @returns {Promise<string[]>} the names of those applied now
 * @throws {LaunchFault} when one fails or when an applied one is missing or was edited
 */
export const applyMigrations = async ({ url, folder }) => {
  try {
    return await withEngine(url, async (engine) => {
      const result = await engine.applyMigrations({ migrationsList: readMigrations(folder), filters: FILTERS });
      return result.appliedMigrationNames;
    });
  } catch (error) {
    throw new LaunchFault(`The database could not be brought up to date: ${sentenceOf(error)}`);
  }
};

/**
 * The SQL that leads from the migrations of a folder to the schema of another; empty when they agree.
 * The engine replays the migrations in a database of its own on the server of `url`, whose role needs CREATEDB.
 * @param {{ url: string, folder: string, schema: string }} options
 * @throws {LaunchFault} when the schema or a migration is not valid
 */
export const diffSchema = async ({ url, folder, schema }) => {
  const { migrationDirectories, ...rest } = readMigrations(folder);
  const from =
    migrationDirectories.length === 0 ? { tag: "empty" } : { tag: "migrations", ...rest, migrationDirectories };
  const to = { tag: "schemaDatamodel", ...readSchema(schema) };
  try {
    const { stdout } = await withEngine(url, (engine) =>
      engine.diff({ from, to, script: true, exitCode: null, filters: FILTERS }),
    );
    return /^-- This is an empty migration/m.test(stdout ?? "") ? "" : (stdout ?? "");
  } catch (error) {
    throw new LaunchFault(sentenceOf(error));
  }
};
