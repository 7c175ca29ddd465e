import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { codeHues, codePatterns } from "../../../components/ui/code-colour";
import { type Colour, ciede2000, contrast, deficiencyNames, fromHex, mean, over, seenApart } from "./colour-measures";

const read = (name: string) => readFileSync(new URL(`../../../components/ui/${name}`, import.meta.url), "utf8");
const themes = ["light", "dark"] as const;
type Theme = (typeof themes)[number];

/** `light-dark(#a, #b)` or a plain `#a` of the stylesheet. */
const parse = (value: string): Record<Theme, Colour> => {
  const [light, dark] = value.match(/#[0-9a-f]{6}/g) ?? [];
  if (light === undefined) throw new Error(`No colour in ${value}`);
  return { light: fromHex(light), dark: fromHex(dark ?? light) };
};

const tokens = Object.fromEntries(
  [...read("tokens.css").matchAll(/^ {2}--([a-z-]+): (light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\));/gm)].map(
    ([, name, value]) => [name ?? "", parse(value ?? "")],
  ),
);
const token = (name: string, theme: Theme): Colour => {
  const found = tokens[name];
  if (!found) throw new Error(`No token --${name}`);
  return found[theme];
};

const codeSheet = read("code-colour.css");
const codeColours = Object.fromEntries(
  codeHues.map((hue) => {
    const rule = codeSheet.match(
      new RegExp(`^\\[data-hue="${hue}"\\] \\{\\s+--code: ([^;]+);\\s+--code-edge: ([^;]+);`, "m"),
    );
    return [hue, { fill: parse(rule?.[1] ?? ""), edge: parse(rule?.[2] ?? "") }];
  }),
);
const code = (hue: string, part: "fill" | "edge", theme: Theme): Colour => {
  const found = codeColours[hue];
  if (!found) throw new Error(`No hue ${hue}`);
  return found[part][theme];
};

const surfaces = ["canvas", "surface", "raised", "sunken", "hover"] as const;

describe.each(themes)("colours of the %s theme", (theme) => {
  test.each(["ink", "muted", "faint", "accent", "positive", "negative", "warn", "unknown"])(
    "text in %s is readable on every surface",
    (name) => {
      for (const surface of surfaces) {
        expect(contrast(token(name, theme), token(surface, theme)), `${name} on ${surface}`).toBeGreaterThanOrEqual(
          4.5,
        );
      }
    },
  );

  test.each(["accent", "positive", "negative", "warn", "unknown"])("text on the tint of %s is readable", (name) => {
    for (const text of [name, "ink", "muted", "faint"]) {
      expect(contrast(token(text, theme), token(`${name}-soft`, theme)), text).toBeGreaterThanOrEqual(4.5);
    }
  });

  test("buttons are readable, and the edge of a control and the focus ring stand out", () => {
    expect(contrast(token("on-accent", theme), token("accent", theme))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token("on-accent", theme), token("accent-hover", theme))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token("on-accent", theme), token("negative", theme))).toBeGreaterThanOrEqual(4.5);
    for (const surface of surfaces) {
      expect(contrast(token("control", theme), token(surface, theme)), surface).toBeGreaterThanOrEqual(3);
      expect(contrast(token("focus", theme), token(surface, theme)), surface).toBeGreaterThanOrEqual(3);
    }
  });

  test("X06 the edge of each code colour stands out on every surface", () => {
    for (const hue of codeHues) {
      for (const surface of surfaces) {
        expect(
          contrast(code(hue, "edge", theme), token(surface, theme)),
          `${hue} on ${surface}`,
        ).toBeGreaterThanOrEqual(3);
      }
    }
  });

  test("X06 text is readable on every blend of up to four codes", () => {
    const shares = [...codeSheet.matchAll(/color-mix\(in srgb, var\(--code\) (\d+)%, transparent\)/g)].map(
      ([, percent]) => Number(percent) / 100,
    );
    expect(shares).toEqual([0.28, 0.22]);
    const share = shares[theme === "light" ? 0 : 1] ?? 1;
    const blends = codeHues.flatMap((a) =>
      codeHues.flatMap((b) => codeHues.flatMap((c) => codeHues.map((d) => [a, b, c, d]))),
    );
    let least = Number.POSITIVE_INFINITY;
    for (const blend of blends) {
      const mixed = mean(blend.map((hue) => code(hue, "fill", theme)));
      for (const surface of ["surface", "raised", "canvas"]) {
        least = Math.min(least, contrast(token("ink", theme), over(mixed, share, token(surface, theme))));
      }
    }
    expect(least).toBeGreaterThanOrEqual(4.5);
  });

  test.each(deficiencyNames)("X06 no two hues look alike, colour-vision deficiency: %s", (deficiency) => {
    const pairs = codeHues.flatMap((one, place) => codeHues.slice(place + 1).map((other) => [one, other] as const));
    const apart = pairs.map(([one, other]) => ({
      pair: `${one} and ${other}`,
      difference: seenApart(code(one, "fill", theme), code(other, "fill", theme), deficiency),
    }));
    expect(apart.filter(({ difference }) => difference < 8)).toEqual([]);
  });
});

test("X06 each code has a pattern beside its hue: fill and underline tell the four apart", () => {
  const looks = codePatterns.map((pattern) => {
    const rule = codeSheet.match(
      new RegExp(`\\[data-pattern="${pattern}"\\] \\{\\s+--code-line: ([^;]+);\\s+--code-fill: ([^;]+);`),
    );
    return { line: rule?.[1], fill: rule?.[2] };
  });
  expect(new Set(looks.map(({ line }) => line)).size).toBe(codePatterns.length);
  expect(new Set(looks.map(({ fill }) => fill)).size).toBe(codePatterns.length);
  expect(looks.every(({ line, fill }) => line !== undefined && fill !== undefined)).toBe(true);
});

// Pairs 1, 7 and 17 of the published test data: Sharma, Wu, Dalal 2005, table 1.
test.each([
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, 0, 0], [50, -1, 2], 2.3669],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
] as const)("the measure of difference agrees with the published values", (one, other, published) => {
  expect(ciede2000(one, other)).toBeCloseTo(published, 4);
});
