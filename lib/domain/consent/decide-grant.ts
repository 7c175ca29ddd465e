import type { GrantChoice } from "./consent-choice";
import { allowed, type ConsentDecision, forbidden } from "./consent-decision";
import type { ConsentInForce } from "./consent-in-force";

/** Whether a record is in force that grants this choice. Declined, not asked and missing are told apart; none grants. */
export const decideGrant = (consent: ConsentInForce, choice: GrantChoice): ConsentDecision => {
  if (consent.recordIds.length === 0) return forbidden("record", "noRecord");
  const answer = consent.answers[choice];
  return answer === "granted" ? allowed : forbidden(choice, answer);
};
