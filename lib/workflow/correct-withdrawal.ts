import { listConsentRecords } from "../data/consent";
import { getInterviewee } from "../data/interviewee";
import { lockIntervieweeAlone } from "../data/interviewee-lock";
import { transact, type WriteContext } from "../data/transaction";
import { updateCorrected } from "../data/withdrawal";
import { decideWithdrawalCorrection } from "../domain/consent/decide-withdrawal-correction";
import { deriveConsentInForce } from "../domain/consent/derive-consent-in-force";
import type { IsoDate } from "../domain/shared/iso-date";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { IntervieweeView } from "../schema/interviewee";
import type { WithdrawalCorrectionInput } from "../schema/withdrawal";
import type { ProjectScope } from "../server/scope";
import { latestDay } from "./latest-day";
import { permitsOnInterviewee } from "./permits-on-interviewee";

/**
 * Corrects a withdrawal that was written down for the wrong person: only one of mode `stop`, before its day of erasure
 * (`withdrawal_final` after that and for every other mode). Her records hold again and everything of hers counts again; the
 * withdrawal stays on record, with who corrected it, when and why. The label confirms, as it does for the withdrawal.
 */
export const correctWithdrawal = async (
  scope: ProjectScope<"consent:withdraw" | "project:read">,
  context: WriteContext,
  intervieweeId: string,
  input: WithdrawalCorrectionInput,
): Promise<Result<IntervieweeView, Refusal>> =>
  transact(scope, context, async (write) => {
    const person = await lockIntervieweeAlone(scope, write, intervieweeId);
    if (!person || !(await permitsOnInterviewee(scope, write.sql, "consent:withdraw", intervieweeId)))
      return { refusal: { code: "not_found" } };
    if (person.consentState !== "withdrawn" || person.withdrawalMode === null)
      return { refusal: { code: "not_withdrawn" } };
    const day = context.now.toISOString().slice(0, 10) as IsoDate;
    const { withdrawalMode: mode, isErased, eraseOn } = person;
    if (!decideWithdrawalCorrection({ mode, isErased, eraseOn, day }).ok)
      return { refusal: { code: "withdrawal_final" } };
    if (input.confirm.trim().normalize("NFC") !== person.label)
      return { refusal: { code: "confirm_mismatch", fields: { confirm: `Type the label: ${person.label}` } } };
    const records = await listConsentRecords(scope, intervieweeId, write.sql);
    const { recordIds } = deriveConsentInForce(records, { day: latestDay(context.now) });
    await updateCorrected(scope, write, { intervieweeId, isActive: recordIds.length > 0, reason: input.reason });
    return {
      value: await getInterviewee(scope, intervieweeId, write.sql),
      events: [
        { kind: "withdrawal.corrected", subjectKind: "interviewee", subjectId: intervieweeId, detail: { eraseOn } },
      ],
    };
  });
