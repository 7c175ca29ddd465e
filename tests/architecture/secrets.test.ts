import { describe, expect, test } from "vitest";
import { filesBelow, textOf } from "./project";
import { directivesOf, importsOf, parse } from "./syntax";

const all = filesBelow(".").filter((path) => !path.startsWith("public/") && path !== "package-lock.json");
const readable = all.filter((path) =>
  /\.(?:[mc]?[jt]sx?|json|md|ya?ml|prisma|sql|css|grit|txt|csv|example)$|^\.ci\//.test(path),
);
const product = readable.filter((path) =>
  /^(?:app|components|lib|prisma)\/.*\.(?:tsx?|mjs)$|^next\.config\.ts$/.test(path),
);

/** Shapes of secrets, as their issuers write them. */
const secretShapes: readonly RegExp[] = [
  /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/,
  /\btct_[A-Za-z0-9_-]{20,}/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{30,}/,
  /\bxox[abpr]-[A-Za-z0-9-]{20,}/,
  /postgres(?:ql)?:\/\/[^\s:/@"'`$]+:(?!password|secret|postgres|pass)[^\s:/@"'`$]{8,}@/,
];
const holdsSecret = (text: string) => secretShapes.some((shape) => shape.test(text));

describe("nothing secret is in the source", () => {
  test("no environment file but the example, no key file, no dump", () => {
    expect(
      all.filter((path) => /(?:^|\/)\.env(?!\.example$)|\.(?:pem|key|p12|pfx|dump|sqlite|db)$/.test(path)),
    ).toEqual([]);
  });

  test("no file holds the shape of a secret", () => {
    expect(readable.filter((path) => holdsSecret(textOf(path)))).toEqual([]);
  });

  test("the build ships no source map and no route for tests", () => {
    expect(product.filter((path) => /productionBrowserSourceMaps\s*:\s*true/.test(textOf(path)))).toEqual([]);
    expect(filesBelow("app").filter((path) => /\/(?:tests?|debug|dev|playground|__\w+)\//.test(path))).toEqual([]);
  });

  test.each([
    ["-----BEGIN", " PRIVATE KEY-----"],
    ["token: tct_", "a".repeat(32)],
    ["postgresql://owner:kJ8s9dKq2", "@db.example:5432/tercet"],
  ])("%s%s counts as a secret", (head, tail) => {
    // In two parts, so that this file does not hold the shape itself.
    expect(holdsSecret(head + tail)).toBe(true);
  });

  test("an example with a stand-in does not", () => {
    expect(holdsSecret("DATABASE_URL=postgresql://owner:password@localhost:5432/tercet")).toBe(false);
  });
});

/** Ways in which Next keeps an answer for the next caller. */
const cachedReads =
  /\bunstable_cache(?:Life|Tag)?\b|\bcacheComponents\s*:\s*true|\buseCache\s*:\s*true|next:\s*\{[^}]*\brevalidate\b|cache:\s*["']force-cache["']|export const (?:fetchCache|revalidate = [^0]|dynamic = ["'](?!force-dynamic))/;
const caches = (path: string, text: string) =>
  cachedReads.test(text) || directivesOf(parse(path, text)).some((directive) => directive.startsWith("use cache"));

describe("S28 no answer is kept for the next caller", () => {
  test("no `use cache` and no other cache of Next over what a person may read", () => {
    expect(product.filter((path) => caches(path, textOf(path)))).toEqual([]);
  });

  test.each([
    ['"use cache"; export const a = 1;'],
    ['const read = async () => { "use cache: remote"; return 1; };'],
    ['import { unstable_cache } from "next/cache";'],
    ["export const revalidate = 60;"],
  ])("%s is caught", (text) => {
    expect(caches("x.ts", text)).toBe(true);
  });
});

/** The environment through any door: `process.env`, `process["env"]`, an import of node:process, the bundler's own. */
const readsEnvironment = (path: string, text: string) =>
  /\bprocess\s*(?:\?\.|\.|\[\s*["'`])\s*env\b|\bimport\.meta\.env\b|[{,]\s*env\s*[},=:][^;]*=\s*process\b/.test(text) ||
  importsOf(parse(path, text)).some((name) => /^(?:node:)?process$/.test(name));

describe("one reader of the environment", () => {
  test("nothing but lib/env.ts and lib/launch reads it", () => {
    const readers = product.filter((path) => path !== "lib/env.ts" && !path.startsWith("lib/launch/"));
    expect(readers.filter((path) => readsEnvironment(path, textOf(path)))).toEqual([]);
  });

  test.each([
    ["const a = process.env.PORT;"],
    ['process["env"].PORT'],
    ["const { env } = process;"],
    ['import { env } from "node:process";'],
    ["import.meta.env.MODE"],
  ])("%s is caught", (text) => {
    expect(readsEnvironment("x.ts", text)).toBe(true);
  });

  test("lib/env.ts itself is left alone, and reading it is no fault", () => {
    expect(readsEnvironment("x.ts", 'import { env } from "../env"; const port = env.PORT;')).toBe(false);
  });
});
