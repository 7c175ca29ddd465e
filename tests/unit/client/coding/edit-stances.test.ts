import { expect, test } from "vitest";
import { rowsOfStances, sayOf, stancesOfRows } from "../../../../lib/client/coding/edit-stances";

const order = ["KGZ", "TJK", "KAZ"];

test("stances become one line per place, in general first, then in the order of the cases", () => {
  const rows = rowsOfStances(
    [
      { stance: "absent", caseIds: ["KAZ"], appliesToAllCases: false },
      { stance: "present", caseIds: ["TJK", "KGZ"], appliesToAllCases: false },
      { stance: "relevant", caseIds: [], appliesToAllCases: false },
    ],
    order,
  );
  expect(rows.map(({ place, stance }) => `${place} ${stance}`)).toEqual([
    "general relevant",
    "KGZ present",
    "TJK present",
    "KAZ absent",
  ]);
});

test("what is said of all cases is one line, whatever cases it was stored with", () => {
  const rows = rowsOfStances([{ stance: "present", caseIds: ["KGZ", "KAZ"], appliesToAllCases: true }], order);
  expect(rows).toEqual([{ place: "all", stance: "present" }]);
  expect(stancesOfRows(rows)).toEqual([{ stance: "present", caseIds: [], appliesToAllCases: true }]);
});

test("lines of one stance are sent together, a claim in general apart", () => {
  const rows = sayOf(
    sayOf(
      [
        { place: "general", stance: "present" },
        { place: "KGZ", stance: "present" },
      ],
      "KAZ",
      "present",
    ),
    "TJK",
    "absent",
  );
  expect(stancesOfRows(rows)).toEqual([
    { stance: "present", caseIds: [] },
    { stance: "present", caseIds: ["KGZ", "KAZ"] },
    { stance: "absent", caseIds: ["TJK"] },
  ]);
  expect(sayOf(rows, "KGZ", "unclear").find((row) => row.place === "KGZ")?.stance).toBe("unclear");
});
