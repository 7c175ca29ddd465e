import { allowed, type ConsentDecision, forbidden } from "./consent-decision";
import type { ConsentStanding } from "./consent-in-force";

/** Whether the interviewee may appear by name: only with a record in force that says public, and no withdrawal. */
export const decideNaming = ({ consent, withdrawal }: ConsentStanding): ConsentDecision => {
  if (withdrawal) return forbidden("withdrawal", "withdrawn");
  if (consent.recordIds.length === 0) return forbidden("record", "noRecord");
  return consent.choices.identity === "public" ? allowed : forbidden("identity", "declined");
};
