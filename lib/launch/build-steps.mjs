import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { describeFileFault, LaunchFault } from "./fault.mjs";
import { generateClient } from "./generate.mjs";
import { root } from "./settings.mjs";

/** What the application is built from; the launcher and generated code are not. */
const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "next.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];
const SCHEMA = ["prisma/schema", "package-lock.json", ".config/prisma.ts"];
const LEFT_OUT = new Set(["lib/generated", "lib/launch"]);

const listFiles = (path) => {
  const name = relative(root, path).split("\\").join("/");
  if (LEFT_OUT.has(name) || !existsSync(path)) return [];
  try {
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) => listFiles(join(path, entry.name)));
  } catch (error) {
    if (error.code === "ENOTDIR") return [path];
    throw error;
  }
};

/** A digest of the contents below some paths, so that neither a checkout's dates nor a copy's matter. */
const digestOf = (paths) => {
  const digest = createHash("sha256").update(process.versions.modules);
  for (const path of paths.flatMap((name) => listFiles(join(root, name))).sort()) {
    digest.update(relative(root, path)).update(readFileSync(path));
  }
  return digest.digest("hex");
};

const isStamped = (stamp, digest) => existsSync(stamp) && readFileSync(stamp, "utf8") === digest;

const lastLines = (text) => text.trim().split("\n").slice(-30).join("\n");

const runNextBuild = async () => {
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const child = spawn(process.execPath, [next, "build"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  const code = await new Promise((done) => child.once("close", done).once("error", () => done(1)));
  if (code !== 0)
    throw new LaunchFault(describeFileFault(said, root) ?? `The application could not be built:\n${lastLines(said)}`);
};

/**
 * Generates the database client when the schema has changed since it was last generated.
 * @param {(sentence: string) => void} announce
 */
export const generateWhenNeeded = (announce) => {
  const stamp = join(root, "lib/generated/prisma/.stamp");
  const digest = digestOf(SCHEMA);
  if (isStamped(stamp, digest)) return false;
  announce("Generating the database client.");
  generateClient();
  writeFileSync(stamp, digest);
  return true;
};

/**
 * Builds the application when a source has changed since it was last built.
 * @param {(sentence: string) => void} announce
 * @throws {LaunchFault} with the last lines of the build
 */
export const buildWhenNeeded = async (announce) => {
  const stamp = join(root, ".next/tercet-build");
  const digest = digestOf([...SOURCES, "prisma/schema"]);
  if (isStamped(stamp, digest) && existsSync(join(root, ".next/BUILD_ID"))) return false;
  announce("Building the application (after a change, about half a minute).");
  await runNextBuild();
  // Next may rewrite tsconfig.json: the digest of what lies there now is the one to remember.
  writeFileSync(stamp, digestOf([...SOURCES, "prisma/schema"]));
  return true;
};
