import fc from "fast-check";
import { expect, test } from "vitest";
import type { NumberedCode } from "../../../../lib/client/coding/number-codes";
import { type PickerOption, pickerOptions } from "../../../../lib/client/coding/picker-options";
import type { CodeView } from "../../../../lib/schema/codebook";

const names = ["Common threat", "External actor", "Threat to government", "Norms"];
const codes = names.map(
  (name, place): NumberedCode => ({
    code: { id: `code-${place}`, name } as CodeView,
    number: place + 1,
    depth: 0,
    digit: place + 1,
  }),
);
const said = (options: readonly PickerOption[]) =>
  options.map((option) => (option.kind === "code" ? option.numbered.code.name : `create ${option.name}`));

test("nothing typed: the codes used last on top, each code once", () => {
  const options = pickerOptions(codes, " ", ["code-3", "code-1"], true);
  expect(said(options)).toEqual(["Norms", "External actor", "Common threat", "Threat to government"]);
  expect(options.map((option) => option.kind === "code" && option.isRecent)).toEqual([true, true, false, false]);
});

test("the offer to make a code comes last, even after codes that match", () => {
  expect(said(pickerOptions(codes, "  threat  of   spill ", [], true))).toEqual(["create threat of spill"]);
  expect(said(pickerOptions(codes, "threat", ["code-3"], true)).at(-1)).toBe("create threat");
  expect(said(pickerOptions(codes, "threat", [], true))).toContain("Common threat");
});

test("no offer for a name that is there, and none to whoever may not make codes", () => {
  expect(said(pickerOptions(codes, "norms", [], true))).toEqual(["Norms"]);
  expect(said(pickerOptions(codes, "elites", [], false))).toEqual([]);
});

test("whatever is typed and was used, no code stands there twice and none is invented", () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 12 }),
      fc.array(fc.constantFrom("code-0", "code-3", "gone")),
      (query, recent) => {
        const options = pickerOptions(codes, query, [...new Set(recent)], true);
        const ids = options.flatMap((option) => (option.kind === "code" ? [option.numbered.code.id] : []));
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.every((id) => codes.some(({ code }) => code.id === id))).toBe(true);
        expect(options.slice(0, -1).every((option) => option.kind === "code")).toBe(true);
      },
    ),
  );
});
