import { expect, test } from "vitest";
import {
  addClause,
  clausesFromText,
  countUnbound,
  type FormDraft,
  formDraftOf,
  formInputOf,
  toggleRule,
} from "../../../../lib/client/consent/form-draft";
import { consentFormInput } from "../../../../lib/schema/consent";

const numbered = () => {
  let last = 0;
  return () => {
    last += 1;
    return `key${last}`;
  };
};

const start: FormDraft = { ...formDraftOf(undefined), name: "Form", text: "One.\n\nTwo.\nOne." };

test("a clause is made of each line that is not one yet, numbered on", () => {
  const first = addClause(start, "a", "One.");
  const grown = clausesFromText(first, numbered());
  expect(grown.clauses.map(({ id, sentence }) => [id, sentence])).toEqual([
    ["1", "One."],
    ["2", "Two."],
  ]);
});

test("a promise without a rule is counted until a rule, a choice or a statement settles it", () => {
  const draft = addClause(addClause(start, "a", "One."), "b", "Two.");
  const [one, two] = draft.clauses;
  if (!one || !two) throw new Error("two clauses");
  expect(countUnbound(draft)).toBe(2);
  expect(countUnbound({ ...draft, clauses: [toggleRule(one, "CR7"), { ...two, isStatement: true }] })).toBe(0);
  expect(countUnbound({ ...draft, clauses: [{ ...one, choice: "analysis" }, two] })).toBe(1);
  expect(toggleRule(toggleRule(one, "CR7"), "CR7").ruleIds).toEqual([]);
});

test("signing follows its clause when the sign is changed, and goes with a clause that is removed", () => {
  const draft = addClause(start, "a", "By signing I allow analysis.");
  const [clause] = draft.clauses;
  if (!clause) throw new Error("a clause");
  const renamed = {
    ...draft,
    clauses: [{ ...clause, id: "7a", choice: "analysis" as const }],
    signing: { analysis: "a" },
  };
  expect(formInputOf(renamed, undefined).grantsOnSigning).toEqual([{ choice: "analysis", clauseId: "7a" }]);
  expect(formInputOf({ ...renamed, clauses: [] }, undefined).grantsOnSigning).toEqual([]);
  expect(consentFormInput.safeParse(formInputOf(renamed, undefined)).success).toBe(true);
});
