import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { root, textOf } from "./project";

const path = "tests/architecture/scope-types.ts";
const marked = /^[ \t]*\/\/ @ts-expect-error.*$/gm;

const compilerOptions = () => {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  return { ...ts.parseJsonConfigFileContent(config, ts.sys, root).options, incremental: false };
};

/** The lines of the file, as given, on which the compiler finds an error. */
const errorLines = (text: string): readonly number[] => {
  const options = compilerOptions();
  const host = ts.createCompilerHost(options);
  const readSource = host.getSourceFile.bind(host);
  host.getSourceFile = (name, target) =>
    name.endsWith(path) ? ts.createSourceFile(name, text, target) : readSource(name, target);
  const program = ts.createProgram([join(root, path)], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file, start }) => file?.getLineAndCharacterOfPosition(start ?? 0).line ?? -1);
};

test("a scope cannot be had but from its maker, and a weaker one does not serve", () => {
  expect(errorLines(textOf(path))).toEqual([]);
}, 60_000);

test("each line that is marked as refused is refused for itself", () => {
  const text = textOf(path);
  const lines = text.split("\n");
  const refused = lines.flatMap((line, index) => (line.trim().startsWith("// @ts-expect-error") ? [index + 1] : []));
  expect(refused.length).toBeGreaterThan(15);
  expect([...new Set(errorLines(text.replace(marked, "")))].sort((a, b) => a - b)).toEqual(refused);
}, 60_000);
