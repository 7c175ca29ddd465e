import { accept, type Result, refuse } from "../shared/result";
import type { ConsentChoice } from "./consent-choice";
import { consentRules } from "./consent-rule";

/** A sentence of a form as far as it decides whether the form can be used. */
export interface FormClauseFacts {
  readonly id: string;
  readonly ruleIds: readonly string[];
  readonly choice: ConsentChoice | null;
  readonly isStatement: boolean;
}

/** Why a form cannot be used, with the place of each fault in the form. */
export interface FormFault {
  readonly code: "unbound" | "unknownRule" | "sameId" | "unknownClause" | "needsAnswer";
  /** Path in the form, as `clauses.3.ruleIds`. */
  readonly at: string;
}

const clauseFaults = (clauses: readonly FormClauseFacts[]): FormFault[] => {
  const seen = new Set<string>();
  const faults: FormFault[] = [];
  clauses.forEach((clause, place) => {
    const at = `clauses.${place}`;
    if (seen.has(clause.id)) faults.push({ code: "sameId", at: `${at}.id` });
    seen.add(clause.id);
    const known: readonly string[] = consentRules;
    const isBound = clause.ruleIds.length > 0 || clause.choice !== null;
    if (clause.ruleIds.some((rule) => !known.includes(rule))) faults.push({ code: "unknownRule", at: `${at}.ruleIds` });
    else if (!clause.isStatement && !isBound) faults.push({ code: "unbound", at: `${at}.ruleIds` });
  });
  return faults;
};

/**
 * What keeps a form from being used. A sentence that promises something is bound to a rule that the application keeps, or
 * to the choice that it asks for; a statement promises nothing. What signing alone grants names the clause that says so;
 * identity and recording are never granted by signing alone.
 * Not judged: whether the sentence says what the rule does.
 * @returns every fault at once, so that none is met one after the other
 */
export const findFormFaults = (form: {
  readonly clauses: readonly FormClauseFacts[];
  readonly grantsOnSigning: readonly { readonly choice: ConsentChoice; readonly clauseId: string }[];
}): Result<"usable", readonly FormFault[]> => {
  const ids = new Set(form.clauses.map((clause) => clause.id));
  const faults = clauseFaults(form.clauses);
  form.grantsOnSigning.forEach(({ choice, clauseId }, place) => {
    const at = `grantsOnSigning.${place}`;
    if (!ids.has(clauseId)) faults.push({ code: "unknownClause", at: `${at}.clauseId` });
    if (choice === "identity" || choice === "recording") faults.push({ code: "needsAnswer", at: `${at}.choice` });
  });
  return faults.length > 0 ? refuse(faults) : accept("usable");
};
