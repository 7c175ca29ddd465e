import type { IsoDate } from "../shared/iso-date";
import { accept, type Result, refuse } from "../shared/result";
import type { WithdrawalMode } from "./withdrawal-mode";

/**
 * Whether a withdrawal that was written down for the wrong person can be corrected: only one of mode `stop`, and only
 * before the day of its erasure has begun. On that day it is too late, whether the erasure has run yet or not.
 */
export const decideWithdrawalCorrection = (withdrawal: {
  readonly mode: WithdrawalMode;
  readonly isErased: boolean;
  readonly eraseOn: IsoDate | null;
  /** Today, by the clock that the erasure goes by. */
  readonly day: IsoDate;
}): Result<undefined, "notStopped" | "tooLate"> => {
  const { mode, isErased, eraseOn, day } = withdrawal;
  if (mode !== "stop") return refuse("notStopped");
  return isErased || eraseOn === null || day >= eraseOn ? refuse("tooLate") : accept(undefined);
};
