import type { ConsentBasis } from "../../domain/consent/consent-basis";
import {
  type ConsentAnswers,
  type ConsentChoice,
  consentChoices,
  type EffectiveChoices,
} from "../../domain/consent/consent-choice";
import { type BasisGap, decideRecordBasis } from "../../domain/consent/decide-record-basis";
import { deriveEffectiveChoices } from "../../domain/consent/derive-effective-choices";
import type { ConsentFormVersionView, ConsentInput } from "../../schema/consent";

/** An answer as it is chosen on the screen; `signing` leaves it to what signing the form alone grants. */
export type DraftAnswer =
  | "confidential"
  | "public"
  | "none"
  | "audio"
  | "videoAndAudio"
  | "granted"
  | "declined"
  | "notAsked"
  | "missing"
  | "signing";

/** A consent record while it is typed. */
export interface RecordDraft {
  readonly basis: ConsentBasis;
  readonly formVersionId: string;
  /** What was chosen here; a choice that is not there has the default of its form. */
  readonly answers: Readonly<Partial<Record<ConsentChoice, DraftAnswer>>>;
  readonly acknowledgements: readonly string[];
  readonly signedAs: string;
  readonly signedOn: string;
  readonly signedPlace: string;
  readonly witness: string;
  readonly isRecorded: boolean;
  readonly reason: string;
  readonly displayName: string;
}

/** The form version that a record rests on; undefined for a record without a form. */
export type DraftForm = ConsentFormVersionView | undefined;

const grantedBySigning = (form: DraftForm): ConsentChoice[] => (form?.grantsOnSigning ?? []).map((it) => it.choice);

/** The clause of the form that asks for a choice. */
export const clauseOf = (form: DraftForm, choice: ConsentChoice) =>
  form?.clauses.find((clause) => clause.choice === choice);

/** The answer before anybody chose: by signing where the form says so, a blank box where it asks, else not asked. */
export const defaultAnswer = (form: DraftForm, choice: ConsentChoice): DraftAnswer => {
  if (grantedBySigning(form).includes(choice)) return "signing";
  return clauseOf(form, choice) ? "missing" : "notAsked";
};

/** The answers that can be chosen. A form that asks can be left blank; without one the question was not asked. */
export const answersFor = (form: DraftForm, choice: ConsentChoice): readonly DraftAnswer[] => {
  const none = clauseOf(form, choice) ? "missing" : "notAsked";
  if (choice === "identity") return ["public", "confidential", none];
  if (choice === "recording") return ["videoAndAudio", "audio", "none", none];
  const bySigning = grantedBySigning(form).includes(choice) ? (["signing"] as const) : [];
  return [...bySigning, "granted", "declined", none];
};

/** The answer that holds for a choice: what was chosen, as long as the form still offers it. */
export const answerOf = (draft: RecordDraft, form: DraftForm, choice: ConsentChoice): DraftAnswer => {
  const chosen = draft.answers[choice];
  return chosen !== undefined && answersFor(form, choice).includes(chosen) ? chosen : defaultAnswer(form, choice);
};

const answersOf = (draft: RecordDraft, form: DraftForm): ConsentAnswers =>
  Object.fromEntries(
    consentChoices.flatMap((choice) => {
      const answer = answerOf(draft, form, choice);
      return answer === "signing" ? [] : [[choice, answer]];
    }),
  );

/** What would hold after the record: a gap takes its most protective value. */
export const effectOf = (draft: RecordDraft, form: DraftForm): EffectiveChoices =>
  deriveEffectiveChoices(answersOf(draft, form), grantedBySigning(form)).choices;

/** Clauses that the form wants acknowledged. */
export const acknowledgementsOf = (form: DraftForm) =>
  (form?.clauses ?? []).filter((clause) => clause.isAcknowledgement);

/** Whether the basis is a signature under a form, with name, day and place. */
export const isSigned = (basis: ConsentBasis): boolean => basis === "typed" || basis === "drawn" || basis === "upload";

/** Everything that lacks for a valid basis, by its field: all at once, so that none is met one after the other. */
export const gapsOf = (draft: RecordDraft, form: DraftForm): ReadonlySet<BasisGap["field"]> => {
  const required = acknowledgementsOf(form).map((clause) => clause.id);
  const found = new Set<BasisGap["field"]>();
  let filled = { ...draft, acknowledgements: draft.acknowledgements, requiredAcknowledgements: required };
  for (;;) {
    const basis = decideRecordBasis(filled);
    if (basis.ok) return found;
    const { field } = basis.reason;
    found.add(field);
    filled = { ...filled, [field]: field === "acknowledgements" ? required : "filled" };
  }
};

const filledIn = <Name extends string>(name: Name, text: string): Partial<Record<Name, string>> =>
  text.trim() === "" ? {} : ({ [name]: text.trim() } as Record<Name, string>);

/** The record as it is handed in. Nothing of another basis is sent, and a name to be shown with public identity alone. */
export const inputOf = (
  draft: RecordDraft,
  form: DraftForm,
): Omit<ConsentInput, "formVersion" | "acknowledgements"> & {
  formVersion: string | null;
  acknowledgements: string[];
} => {
  const choices = answersOf(draft, form);
  const required = acknowledgementsOf(form).map((clause) => clause.id);
  return {
    basis: draft.basis,
    formVersion: form?.id ?? null,
    choices,
    acknowledgements: draft.acknowledgements.filter((id) => required.includes(id)),
    ...filledIn("signedOn", draft.signedOn),
    ...(isSigned(draft.basis) ? filledIn("signedAs", draft.signedAs) : {}),
    ...(isSigned(draft.basis) || draft.basis === "oral" ? filledIn("signedPlace", draft.signedPlace) : {}),
    ...(draft.basis === "oral" ? { ...filledIn("witness", draft.witness), isRecorded: draft.isRecorded } : {}),
    ...(isSigned(draft.basis) ? {} : filledIn("reason", draft.reason)),
    ...(choices.identity === "public" ? filledIn("displayName", draft.displayName) : {}),
  };
};
