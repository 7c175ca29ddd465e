import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeFileFault, LaunchFault } from "./fault.mjs";
import { root } from "./settings.mjs";

const readPackages = (path) => JSON.parse(readFileSync(join(root, path), "utf8")).packages;

/** npm writes what it installed into a lock file of its own; what this system does not need (optional packages) may be missing there. */
const isInstalled = () => {
  try {
    const wanted = Object.entries(readPackages("package-lock.json"));
    const present = readPackages("node_modules/.package-lock.json");
    return wanted.every(([path, entry]) => path === "" || entry.optional || present[path]?.version === entry.version);
  } catch {
    return false;
  }
};

/** The npm of this Node: on Windows it is a command file that only a shell runs. */
export const npm = (args, options) =>
  process.platform === "win32"
    ? spawnSync("npm.cmd", args, { ...options, shell: true })
    : spawnSync("npm", args, options);

/**
 * Installs the packages of package-lock.json when they are not there.
 * @param {(sentence: string) => void} announce
 * @throws {LaunchFault} with npm's last words
 */
export const installWhenNeeded = async (announce) => {
  if (isInstalled()) return false;
  announce("Installing packages (once, about a minute).");
  const isWindows = process.platform === "win32";
  const child = spawn(
    isWindows ? "npm.cmd" : "npm",
    ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      cwd: root,
      shell: isWindows,
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const code = await new Promise((done) => child.once("close", done).once("error", () => done(1)));
  if (code === 0) return true;
  const sentence = describeFileFault(said, join(root, "node_modules"));
  throw new LaunchFault(
    sentence ?? `The packages could not be installed: ${said.trim().split("\n").slice(-8).join("\n")}`,
  );
};
