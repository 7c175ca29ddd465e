import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const vectors = join(process.env.TERCET_SHARED ?? resolve(root, "../shared"), "vectors");

const command = (name: readonly string[], input: string | Buffer) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "lib/launch/method.mjs"), ...name], {
    cwd: root,
    input,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
};

describe("npm run method", () => {
  test("answers a list of vectors with a list of tables", () => {
    const { vectors: list } = JSON.parse(readFileSync(join(vectors, "factor-table.json"), "utf8")) as {
      vectors: { expected: object; expectedAfterWithdrawal?: object }[];
    };
    const inputs = list.map(({ expected: _, expectedAfterWithdrawal: __, ...input }) => input);
    const answer = command(["factor-table"], JSON.stringify(inputs));
    expect(answer).toMatchObject({ status: 0, stderr: "" });
    expect(JSON.parse(answer.stdout)).toStrictEqual(
      list.map(({ expected, expectedAfterWithdrawal }) =>
        expectedAfterWithdrawal ? { ...expected, afterWithdrawal: expectedAfterWithdrawal } : expected,
      ),
    );
  });

  test("answers a large input whole, through a pipe", () => {
    const study = JSON.parse(readFileSync(join(vectors, "reference-study.json"), "utf8")) as unknown;
    const answer = command(["robustness"], JSON.stringify(Array.from({ length: 40 }, () => study)));
    expect(answer.status).toBe(0);
    expect(answer.stdout.length).toBeGreaterThan(500_000);
    expect(JSON.parse(answer.stdout)).toHaveLength(40);
  });

  test.each([
    ["nothing", ["factor-table"], "", /^input: /],
    ["no JSON", ["factor-table"], "{", /^input: /],
    ["bytes that are no text", ["saturation"], Buffer.from([0x22, 0xff, 0x22]), /^input: /],
    ["a field that is missing", ["saturation"], '{"kind":"saturation"}', /^newCodesPerInterview: /],
    ["a method that is not there", ["unknown"], "{}", /there are: factor-table, robustness, saturation/],
    ["no method", [], "{}", /there are: factor-table, robustness, saturation/],
  ])("refuses %s with exit 2 and one line", (_, name, input, line) => {
    const answer = command(name, input);
    expect(answer).toMatchObject({ status: 2, stdout: "" });
    expect(answer.stderr).toMatch(line);
    expect(answer.stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});
