import { expect, test } from "vitest";
import { filesBelow, textOf } from "./project";

const layers = [
  "app",
  "components",
  "lib/client",
  "lib/data",
  "lib/domain",
  "lib/editor",
  "lib/exchange",
  "lib/launch",
  "lib/policy",
  "lib/schema",
  "lib/server",
  "lib/workflow",
  "prisma",
  "tests",
];
const sizesOf = (folder: string) =>
  filesBelow(folder)
    .filter((path) => /\.(?:tsx?|mjs|prisma)$/.test(path))
    .map((path) => ({ path, lines: textOf(path).split("\n").length - 1 }))
    .sort((one, other) => one.lines - other.lines);
const at = (sizes: readonly { readonly lines: number }[], share: number) =>
  sizes[Math.floor((sizes.length - 1) * share)]?.lines ?? 0;

test("files stay small: a report by layer, a bound on the median, and no component over 300 lines", () => {
  const rows = layers.map((layer) => ({ layer, sizes: sizesOf(layer) })).filter(({ sizes }) => sizes.length > 0);
  console.table(
    rows.map(({ layer, sizes }) => ({
      layer,
      files: sizes.length,
      median: at(sizes, 0.5),
      p90: at(sizes, 0.9),
      longest: sizes.at(-1)?.path,
      lines: sizes.at(-1)?.lines,
    })),
  );
  const product = ["app", "components", "lib"].flatMap(sizesOf).sort((one, other) => one.lines - other.lines);
  expect(at(product, 0.5)).toBeLessThan(100);
  expect(sizesOf("components").filter(({ lines }) => lines > 300)).toEqual([]);
});
