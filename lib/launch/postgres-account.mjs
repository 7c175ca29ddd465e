import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { LaunchFault } from "./fault.mjs";

const idOf = (name) => {
  const ask = (flag) =>
    Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  try {
    return { uid: ask("-u"), gid: ask("-g") };
  } catch {
    return null;
  }
};

const createPostgresUser = () => {
  spawnSync("groupadd", ["--system", "postgres"], { stdio: "ignore" });
  spawnSync("useradd", ["--system", "-g", "postgres", "-d", "/nonexistent", "postgres"], { stdio: "ignore" });
  return idOf("postgres");
};

/**
 * The account that runs PostgreSQL, which refuses to run as root: the caller's own, or as root the owner of an existing
 * cluster, else the user postgres (made when missing), else nobody.
 * @param {string} cluster
 * @returns {{ uid?: number, gid?: number }} empty for the caller's own account
 * @throws {LaunchFault} when there is no user that could run it
 */
export const choosePostgresAccount = (cluster) => {
  if (process.getuid?.() !== 0) return {};
  if (existsSync(join(cluster, "PG_VERSION"))) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  const account = idOf("postgres") ?? createPostgresUser() ?? idOf("nobody");
  if (account) return account;
  throw new LaunchFault(
    "PostgreSQL does not run as root and no user postgres could be made: start Tercet as an ordinary user.",
  );
};
