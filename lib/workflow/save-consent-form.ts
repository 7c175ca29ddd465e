import { createHash } from "node:crypto";
import {
  findFormVersion,
  insertConsentForm,
  insertFormVersion,
  lockConsentForm,
  renameConsentForm,
} from "../data/consent-form";
import { transact, type WriteContext } from "../data/transaction";
import { type FormFault, findFormFaults } from "../domain/consent/find-form-faults";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { ConsentFormInput, ConsentFormVersionView } from "../schema/consent";
import type { ProjectScope } from "../server/scope";

const sentences: Readonly<Record<FormFault["code"], string>> = {
  unbound: "Promises something and is bound to no rule.",
  unknownRule: "Names a rule that the application does not keep.",
  sameId: "Is used by an earlier clause.",
  unknownClause: "Names no clause of this form.",
  needsAnswer: "Is never granted by signing alone.",
};

const refusalOf = (faults: readonly FormFault[]): Refusal => ({
  code: faults.some(({ code }) => code === "unbound" || code === "unknownRule")
    ? "consent_form_unbound"
    : "validation_failed",
  fields: Object.fromEntries(faults.map(({ at, code }) => [at, sentences[code]])),
});

/**
 * Saves a form, or the next version of one. A version is never changed, so that earlier signers keep their clauses; its
 * text is kept with its SHA-256, and saving one is no step to undo: whoever signs it must find it for ever. An earlier text is
 * saved again as the next version. A form with a promise that no rule keeps is refused. The language of a form stays.
 */
export const saveConsentForm = async (
  scope: ProjectScope<"protocol:change" | "project:read">,
  context: WriteContext,
  input: ConsentFormInput,
): Promise<Result<ConsentFormVersionView, Refusal>> =>
  transact(scope, context, async (write) => {
    const usable = findFormFaults(input);
    if (!usable.ok) return { refusal: refusalOf(usable.reason) };
    const { name, language, text, clauses, grantsOnSigning } = input;
    const known = input.formId ? await lockConsentForm(scope, write, input.formId) : null;
    if (input.formId && !known)
      return { refusal: { code: "not_found", fields: { formId: "Is no form of this project." } } };
    if (known && known.language !== language)
      return { refusal: { code: "validation_failed", fields: { language: "Another language is another form." } } };
    const formId = input.formId ?? (await insertConsentForm(scope, write, { name, language }));
    if (known) await renameConsentForm(scope, write, formId, name);
    const textSha256 = new Uint8Array(createHash("sha256").update(text, "utf8").digest());
    const number = (known?.newestVersion ?? 0) + 1;
    const id = await insertFormVersion(scope, write, { formId, number, text, textSha256, clauses, grantsOnSigning });
    const saved = await findFormVersion(scope, id, write.sql);
    if (!saved) throw new Error("the form version is not there after it was stored");
    return {
      value: saved,
      events: [
        {
          kind: known ? "consentForm.changed" : "consentForm.created",
          subjectKind: "consentForm",
          subjectId: formId,
          detail: { versionId: id, version: number, textSha256: saved.textSha256 },
        },
      ],
    };
  });
