import ts from "typescript";
import { describe, expect, test } from "vitest";
import {
  type Claim,
  type ClaimTest,
  claimIdsOf,
  describeClaims,
  judgeClaims,
  readPlaywright,
  readVitest,
} from "../../lib/launch/claims-report.mjs";
import { claimKinds, claims } from "../fixtures/claims";
import { filesBelow, textOf } from "./project";
import { parse, syntaxOf } from "./syntax";

const ids: readonly string[] = claims.map(({ id }) => id);
const testFiles = filesBelow("tests").filter((path) => /\.(?:test|spec)\.ts$/.test(path));

/** The word with which a chain of calls begins: `test.each([…])("…")` gives `test`. */
const rootOf = (node: ts.Expression): string => {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isCallExpression(node) || ts.isPropertyAccessExpression(node) || ts.isTaggedTemplateExpression(node)) {
    return rootOf(ts.isTaggedTemplateExpression(node) ? node.tag : node.expression);
  }
  return "";
};

/** The names of tests and groups in a file, as far as they are written out. */
const testNames = (source: ts.SourceFile): readonly string[] => {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    const first = ts.isCallExpression(node) ? node.arguments[0] : undefined;
    if (ts.isCallExpression(node) && first && ["test", "it", "describe"].includes(rootOf(node.expression))) {
      if (ts.isStringLiteralLike(first)) names.push(first.text);
      if (ts.isTemplateExpression(first)) names.push(first.head.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
};

const named = testFiles.flatMap((path) =>
  testNames(syntaxOf(path)).flatMap((name) => claimIdsOf(name).map((id) => ({ id, path }))),
);

describe("claims and tests", () => {
  test("no test names a claim that does not exist", () => {
    expect(named.filter(({ id }) => !ids.includes(id))).toEqual([]);
    expect(named.length).toBeGreaterThan(1);
  });

  test("each claim has one id, in the order of its area, and one line of text", () => {
    expect(ids.length).toBe(new Set(ids).size);
    expect(ids).toHaveLength(152);
    expect(claims.filter(({ text }) => text.includes("\n") || text.length < 10)).toEqual([]);
    expect(claims.flatMap(({ kinds }) => kinds).filter((kind) => !claimKinds.includes(kind))).toEqual([]);
  });

  test("the README claims nothing without a test", () => {
    const claimed = textOf("README.md").match(/\b[CAPSRLX]\d{2}\b/g) ?? [];
    expect(claimed.filter((id) => !named.some((it) => it.id === id))).toEqual([]);
  });
});

const claim = (id: string, ...kinds: Claim["kinds"]): Claim => ({ id, level: "must", kinds, text: `${id} holds` });
const ran = (ids: readonly string[], kind: string, status: ClaimTest["status"]): ClaimTest => ({
  ids,
  name: `${ids} ${kind}`,
  kind,
  status,
});
const stateOf = (asked: Claim, ...tests: readonly ClaimTest[]) => judgeClaims([asked], tests)[0]?.state;

describe("how claims are read and judged", () => {
  test.each([
    ["C09 withdrawal beats a racing coding", ["C09"]],
    ["C05 C06 a recording is unreadable", ["C05", "C06"]],
    ["C05, C06: a recording is unreadable", ["C05", "C06"]],
    ["a test about C09", []],
    ["B16 is a figure, not a claim", []],
    ["S27-like", []],
    ["X509 certificates", []],
  ])("the ids of %j are %j", (name, expected) => {
    expect(claimIdsOf(name)).toEqual(expected);
  });

  test("finds names in groups, tables and templates, and none in other calls", () => {
    const text = `describe("C01 a", () => { test.each([1])("C02 b", () => {}); it.skip(\`C03 \${1}\`, () => {}); log("C04 d"); });`;
    expect(testNames(parse("x.test.ts", text))).toEqual(["C01 a", "C02 b", "C03 "]);
  });

  test("a claim holds when every kind that it asks for passed", () => {
    expect(stateOf(claim("S01", "A", "I"), ran(["S01"], "A", "passed"))).toBe("untested");
    expect(stateOf(claim("S01", "A", "I"), ran(["S01"], "A", "passed"), ran(["S01"], "I", "passed"))).toBe("held");
    expect(stateOf(claim("C01", "I"), ran(["C01"], "E", "passed"))).toBe("held");
    expect(stateOf(claim("C08", "E"), ran(["C08"], "I", "passed"))).toBe("untested");
    expect(stateOf(claim("C01", "I"), ran(["C02"], "I", "passed"))).toBe("untested");
  });

  test("a skipped test is no test, and one failing test is enough to fail", () => {
    expect(stateOf(claim("C01", "I"), ran(["C01"], "I", "skipped"))).toBe("untested");
    expect(stateOf(claim("C01", "I"), ran(["C01"], "I", "passed"), ran(["C01"], "U", "failed"))).toBe("failing");
  });

  test("reads both reporters", () => {
    const vitest = readVitest({
      testResults: [
        {
          name: "/p/tests/integration/withdraw.test.ts",
          assertionResults: [
            { ancestorTitles: ["C09 race"], title: "loses", status: "passed" },
            { ancestorTitles: [], title: "R14 lock", status: "pending" },
            { ancestorTitles: [], title: "other", status: "failed" },
          ],
        },
      ],
    });
    expect(vitest.map(({ ids: found, kind, status }) => [found, kind, status])).toEqual([
      [["C09"], "I", "passed"],
      [["R14"], "I", "skipped"],
    ]);
    const browser = readPlaywright({
      suites: [
        {
          file: "journey.spec.ts",
          title: "journey.spec.ts",
          specs: [{ title: "X02 keyboard", ok: true, tests: [{ status: "expected" }] }],
          suites: [
            {
              title: "C08 after withdrawal",
              specs: [
                { title: "search", ok: true, tests: [{ status: "skipped" }] },
                { title: "page", ok: false, tests: [{ status: "unexpected" }] },
              ],
            },
          ],
        },
      ],
    });
    expect(browser.map(({ ids: found, kind, status }) => [found, kind, status])).toEqual([
      [["X02"], "E", "passed"],
      [["C08"], "E", "skipped"],
      [["C08"], "E", "failed"],
    ]);
  });

  test("the report sums up", () => {
    const verdicts = judgeClaims(
      [claim("S01", "A", "I"), claim("S30", "A"), claim("C01", "I")],
      [ran(["S01", "S30"], "A", "passed")],
    );
    expect(describeClaims(verdicts).split("\n")).toEqual([
      "held     S30  S30 holds (1 test)",
      "untested S01  S01 holds (1 passed, but no test: integration)",
      "untested C01  C01 holds (no test: integration)",
      "3 claims: 1 held, 0 failing, 2 untested (1 of them in part)",
    ]);
  });
});
