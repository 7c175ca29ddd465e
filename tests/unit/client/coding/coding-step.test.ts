import { describe, expect, test } from "vitest";
import { applySteps, type CodingStep, findSameCoding, placeCoding } from "../../../../lib/client/coding/coding-step";
import type { CodingView, StanceInput } from "../../../../lib/schema/coding";
import { buildCodingView } from "./build-coding";

const casesOfToday = ["KGZ", "KAZ", "ARM"];

const apply = (added: StanceInput, given: Partial<CodingView> = {}, replace = false): CodingStep => {
  const draft = buildCodingView({ id: "local", stances: [{ appliesToAllCases: false, ...added }], ...given });
  const { transcriptId, start, end, codeId, roundId } = draft;
  const input = { transcriptId, version: 1, start, end, exact: "words", codeId, stances: [added], roundId, replace };
  return { kind: "apply", key: "local", draft, input };
};
const chips = (coding: CodingView | undefined) =>
  coding?.stances.map(({ stance, caseIds }) => `${stance} ${caseIds.join("+")}`.trim());

describe("a step that is under way", () => {
  test("a new coding stands at its place in the text", () => {
    const before = buildCodingView({ start: 0, end: 5 });
    const after = buildCodingView({ start: 20, end: 25 });
    const shown = applySteps(
      [before, after],
      [apply({ stance: "absent", caseIds: [] }, { start: 9, end: 12 })],
      casesOfToday,
    );
    expect(shown.map((coding) => coding.start)).toEqual([0, 9, 20]);
  });

  test("the same code on the same passage says both: present in one case, absent in another", () => {
    const held = buildCodingView();
    const shown = applySteps([held], [apply({ stance: "absent", caseIds: ["ARM"] })], casesOfToday);
    expect(shown).toHaveLength(1);
    expect(chips(shown[0])).toEqual(["present KAZ", "absent ARM"]);
    expect(shown[0]?.id).toBe(held.id);
  });

  test("confirmed by the server it changes nothing more, so that nothing flickers", () => {
    const confirmed = buildCodingView({ stances: [{ stance: "absent", caseIds: ["ARM"], appliesToAllCases: false }] });
    const list = [confirmed];
    expect(applySteps(list, [apply({ stance: "absent", caseIds: ["ARM"] })], casesOfToday)).toEqual(list);
  });

  test("another stance on the same case waits for the answer, unless it replaces", () => {
    const held = buildCodingView();
    const kept = applySteps([held], [apply({ stance: "absent", caseIds: ["KAZ"] })], casesOfToday);
    expect(chips(kept[0])).toEqual(["present KAZ"]);
    const replaced = applySteps([held], [apply({ stance: "absent", caseIds: ["KAZ"] }, {}, true)], casesOfToday);
    expect(chips(replaced[0])).toEqual(["absent KAZ"]);
  });

  test("a colleague's coding of the same passage is another coding", () => {
    const theirs = buildCodingView({ coderId: "colleague" });
    expect(applySteps([theirs], [apply({ stance: "present", caseIds: ["KAZ"] })], casesOfToday)).toHaveLength(2);
  });

  test("changed stances, then removed; undo waits for the server", () => {
    const held = buildCodingView();
    const stances = [{ stance: "unclear" as const, caseIds: ["KGZ"] }];
    const change: CodingStep = { kind: "change", key: "1", id: held.id, patch: { stances } };
    expect(chips(applySteps([held], [change], casesOfToday)[0])).toEqual(["unclear KGZ"]);
    expect(applySteps([held], [change, { kind: "remove", key: "2", id: held.id }], casesOfToday)).toEqual([]);
    expect(applySteps([held], [{ kind: "undo", key: "3" }], casesOfToday)).toEqual([held]);
  });
});

test("a coding is met again only by the same coder, code, passage and round", () => {
  const held = buildCodingView();
  expect(findSameCoding([held], { ...held })).toBe(held);
  for (const other of [{ end: 6 }, { codeId: "threat" }, { coderId: "colleague" }, { roundId: "round" }]) {
    expect(findSameCoding([held], { ...held, ...other })).toBeUndefined();
  }
});

test("a placed coding takes the place of its earlier version", () => {
  const [one, two] = [buildCodingView({ start: 3 }), buildCodingView({ start: 8, end: 9 })];
  const moved = { ...one, start: 10, end: 12 };
  expect(placeCoding([one, two], moved)).toEqual([two, moved]);
});
