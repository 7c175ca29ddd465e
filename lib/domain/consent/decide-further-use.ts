import type { ConsentDecision } from "./consent-decision";
import type { ConsentStanding } from "./consent-in-force";
import { decideGrant } from "./decide-grant";
import { decideMaterialAccess } from "./decide-material-access";

/** Whether material may be archived and kept beyond the stated date: never without the interviewee's own choice. */
export const decideFurtherUse = (standing: ConsentStanding): ConsentDecision => {
  const access = decideMaterialAccess(standing);
  return access.ok ? decideGrant(standing.consent, "furtherUse") : access;
};
