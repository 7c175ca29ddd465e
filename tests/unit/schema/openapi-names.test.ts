import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import * as z from "zod";

const folder = fileURLToPath(new URL("../../../lib/schema/", import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith(".ts") && name !== "method.ts");

test("component names are unique, and every input, patch and view has one", async () => {
  const named = new Map<string, string>();
  const nameless: string[] = [];
  for (const file of files) {
    const exported = (await import(/* @vite-ignore */ `${folder}${file}`)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(exported)) {
      if (!(value instanceof z.ZodType)) continue;
      const id = value.meta()?.id;
      if (id === undefined) {
        if (/(?:Input|Patch|View|Page)$/.test(name)) nameless.push(`${file} ${name}`);
        continue;
      }
      expect(named.get(id) ?? `${file} ${name}`, id).toBe(`${file} ${name}`);
      named.set(id, `${file} ${name}`);
    }
  }
  expect(nameless).toEqual([]);
  expect(named.size).toBeGreaterThan(60);
});

test("every shape can be written as JSON Schema, inputs as they are sent and views as they are answered", async () => {
  for (const file of files) {
    const exported = (await import(/* @vite-ignore */ `${folder}${file}`)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(exported)) {
      if (!(value instanceof z.ZodType)) continue;
      const io = /(?:View|Page|problem)/i.test(name) ? "output" : "input";
      expect(() => z.toJSONSchema(value, { io }), `${file} ${name}`).not.toThrow();
    }
  }
});
