import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeMemo } from "../../../../lib/client/memo/merge-memo";
import type { MemoDocument } from "../../../../lib/domain/memo/memo-document";

const memo = (...lines: readonly string[]): MemoDocument => ({
  type: "doc",
  content: lines.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
});
const linesOf = ({ content }: MemoDocument): string[] =>
  content.map((block) =>
    block.type === "paragraph" && block.content?.[0]?.type === "text" ? block.content[0].text : "",
  );

describe("two people in one memo", () => {
  test.each([
    ["one of them wrote", memo("a"), memo("a", "mine"), memo("a"), ["a", "mine"], 0],
    [
      "both wrote at different places",
      memo("a", "b"),
      memo("a", "b", "mine"),
      memo("theirs", "a", "b"),
      ["theirs", "a", "b", "mine"],
      0,
    ],
    ["both wrote at the end", memo("a"), memo("a", "mine"), memo("a", "theirs"), ["a", "theirs", "mine"], 1],
    ["both rewrote one paragraph", memo("a", "b"), memo("a1", "b"), memo("a2", "b"), ["a2", "a1", "b"], 1],
    ["both wrote the same", memo("a"), memo("a", "same"), memo("a", "same"), ["a", "same"], 0],
    ["one of them removed what the other left", memo("a", "b"), memo("b"), memo("a", "b"), ["b"], 0],
    ["one of them removed what the other rewrote", memo("a", "b"), memo("b"), memo("a2", "b"), ["a2", "b"], 0],
  ])("%s", (_, base, mine, theirs, expected, doubled) => {
    const merged = mergeMemo(base, mine, theirs);
    expect(linesOf(merged.document)).toEqual(expected);
    expect(merged.doubled).toBe(doubled);
  });

  test("nothing that either wrote is lost, whatever they did", () => {
    // Each line once: of two equal ones each may remove another, and both go.
    const lines = fc.uniqueArray(fc.constantFrom<string>("a", "b", "c", "d", "e", "f", "g", "h"), { maxLength: 8 });
    const edit = (mark: string) => (base: readonly string[], seed: readonly number[]) =>
      base.flatMap((line, at) => {
        const act = (seed[at] ?? 0) % 4;
        return act === 1 ? [] : act === 2 ? [`${mark}${at}`] : act === 3 ? [line, `${mark}+${at}`] : [line];
      });
    const seeds = fc.array(fc.nat(3), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(lines, seeds, seeds, (base, one, other) => {
        const mine = edit("mine")(base, one);
        const theirs = edit("theirs")(base, other);
        const merged = linesOf(mergeMemo(memo(...base), memo(...mine), memo(...theirs)).document);
        for (const line of [...mine, ...theirs]) if (!base.includes(line)) expect(merged).toContain(line);
        for (const line of base) if (mine.includes(line) && theirs.includes(line)) expect(merged).toContain(line);
      }),
    );
  });
});
