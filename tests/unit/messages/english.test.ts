import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { english } from "../../../lib/messages/english";

const folder = new URL("../../../lib/messages/en/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));

const sentences = (value: unknown, path: string): { path: string; text: string }[] => {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) throw new Error(`${path} is neither text nor a group of texts`);
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`));
};

const all = Object.entries(english).flatMap(([name, catalogue]) => sentences(catalogue, name));

describe("the English catalogue", () => {
  test("every file is read under its own name", () => {
    const onDisk = Object.fromEntries(
      files.map((name) => [
        name.replace(/\.json$/, "").replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
        JSON.parse(readFileSync(new URL(name, folder), "utf8")),
      ]),
    );
    expect(english).toEqual(onDisk);
  });

  test("no text is empty and no key holds a dot, which the library reads as a path", () => {
    expect(all.filter(({ text }) => text.trim() === "")).toEqual([]);
    expect(all.length).toBeGreaterThan(50);
    for (const name of files) expect(readFileSync(new URL(name, folder), "utf8")).not.toMatch(/"[^"\n]*\.[^"\n]*":/);
  });

  test("opened brackets are closed", () => {
    const depth = (text: string) =>
      [...text].reduce((open, sign) => open + (sign === "{" ? 1 : sign === "}" ? -1 : 0), 0);
    expect(all.filter(({ text }) => depth(text) !== 0)).toEqual([]);
  });
});
