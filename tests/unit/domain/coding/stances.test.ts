import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decideStanceMerge } from "../../../../lib/domain/coding/decide-stance-merge";
import { derivePrompted } from "../../../../lib/domain/coding/derive-prompted";
import { deriveStanceChips } from "../../../../lib/domain/coding/derive-stance-chips";
import { type Stance, stances } from "../../../../lib/domain/coding/stance";
import type { StanceEntry } from "../../../../lib/domain/coding/stance-entry";

const entry = (stance: Stance, caseIds: readonly string[], appliesToAllCases = false): StanceEntry => ({
  stance,
  caseIds,
  appliesToAllCases,
});
const today = { replace: false, casesOfToday: ["ARM", "KAZ", "KGZ"] };
const replacing = { ...today, replace: true };

describe("another stance on the same passage", () => {
  const said = [entry("present", ["KAZ"])];

  test("the same stance on the same case is already there", () => {
    expect(decideStanceMerge(said, [entry("present", ["KAZ"])], today)).toStrictEqual({
      ok: true,
      value: { outcome: "unchanged", stances: said },
    });
  });

  test("another case, another stance on another case, and a claim in general are added", () => {
    const merged = (added: StanceEntry) => decideStanceMerge(said, [added], today);
    expect(merged(entry("present", ["ARM", "KAZ"]))).toMatchObject({
      value: { outcome: "extended", stances: [entry("present", ["ARM", "KAZ"])] },
    });
    expect(merged(entry("absent", ["ARM"]))).toMatchObject({
      value: { outcome: "extended", stances: [entry("present", ["KAZ"]), entry("absent", ["ARM"])] },
    });
    expect(merged(entry("relevant", []))).toMatchObject({
      value: { outcome: "extended", stances: [entry("present", ["KAZ"]), entry("relevant", [])] },
    });
  });

  test("another stance on the same case is a conflict that names both, and nothing of the list is stored", () => {
    expect(decideStanceMerge(said, [entry("absent", ["ARM", "KAZ"])], today)).toStrictEqual({
      ok: false,
      reason: { code: "stance_conflict", conflicts: [{ caseId: "KAZ", existing: "present", added: "absent" }] },
    });
    expect(decideStanceMerge([entry("relevant", [])], [entry("irrelevant", [])], today)).toMatchObject({
      reason: { conflicts: [{ caseId: null, existing: "relevant", added: "irrelevant" }] },
    });
  });

  test("unless the coder replaces it", () => {
    expect(decideStanceMerge(said, [entry("absent", ["KAZ"])], replacing)).toStrictEqual({
      ok: true,
      value: { outcome: "replaced", stances: [entry("absent", ["KAZ"])] },
    });
  });

  test("a list that contradicts itself is refused, replace or not", () => {
    const list = [entry("present", ["ARM"]), entry("absent", ["ARM"])];
    expect(decideStanceMerge([], list, today).ok).toBe(false);
    expect(decideStanceMerge(said, list, replacing).ok).toBe(false);
  });

  test("'all cases' keeps the cases of the day, and stops to be all when one is taken away", () => {
    const all = entry("present", ["ARM", "KAZ", "KGZ"], true);
    expect(decideStanceMerge(said, [entry("present", [], true)], today)).toMatchObject({
      value: { outcome: "extended", stances: [all] },
    });
    expect(decideStanceMerge([all], [entry("present", ["KAZ"])], today)).toMatchObject({
      value: { outcome: "unchanged", stances: [all] },
    });
    expect(decideStanceMerge([all], [entry("absent", ["KAZ"])], replacing)).toMatchObject({
      value: { stances: [entry("present", ["ARM", "KGZ"]), entry("absent", ["KAZ"])] },
    });
    expect(decideStanceMerge([], [entry("present", [], true)], { ...today, casesOfToday: [] })).toMatchObject({
      value: { stances: [entry("present", [])] },
    });
  });

  test("a coding never says two things of a case, and repeating what it says changes nothing", () => {
    const anyEntry = fc
      .record({
        stance: fc.constantFrom(...stances),
        caseIds: fc.uniqueArray(fc.constantFrom("ARM", "KAZ", "KGZ", "TJK"), { maxLength: 3 }),
        appliesToAllCases: fc.boolean(),
      })
      .map((one) => one satisfies StanceEntry);
    fc.assert(
      fc.property(fc.array(fc.tuple(anyEntry, fc.boolean()), { maxLength: 8 }), (steps) => {
        let held: readonly StanceEntry[] = [];
        for (const [added, replace] of steps) {
          const result = decideStanceMerge(held, [added], { ...today, replace });
          if (!result.ok) {
            expect(replace).toBe(false);
            continue;
          }
          held = result.value.stances;
          const places = held.flatMap((one) => (one.caseIds.length > 0 ? one.caseIds : ["in general"]));
          expect(new Set(places).size).toBe(places.length);
          expect(decideStanceMerge(held, held, today)).toStrictEqual({
            ok: true,
            value: { outcome: "unchanged", stances: held },
          });
          const wanted =
            added.caseIds.length > 0 ? added.caseIds : added.appliesToAllCases ? today.casesOfToday : ["in general"];
          const now = held.filter((one) => one.stance === added.stance);
          const covered = now.flatMap((one) => (one.caseIds.length > 0 ? one.caseIds : ["in general"]));
          for (const place of wanted) expect(covered).toContain(place);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("chips", () => {
  test("one per case in the order of the cases, and the cases that 'all' does not know yet", () => {
    const order = ["KGZ", "KAZ", "ARM"];
    expect(
      deriveStanceChips(
        [entry("present", ["gone", "ARM", "KGZ"]), entry("absent", ["KAZ"]), entry("relevant", [])],
        order,
      ),
    ).toStrictEqual([
      { stance: "present", scope: "case", caseId: "KGZ" },
      { stance: "present", scope: "case", caseId: "ARM" },
      { stance: "present", scope: "case", caseId: "gone" },
      { stance: "absent", scope: "case", caseId: "KAZ" },
      { stance: "relevant", scope: "general" },
    ]);
    expect(deriveStanceChips([entry("unclear", ["KGZ", "KAZ"], true)], order)).toStrictEqual([
      { stance: "unclear", scope: "allCases", missingCaseIds: ["ARM"] },
    ]);
  });
});

describe("prompted", () => {
  const guide = {
    codesOfQuestion: new Map([
      ["q1", ["threat"]],
      ["q2", []],
    ]),
    answers: [
      { turnIndex: 3, questionIds: ["q2", "q1"] },
      { turnIndex: 5, questionIds: ["q2"] },
    ],
  };
  const coding = { codeIds: ["threat of war", "threat"], turnIndexes: [2, 3], decidedByCoder: null };

  test("a turn inside the passage answers a question that names the code or an ancestor", () => {
    expect(derivePrompted(coding, guide)).toBe(true);
    expect(derivePrompted({ ...coding, turnIndexes: [2, 4] }, guide)).toBe(false);
    expect(derivePrompted({ ...coding, turnIndexes: [5] }, guide)).toBe(false);
    expect(derivePrompted({ ...coding, codeIds: ["actor"] }, guide)).toBe(false);
  });

  test("a coder's own decision goes before the guide's", () => {
    expect(derivePrompted({ ...coding, decidedByCoder: false }, guide)).toBe(false);
    expect(derivePrompted({ ...coding, turnIndexes: [], decidedByCoder: true }, guide)).toBe(true);
  });
});
