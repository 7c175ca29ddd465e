import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { root, runTool, textOf } from "./project";

/**
 * Each wall has planted files that break it, named `<rule>--<what>.ts` (two rules: `a+b--<what>.ts`);
 * `allowed--<what>.ts` must stay silent, and so must every file without `--`.
 */
const violations = join(root, "tests/architecture/violations");

type Hit = `${string} in ${string}`;
interface ImportRule {
  readonly name: string;
}
interface BiomeConfig {
  readonly plugins: readonly string[];
  readonly linter: { readonly rules: Record<string, unknown> };
  readonly overrides: readonly { readonly linter: { readonly rules: Record<string, Record<string, unknown>> } }[];
}

const layers: { readonly forbidden: readonly ImportRule[] } = createRequire(import.meta.url)("./layers.cjs");
const biomeConfig: BiomeConfig = JSON.parse(textOf("biome.json"));
const plantedConfig: BiomeConfig = JSON.parse(readFileSync(join(violations, "biome.json"), "utf8"));

const kebab = (name: string) => name.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase();
const namesOf = (group: unknown) => (typeof group === "object" && group !== null ? Object.keys(group) : []);

const importRules = layers.forbidden.map((rule) => rule.name);
const pluginRules = biomeConfig.plugins.map((path) => basename(path, ".grit"));
const lintRules = [biomeConfig.linter.rules, ...biomeConfig.overrides.map((override) => override.linter.rules)]
  .flatMap((groups) => Object.values(groups).flatMap(namesOf))
  .map(kebab);
const rules = [...new Set([...importRules, ...pluginRules, ...lintRules])];

const planted: readonly Hit[] = readdirSync(violations, { recursive: true, encoding: "utf8" })
  .filter((path) => /--[^/]*\.(?:tsx?|mjs)$/.test(path))
  .flatMap((path) =>
    basename(path)
      .replace(/--.*/, "")
      .split("+")
      .filter((rule) => rule !== "allowed")
      .map((rule): Hit => `${rule} in ${path}`),
  );

const ruleOf = (hit: Hit) => hit.slice(0, hit.indexOf(" in "));
const only = (hits: readonly Hit[], of: readonly string[]) =>
  [...new Set(hits)].filter((hit) => of.includes(ruleOf(hit))).sort();

const importHits = (): readonly Hit[] => {
  const report: { summary: { violations: readonly { rule: ImportRule; from: string }[] } } = JSON.parse(
    runTool(
      "depcruise",
      ["--config", "../layers.cjs", "--output-type", "json", "app", "components", "lib", "prisma", "tests"],
      violations,
    ),
  );
  return report.summary.violations.map(({ rule, from }): Hit => `${rule.name} in ${from}`);
};

/** A plugin's diagnostic does not name the plugin; its message is the one thing that tells two plugins apart. */
const messageOf = (rule: string) => /message="([^"]+)"/.exec(textOf(`tests/architecture/rules/${rule}.grit`))?.[1];

const lintHits = (): readonly Hit[] => {
  const report: { diagnostics: readonly { category: string; message: string; location: { path: string } }[] } =
    JSON.parse(runTool("biome", ["lint", "--reporter=json", "--max-diagnostics=none", "."], violations));
  return report.diagnostics.map(({ category, message, location }): Hit => {
    const rule =
      category === "plugin" ? pluginRules.find((name) => messageOf(name) === message) : kebab(basename(category));
    return `${rule ?? message} in ${location.path}`;
  });
};

test("every wall has a planted violation, and no file is planted for a wall that is gone", () => {
  expect([...new Set(planted.map(ruleOf))].sort()).toEqual([...rules].sort());
});

test("the import rules catch the planted files and nothing else", () => {
  expect(only(importHits(), importRules)).toEqual(only(planted, importRules));
}, 60_000);

test("the lint rules and plugins catch the planted files and nothing else", () => {
  const own = [...pluginRules, ...lintRules];
  expect(only(lintHits(), own)).toEqual(only(planted, own));
}, 60_000);

test("the planted root is linted by the rules of the project", () => {
  expect(plantedConfig.linter).toEqual(biomeConfig.linter);
  expect(plantedConfig.overrides).toEqual(biomeConfig.overrides);
  expect(plantedConfig.plugins.map((path) => basename(path))).toEqual(
    biomeConfig.plugins.map((path) => basename(path)),
  );
});

test("every global that the core may not reach has a planted file", () => {
  const denied = JSON.stringify(biomeConfig.overrides).match(/"deniedGlobals":(\{[^}]*\})/)?.[1] ?? "{}";
  const names = Object.keys(JSON.parse(denied)).map(
    (name) => `lib/domain/coding/no-restricted-globals--${kebab(name)}.ts`,
  );
  expect(names.length).toBeGreaterThan(0);
  expect(planted).toEqual(expect.arrayContaining(names.map((path) => `no-restricted-globals in ${path}`)));
});
