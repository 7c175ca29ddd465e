import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Made by tools, or planted to be wrong: no architecture test reads them. */
const skipped = new Set(["node_modules", ".git", ".next", ".data", "lib/generated", "tests/architecture/violations"]);

const walk = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (skipped.has(relative(root, path).split(sep).join("/"))) return [];
    return entry.isDirectory() ? walk(path) : [path];
  });

/** Every file below a folder of the project, as paths from the root with `/`, sorted. A folder that is not there yet holds nothing. */
export const filesBelow = (folder: string): readonly string[] =>
  existsSync(join(root, folder))
    ? walk(join(root, folder))
        .map((path) => relative(root, path).split(sep).join("/"))
        .sort()
    : [];

/** The text of one file of the project. */
export const textOf = (path: string): string => readFileSync(join(root, path), "utf8");

/** Names directly inside a folder of the project, folders with a trailing `/`, without what git ignores by name. */
export const namesIn = (folder: string): readonly string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { withFileTypes: true })
        .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
        .sort()
    : [];

/** Runs an installed program and gives its standard output, whatever its exit code says. */
export const runTool = (name: string, args: readonly string[], cwd: string): string => {
  const result = spawnSync(join(root, "node_modules/.bin", name), args, { cwd, encoding: "utf8", maxBuffer: 1 << 28 });
  if (result.error) throw result.error;
  if (!result.stdout) throw new Error(`${name} printed nothing: ${result.stderr}`);
  return result.stdout;
};
