import { eraseCodeWords } from "../data/candidate-code";
import { eraseInterviewee } from "../data/erasure";
import { eraseKeptText } from "../data/idempotency";
import { lockIntervieweeAlone } from "../data/interviewee-lock";
import { getSettings } from "../data/project";
import { transact, type WriteContext } from "../data/transaction";
import { eraseUndoTraces } from "../data/undo-erasure";
import { destroyKey } from "../data/vault";
import { updateWithdrawn } from "../data/withdrawal";
import { decideWithdrawal } from "../domain/consent/decide-withdrawal";
import { withdrawnLabel } from "../domain/consent/withdrawn-label";
import type { IsoDate } from "../domain/shared/iso-date";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { WithdrawalInput, WithdrawalView } from "../schema/withdrawal";
import type { ProjectScope } from "../server/scope";
import { measureWithdrawal } from "./measure-withdrawal";
import { permitsOnInterviewee } from "./permits-on-interviewee";
import type { FileStore } from "./vault";

/**
 * Withdraws an interviewee. It takes her row alone, so that a coding that races with it waits, then meets the withdrawal
 * and loses; from the commit on no read finds, counts or names her (claims C08 to C11). No reason is needed; the label
 * confirms. `stop` is erased after the stated days, `erase` at once: her key is destroyed, rows and files go, and the
 * erasure is written down so that a restored backup can be corrected. Whoever withdrew can go further until she is erased;
 * a second withdrawal that goes no further is refused. After `erase` not even the answer that is kept for a retry holds
 * her label.
 */
export const withdrawConsent = async (
  scope: ProjectScope<"consent:withdraw" | "factor-table:read" | "project:read">,
  context: WriteContext,
  files: FileStore,
  intervieweeId: string,
  input: WithdrawalInput,
): Promise<Result<WithdrawalView, Refusal>> => {
  let storageKeys: readonly string[] = [];
  const result = await transact(scope, context, async (write) => {
    storageKeys = [];
    const person = await lockIntervieweeAlone(scope, write, intervieweeId);
    if (!person || !(await permitsOnInterviewee(scope, write.sql, "consent:withdraw", intervieweeId)))
      return { refusal: { code: "not_found" } };
    const { withdrawalMode, isErased } = person;
    const earlier = withdrawalMode && { mode: withdrawalMode, isErased };
    const { eraseAfterDays } = await getSettings(scope, write.sql);
    const day = context.now.toISOString().slice(0, 10) as IsoDate;
    const plan = decideWithdrawal({ mode: input.mode, day, eraseAfterDays, isByIntervieweeLink: false, earlier });
    if (!plan.ok && plan.reason === "alreadyWithdrawn") return { refusal: { code: "consent_withdrawn" } };
    if (input.confirm.trim().normalize("NFC") !== person.label) {
      return { refusal: { code: "confirm_mismatch", fields: { confirm: `Type the label: ${person.label}` } } };
    }
    if (!plan.ok) return { refusal: { code: "withdrawal_mode_refused", fields: { mode: plan.reason } } };
    const { eraseOn } = plan.value;
    const effect = await measureWithdrawal(scope, write.sql, intervieweeId, input.mode);
    const id = await updateWithdrawn(scope, write, {
      intervieweeId,
      mode: input.mode,
      reason: input.reason ?? null,
      eraseOn,
    });
    await eraseKeptText(write, scope.projectId);
    await eraseUndoTraces(write, { projectId: scope.projectId, intervieweeId }, false);
    const renamed = (await eraseCodeWords(scope, write, intervieweeId)).map((codeId) => ({
      kind: "code.changed" as const,
      subjectKind: "code" as const,
      subjectId: codeId,
      detail: { fields: ["name"], withdrawn: intervieweeId },
    }));
    const withdrawn = { kind: "consent.withdrawn", subjectKind: "interviewee", subjectId: intervieweeId } as const;
    const isErasedNow = input.mode === "erase";
    const value = {
      ...effect,
      id,
      interviewee: {
        id: person.id,
        number: person.number,
        label: isErasedNow ? withdrawnLabel(person.number) : person.label,
      },
      mode: input.mode,
      eraseOn,
      withdrawnAt: context.now.toISOString(),
    };
    const detail = { mode: input.mode, eraseOn, codings: effect.counts.codings };
    if (!isErasedNow) return { value, events: [{ ...withdrawn, detail }, ...renamed] };
    const erased = await eraseInterviewee(scope, write, { projectId: scope.projectId, intervieweeId });
    await destroyKey(scope, write, { projectId: scope.projectId, intervieweeId });
    storageKeys = erased.storageKeys;
    return {
      value,
      events: [
        { ...withdrawn, detail },
        ...renamed,
        { kind: "interviewee.erased", subjectKind: "interviewee", subjectId: intervieweeId, detail: erased.counts },
      ],
    };
  });
  // After the commit: without the key the objects are unreadable already, so a failure here leaks nothing.
  if (result.ok) await Promise.all(storageKeys.map((key) => files.remove(key)));
  return result;
};
