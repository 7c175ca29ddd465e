import { describe, expect, test } from "vitest";
import { filesBelow } from "./project";
import { type Export, exportsOf, parse, syntaxOf } from "./syntax";

const code = filesBelow("lib").filter((path) => /\.(?:ts|tsx|mjs)$/.test(path) && !path.endsWith(".d.ts"));

const undocumented = (exported: readonly Export[]) =>
  exported.filter((it) => it.kind !== "re-export" && it.doc.length === 0).map((it) => it.name);

/** Modules that keep several functions together or bear another name, each with the reason. */
const companions: Readonly<Record<string, string>> = {
  "lib/domain/factor/stance-bits.ts": "the layout of the bits with the one reading that needs two of them",
  "lib/domain/shared/iso-date.ts": "a calendar day with its makers",
  "lib/domain/shared/ordering.ts": "the one place that decides how texts and rows are ordered",
  "lib/domain/shared/result.ts": "both ways to answer",
  "lib/domain/transcript/offset.ts": "one module converts offsets, so that no other holds both units",
};
const kebab = (name: string) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .toLowerCase();

/** Why a file of the core breaks "one public function, and the file bears its name"; nothing when it keeps it. */
const nameFault = (path: string, exported: readonly Export[]): string | undefined => {
  const functions = exported.filter((it) => it.kind === "function").map((it) => it.name);
  const title = path.slice(path.lastIndexOf("/") + 1).replace(/\.tsx?$/, "");
  const isNamedAfterType = exported.some((it) => it.kind === "type" && kebab(it.name) === title);
  if (functions.length > 1) return `several functions: ${functions.join(", ")}`;
  return functions.every((name) => kebab(name) === title) || isNamedAfterType
    ? undefined
    : `the file is not named after ${functions[0]}`;
};

test("every export of lib says what it is", () => {
  const faults = code
    .map((path) => ({ path, names: undocumented(exportsOf(syntaxOf(path))) }))
    .filter(({ names }) => names.length > 0);
  expect(faults).toEqual([]);
});

test("a file of domain, policy or workflow has one public function and bears its name", () => {
  const faults = ["lib/domain", "lib/policy", "lib/workflow"]
    .flatMap(filesBelow)
    .filter((path) => path.endsWith(".ts") && !(path in companions))
    .map((path) => ({ path, fault: nameFault(path, exportsOf(syntaxOf(path))) }))
    .filter(({ fault }) => fault !== undefined);
  expect(faults).toEqual([]);
});

test("every listed module still needs its exception", () => {
  const stale = Object.keys(companions).filter(
    (path) => !code.includes(path) || nameFault(path, exportsOf(syntaxOf(path))) === undefined,
  );
  expect(stale).toEqual([]);
});

describe("the documentation test itself", () => {
  const namesIn = (text: string) => undocumented(exportsOf(parse("x.ts", text)));

  test("finds an export without a comment, with tags alone, or with a plain comment", () => {
    expect(namesIn("export const a = 1;\n/** @see Mill */ export type B = 1;\n// why\nexport function c() {}")).toEqual(
      ["a", "B", "c"],
    );
  });

  test("accepts a comment on constants, functions, classes, types and overloads", () => {
    const text =
      "/** A. */ export const a = 1;\n/** B. */ export type B = 1;\n/** C. */ export class C {}\n/** D. */ export interface D {}";
    expect(namesIn(`${text}\n/** E. */ export function e() {}\nconst hidden = 1;`)).toEqual([]);
  });

  test.each([
    ["derive-cell.ts", "export const deriveCell = () => 1;", undefined],
    ["threshold.ts", "export type Threshold = 1; export const threshold = () => 1;", undefined],
    ["offset-map.ts", "export type OffsetMap = 1; export const mapOffset = () => 1;", undefined],
    ["stance.ts", "export const stances = [] as const;", undefined],
    ["cell.ts", "export const deriveCell = () => 1;", "the file is not named after deriveCell"],
    ["cell.ts", "export const cell = () => 1; export function row() {}", "several functions: cell, row"],
  ])("judges %s with %s", (path, text, fault) => {
    expect(nameFault(path, exportsOf(parse(path, text)))).toBe(fault);
  });
});
