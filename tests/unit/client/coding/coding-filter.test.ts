import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type CodingFilter,
  filterParts,
  isFiltering,
  noFilter,
  passesFilter,
  readFilter,
  toggleFilter,
  writeFilter,
} from "../../../../lib/client/coding/coding-filter";
import { codingStatuses } from "../../../../lib/domain/coding/coding-status";
import { stances } from "../../../../lib/domain/coding/stance";
import { buildCodingView } from "./build-coding";

const both = buildCodingView({
  stances: [
    { stance: "present", caseIds: ["KAZ"], appliesToAllCases: false },
    { stance: "absent", caseIds: ["ARM"], appliesToAllCases: false },
  ],
});
const general = buildCodingView({ stances: [{ stance: "relevant", caseIds: [], appliesToAllCases: false }] });
const all = buildCodingView({ stances: [{ stance: "present", caseIds: ["KAZ", "ARM"], appliesToAllCases: true }] });

test.each([
  [{ cases: ["KAZ"] }, [true, false, true]],
  [{ cases: ["general"] }, [false, true, false]],
  [{ cases: ["KAZ"], stances: ["absent"] }, [false, false, false]],
  [{ cases: ["ARM"], stances: ["absent"] }, [true, false, false]],
  [{ codes: ["threat"] }, [false, false, false]],
  [{ codes: ["threat", "actor"], coders: ["me"] }, [true, true, true]],
  [{ statuses: ["draft"] }, [false, false, false]],
] satisfies [Partial<CodingFilter>, boolean[]][])("%j shows %j", (part, expected) => {
  const filter = { ...noFilter, ...part };
  expect([both, general, all].map((coding) => passesFilter(filter, coding))).toEqual(expected);
});

const anyId = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
const anyFilter: fc.Arbitrary<CodingFilter> = fc.record({
  codes: fc.uniqueArray(anyId, { maxLength: 3 }),
  cases: fc.uniqueArray(anyId, { maxLength: 3 }),
  stances: fc.uniqueArray(fc.constantFrom(...stances), { maxLength: 3 }),
  coders: fc.uniqueArray(anyId, { maxLength: 3 }),
  statuses: fc.uniqueArray(fc.constantFrom(...codingStatuses), { maxLength: 3 }),
});

test("a filter in the address is read back as it was, and leaves the other parameters alone", () => {
  fc.assert(
    fc.property(anyFilter, (filter) => {
      const address = writeFilter(filter, new URLSearchParams("coding=7&code=old"));
      expect(address.get("coding")).toBe("7");
      expect(readFilter(new URLSearchParams(address.toString()))).toEqual(filter);
      expect(isFiltering(filter)).toBe(filterParts.some((part) => filter[part].length > 0));
    }),
  );
});

test("pressing a value twice changes nothing; no filter shows everything", () => {
  fc.assert(
    fc.property(anyFilter, anyId, (filter, id) => {
      fc.pre(!filter.codes.includes(id));
      expect(toggleFilter(toggleFilter(filter, "codes", id), "codes", id)).toEqual(filter);
    }),
  );
  expect(passesFilter(noFilter, both)).toBe(true);
});

test("what an address says that is no stance or status is left out", () => {
  expect(readFilter(new URLSearchParams("stance=maybe,present&status=gone"))).toEqual({
    ...noFilter,
    stances: ["present"],
  });
});
