import { insertConsent, listConsentRecords, listConsents, storeConsentInForce } from "../data/consent";
import { findFormVersion } from "../data/consent-form";
import { eraseKeptText } from "../data/idempotency";
import { lockIntervieweeAlone } from "../data/interviewee-lock";
import { transact, type WriteContext, type WriteTransaction } from "../data/transaction";
import { insertSignature, listKeys } from "../data/vault";
import type { ConsentInForce } from "../domain/consent/consent-in-force";
import { type BasisGap, decideRecordBasis } from "../domain/consent/decide-record-basis";
import { deriveConsentInForce } from "../domain/consent/derive-consent-in-force";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { ConsentChoicesInput, ConsentFormVersionView, ConsentInput, ConsentRecordedView } from "../schema/consent";
import type { ProjectScope } from "../server/scope";
import { latestDay } from "./latest-day";
import { permitsOnInterviewee } from "./permits-on-interviewee";
import type { Bytes, Vault } from "./vault";

type Scope = ProjectScope<"consent:record" | "project:read">;

const gapSentences: Readonly<Record<BasisGap["code"], string>> = {
  signatureMissing: "A name or pseudonym is needed under the form.",
  dateMissing: "The day is needed.",
  placeMissing: "The place is needed.",
  acknowledgementMissing: "An acknowledgement that the form asks for is missing.",
  reasonMissing: "Say in words what this rests on.",
  witnessMissing: "Say who witnessed it, that it is on the recording, or how it was given.",
};

const granting: readonly unknown[] = ["public", "audio", "videoAndAudio", "granted"];
const narrowing: readonly unknown[] = ["confidential", "none", "declined"];

/** Whether a record only takes something away: it grants nothing and narrows at least one choice. */
const isRestriction = (choices: ConsentChoicesInput): boolean => {
  const given = Object.values(choices);
  return !given.some((answer) => granting.includes(answer)) && given.some((answer) => narrowing.includes(answer));
};

const basisOf = (input: ConsentInput, form: ConsentFormVersionView | null): ReturnType<typeof decideRecordBasis> =>
  decideRecordBasis({
    basis: input.basis,
    signedAs: input.signedAs ?? null,
    signedOn: input.signedOn ?? null,
    signedPlace: input.signedPlace ?? null,
    acknowledgements: input.acknowledgements,
    requiredAcknowledgements: (form?.clauses ?? []).filter((it) => it.isAcknowledgement).map((it) => it.id),
    witness: input.witness ?? null,
    isRecorded: input.isRecorded ?? false,
    reason: input.reason ?? null,
  });

/** Name, witness and whether it is on the recording: sealed under the interviewee's key, readable nowhere else. */
const sealSignature = async (
  scope: Scope,
  write: WriteTransaction,
  vault: Pick<Vault, "seal">,
  recordId: string,
  intervieweeId: string,
  input: ConsentInput,
): Promise<void> => {
  const { signedAs, witness, isRecorded } = input;
  if (signedAs === undefined && witness === undefined && isRecorded === undefined) return;
  const [key] = await listKeys(scope, [intervieweeId], write.sql);
  if (!key) throw new Error("the interviewee has no key");
  const plain: Bytes = new Uint8Array(new TextEncoder().encode(JSON.stringify({ signedAs, witness, isRecorded })));
  const sealed = vault.seal(scope.projectId, [key], `signature:${recordId}`, plain);
  await insertSignature(scope, write, recordId, sealed);
};

const inForceOf = (consent: ConsentInForce) => (consent.recordIds.length > 0 ? consent.choices : null);

/**
 * Appends what an interviewee chose, and writes what then holds onto her row in the same transaction, under the lock that
 * coding, import and withdrawal take too. A choice without an answer takes its most protective value.
 * A record that grants anything needs a valid basis (`consent_basis_missing` names what lacks); a restriction binds at once
 * without one. The name under it goes into the vault; a public name is taken only from a record with public identity.
 * After a withdrawal nothing is recorded any more.
 */
export const recordConsent = async (
  scope: Scope,
  context: WriteContext,
  vault: Pick<Vault, "seal">,
  record: { readonly intervieweeId: string; readonly input: ConsentInput },
): Promise<Result<ConsentRecordedView, Refusal>> =>
  transact(scope, context, async (write) => {
    const { intervieweeId, input } = record;
    const today = latestDay(context.now);
    const person = await lockIntervieweeAlone(scope, write, intervieweeId);
    if (!person || !(await permitsOnInterviewee(scope, write.sql, "consent:record", intervieweeId)))
      return { refusal: { code: "not_found" } };
    if (person.consentState === "withdrawn") return { refusal: { code: "consent_withdrawn" } };
    if (input.signedOn !== undefined && input.signedOn > today)
      return { refusal: { code: "invalid_date", fields: { signedOn: "Lies in the future." } } };
    if (input.displayName !== undefined && input.choices.identity !== "public")
      return { refusal: { code: "validation_failed", fields: { displayName: "Needs a public identity." } } };
    const form = input.formVersion === null ? null : await findFormVersion(scope, input.formVersion, write.sql);
    if (input.formVersion !== null && !form)
      return { refusal: { code: "not_found", fields: { formVersion: "Is no form version of this project." } } };
    const basis = basisOf(input, form);
    if (!basis.ok && !isRestriction(input.choices)) {
      const { code, field } = basis.reason;
      return { refusal: { code: "consent_basis_missing", fields: { [field]: gapSentences[code] } } };
    }
    const recordId = await insertConsent(scope, write, {
      intervieweeId,
      formVersionId: form?.id ?? null,
      textSha256: form?.textSha256 ?? null,
      basis: input.basis,
      choices: input.choices,
      acknowledgements: input.acknowledgements,
      signedOn: input.signedOn ?? null,
      signedPlace: input.signedPlace ?? null,
      reason: input.reason ?? null,
      hasSignature: input.signedAs !== undefined,
      isValid: basis.ok,
    });
    await sealSignature(scope, write, vault, recordId, intervieweeId, input);
    const consent = deriveConsentInForce(await listConsentRecords(scope, intervieweeId, write.sql), { day: today });
    const statedName = consent.recordIds.includes(recordId) ? (input.displayName ?? null) : null;
    await storeConsentInForce(scope, write, intervieweeId, consent, statedName);
    // A narrower record must not be outlived by an answer that was kept for a retry.
    await eraseKeptText(write, scope.projectId);
    const binding = [...consent.recordIds, ...consent.restrictedBy];
    const stored = (await listConsents(scope, intervieweeId, binding, write.sql)).find(({ id }) => id === recordId);
    if (!stored) throw new Error("the consent record is not there after it was stored");
    return {
      value: { record: stored, inForce: inForceOf(consent) },
      events: [
        {
          kind: "consent.recorded",
          subjectKind: "interviewee",
          subjectId: intervieweeId,
          detail: { recordId, basis: input.basis, isValid: basis.ok, textSha256: form?.textSha256 ?? null },
        },
      ],
    };
  });
