import { allowed, type ConsentDecision, forbidden } from "./consent-decision";
import type { ConsentStanding } from "./consent-in-force";
import { decideGrant } from "./decide-grant";

/**
 * Whether an interviewee counts: a record in force grants analysis, covers the purpose, and she has not withdrawn.
 * Whoever withdrew with `countsOnly` goes on counting. Without a purpose the project's own is meant.
 */
export const decideEligibility = (standing: ConsentStanding, purpose?: string): ConsentDecision => {
  const { consent, withdrawal } = standing;
  if (withdrawal && withdrawal.mode !== "countsOnly") return forbidden("withdrawal", "withdrawn");
  const grant = decideGrant(consent, "analysis");
  if (!grant.ok) return grant;
  if (purpose !== undefined && !consent.purposes.includes(purpose)) return forbidden("purpose", "otherPurpose");
  return allowed;
};
