import { expect, test } from "vitest";
import { filesBelow, textOf } from "./project";

const readers = ["lib/env.ts", ...filesBelow("lib/launch").filter((path) => path.endsWith(".mjs"))];
const variables = [
  ...new Set(readers.flatMap((path) => textOf(path).match(/\b(?:TERCET_[A-Z_]+|DATABASE_URL|PORT|HOST)\b/g) ?? [])),
]
  .map((name) => name.replace(/_FILE$/, ""))
  .sort();

/** Read by commands of developers alone. */
const internal = ["TERCET_PRISMA_DIR", "TERCET_TEST_DOSE", "TERCET_TIMES"];

/** The names in the first column of the README's table. */
const documented = [...textOf("README.md").matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1] ?? "").sort();
const explained = new Set(
  ["README.md", "CONTRIBUTING.md"].flatMap((path) => textOf(path).match(/\b[A-Z][A-Z_]{2,}\b/g) ?? []),
);

test("every setting that is read is explained", () => {
  expect(variables.length).toBeGreaterThan(8);
  expect(variables.filter((name) => !explained.has(name) && !internal.includes(name))).toEqual([]);
});

test("every setting in the README's table is read, and every internal one too", () => {
  expect([...documented, ...internal].filter((name) => !variables.includes(name))).toEqual([]);
  expect(documented.length).toBeGreaterThan(8);
});
