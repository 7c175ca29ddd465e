import { decideWithdrawalCorrection } from "../../domain/consent/decide-withdrawal-correction";
import { isoDate } from "../../domain/shared/iso-date";
import type { IntervieweeView } from "../../schema/interviewee";

/**
 * Whether the board offers to correct a withdrawal that was about the wrong person: by the same rule as the act itself.
 * @param today the server's day
 */
export const isCorrectable = ({ withdrawal }: Pick<IntervieweeView, "withdrawal">, today: string): boolean => {
  const day = isoDate(today);
  if (!withdrawal || !day.ok) return false;
  const eraseOn = isoDate(withdrawal.eraseOn ?? "");
  return decideWithdrawalCorrection({
    mode: withdrawal.mode,
    isErased: withdrawal.erasedAt !== null,
    eraseOn: eraseOn.ok ? eraseOn.value : null,
    day: day.value,
  }).ok;
};
