import { type GrantChoice, grantChoices } from "../../domain/consent/consent-choice";
import { consentRules } from "../../domain/consent/consent-rule";
import { findFormFaults } from "../../domain/consent/find-form-faults";
import type { ConsentFormInput, ConsentFormVersionView, FormClause } from "../../schema/consent";

/** A clause while it is written; its key stays when its sign is changed. */
export type DraftClause = FormClause & { readonly key: string };

/** A consent form while it is written. */
export interface FormDraft {
  readonly name: string;
  readonly language: string;
  readonly text: string;
  readonly clauses: readonly DraftClause[];
  /** What signing alone grants, by the key of the clause that says so. */
  readonly signing: Readonly<Partial<Record<GrantChoice, string>>>;
}

const emptyClause = (id: string, key: string, sentence = ""): DraftClause => ({
  key,
  id,
  sentence,
  ruleIds: [],
  choice: null,
  isStatement: false,
  isAcknowledgement: false,
});

/** The draft of the next version of a form, or of a new one. */
export const formDraftOf = (form: ConsentFormVersionView | undefined): FormDraft => {
  const clauses = (form?.clauses ?? []).map((clause) => ({ ...clause, key: clause.id }));
  const signing = Object.fromEntries((form?.grantsOnSigning ?? []).map(({ choice, clauseId }) => [choice, clauseId]));
  return {
    name: form?.name ?? "",
    language: form?.language ?? "en",
    text: form?.text ?? "",
    clauses,
    signing,
  };
};

const nextSign = (clauses: readonly DraftClause[]): number =>
  Math.max(0, ...clauses.map(({ id }) => (/^\d+$/.test(id) ? Number(id) : 0))) + 1;

/** One more clause at the end, numbered after the highest. */
export const addClause = (draft: FormDraft, key: string, sentence = ""): FormDraft => ({
  ...draft,
  clauses: [...draft.clauses, emptyClause(String(nextSign(draft.clauses)), key, sentence)],
});

/** A clause for each line of the text that is not one yet; headings are removed by hand. */
export const clausesFromText = (draft: FormDraft, newKey: () => string): FormDraft => {
  const known = new Set(draft.clauses.map(({ sentence }) => sentence.trim()));
  const lines = draft.text.split(/\n+/).map((line) => line.trim());
  return lines
    .filter((line) => line !== "" && !known.has(line))
    .reduce((grown, line) => addClause(grown, newKey(), line.slice(0, 4000)), draft);
};

/** A clause without one of the rules, or with it. */
export const toggleRule = (clause: DraftClause, rule: string): DraftClause => ({
  ...clause,
  ruleIds: clause.ruleIds.includes(rule)
    ? clause.ruleIds.filter((id) => id !== rule)
    : consentRules.filter((id) => id === rule || clause.ruleIds.includes(id)),
});

/** The form as it is handed in. */
export const formInputOf = (draft: FormDraft, formId: string | undefined): ConsentFormInput => {
  const idOf = new Map(draft.clauses.map(({ key, id }) => [key, id]));
  return {
    ...(formId === undefined ? {} : { formId }),
    name: draft.name,
    language: draft.language,
    text: draft.text,
    clauses: draft.clauses.map(({ key: _key, ...clause }) => clause),
    grantsOnSigning: grantChoices.flatMap((choice) => {
      const clauseId = idOf.get(draft.signing[choice] ?? "");
      return clauseId === undefined ? [] : [{ choice, clauseId }];
    }),
  };
};

/** How many clauses promise something that no rule keeps: with one the form is refused. */
export const countUnbound = (draft: FormDraft): number => {
  const found = findFormFaults(formInputOf(draft, undefined));
  return found.ok ? 0 : found.reason.filter(({ code }) => code === "unbound").length;
};

/** Whether a clause promises something that no rule keeps. */
export const isUnbound = (clause: DraftClause): boolean =>
  !clause.isStatement && clause.ruleIds.length === 0 && clause.choice === null;
