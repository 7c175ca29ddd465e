import { expect, test } from "vitest";
import { type FormClauseFacts, findFormFaults } from "../../../../lib/domain/consent/find-form-faults";

const clause = (more: Partial<FormClauseFacts> = {}): FormClauseFacts => ({
  id: "a",
  ruleIds: ["CR25"],
  choice: null,
  isStatement: false,
  ...more,
});
const faultsOf = (...parameters: Parameters<typeof findFormFaults>) => {
  const found = findFormFaults(...parameters);
  return found.ok ? [] : found.reason;
};

test.each([
  ["bound to a rule", clause()],
  ["bound to the choice that it asks for", clause({ ruleIds: [], choice: "quotation" })],
  ["a statement", clause({ ruleIds: [], isStatement: true })],
])("a clause may be %s", (_, stated) => {
  expect(faultsOf({ clauses: [stated], grantsOnSigning: [] })).toEqual([]);
});

test("a promise without a rule, a rule that nobody keeps, an id used twice: all faults are named at once, with their place", () => {
  const clauses = [clause(), clause({ ruleIds: [] }), clause({ id: "b", ruleIds: ["CR30"], isStatement: true })];
  expect(faultsOf({ clauses, grantsOnSigning: [] })).toEqual([
    { code: "sameId", at: "clauses.1.id" },
    { code: "unbound", at: "clauses.1.ruleIds" },
    { code: "unknownRule", at: "clauses.2.ruleIds" },
  ]);
});

test("what signing grants names a clause, and never identity or recording", () => {
  const grantsOnSigning = [
    { choice: "analysis", clauseId: "a" },
    { choice: "teamAccess", clauseId: "z" },
    { choice: "recording", clauseId: "a" },
  ] as const;
  expect(faultsOf({ clauses: [clause()], grantsOnSigning })).toEqual([
    { code: "unknownClause", at: "grantsOnSigning.1.clauseId" },
    { code: "needsAnswer", at: "grantsOnSigning.2.choice" },
  ]);
});
