import { addDays, type IsoDate } from "../shared/iso-date";
import { accept, type Result, refuse } from "../shared/result";
import { deriveFurtherModes, type EarlierWithdrawal } from "./derive-further-modes";
import type { WithdrawalMode } from "./withdrawal-mode";

/** What a withdrawal does and when. */
export interface WithdrawalPlan {
  readonly mode: WithdrawalMode;
  readonly on: IsoDate;
  /** Whether the interviewee's codings go on counting, without text, passage or link. */
  readonly goesOnCounting: boolean;
  /** The day on which everything that the mode does not keep is erased. */
  readonly eraseOn: IsoDate;
}

/**
 * A withdrawal is possible at any time and needs no reason. `stop` is erased after the stated days, `erase` and the words
 * behind `countsOnly` at once. `countsOnly` is the interviewee's own choice: it is accepted through her link alone.
 * Whoever withdrew may always go further (from counting to stop, from either to erase) and never back by this way; after
 * the erasure there is nothing left to withdraw.
 */
export const decideWithdrawal = (request: {
  readonly mode: WithdrawalMode;
  readonly day: IsoDate;
  readonly eraseAfterDays: number;
  readonly isByIntervieweeLink: boolean;
  /** What she chose before; null for somebody who has not withdrawn. */
  readonly earlier: EarlierWithdrawal | null;
}): Result<WithdrawalPlan, "linkNeeded" | "alreadyWithdrawn"> => {
  const { mode, day, isByIntervieweeLink, earlier } = request;
  if (!deriveFurtherModes(earlier).includes(mode)) return refuse("alreadyWithdrawn");
  if (mode === "countsOnly" && !isByIntervieweeLink) return refuse("linkNeeded");
  const wait = mode === "stop" ? Math.max(0, request.eraseAfterDays) : 0;
  return accept({ mode, on: day, goesOnCounting: mode === "countsOnly", eraseOn: addDays(day, wait) });
};
