import { expect, test } from "vitest";
import { tableAddress } from "../../../../lib/client/coding/table-address";
import { buildCodingView } from "./build-coding";

test("a coding about a case opens its cell; a claim in general and an idea outside the table open the table", () => {
  const coding = buildCodingView();
  expect(tableAddress("p", coding, true)).toBe("/projects/p/factors?cell=actor%3AKAZ");
  expect(tableAddress("p", coding, false)).toBe("/projects/p/factors");
  const general = buildCodingView({ stances: [{ stance: "present", caseIds: [], appliesToAllCases: false }] });
  expect(tableAddress("p", general, true)).toBe("/projects/p/factors");
});
