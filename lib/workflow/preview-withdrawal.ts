import { database } from "../data/database";
import { getSettings } from "../data/project";
import { findWithdrawing } from "../data/withdrawing";
import { decideWithdrawal } from "../domain/consent/decide-withdrawal";
import type { WithdrawalMode } from "../domain/consent/withdrawal-mode";
import type { IsoDate } from "../domain/shared/iso-date";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import type { WithdrawalPreviewView } from "../schema/withdrawal";
import type { ProjectScope } from "../server/scope";
import { measureWithdrawal } from "./measure-withdrawal";
import { permitsOnInterviewee } from "./permits-on-interviewee";

/** What a withdrawal of an interviewee, or going further after one, would change today; changes nothing. */
export const previewWithdrawal = async (
  scope: ProjectScope<"consent:withdraw" | "factor-table:read" | "project:read">,
  now: Date,
  intervieweeId: string,
  mode: WithdrawalMode,
): Promise<Result<WithdrawalPreviewView, Refusal>> => {
  const person = await findWithdrawing(scope, intervieweeId);
  if (!person || !(await permitsOnInterviewee(scope, undefined, "consent:withdraw", intervieweeId)))
    return refuse({ code: "not_found" });
  const { eraseAfterDays } = await getSettings(scope);
  // The preview of countsOnly may be read by anybody; only the interviewee can choose it.
  const plan = decideWithdrawal({
    mode,
    day: now.toISOString().slice(0, 10) as IsoDate,
    eraseAfterDays,
    isByIntervieweeLink: true,
    earlier: person.earlier,
  });
  if (!plan.ok) return refuse({ code: "consent_withdrawn" });
  const effect = await measureWithdrawal(scope, database(), intervieweeId, mode);
  return accept({ ...effect, interviewee: person.mark, mode, eraseOn: plan.value.eraseOn });
};
