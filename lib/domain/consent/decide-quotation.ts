import type { ConsentDecision } from "./consent-decision";
import type { ConsentStanding } from "./consent-in-force";
import { decideGrant } from "./decide-grant";
import { decideMaterialAccess } from "./decide-material-access";

/** Whether the interviewee's words may leave: exports, reports, published versions. Screens are governed by team access. */
export const decideQuotation = (standing: ConsentStanding): ConsentDecision => {
  const access = decideMaterialAccess(standing);
  return access.ok ? decideGrant(standing.consent, "quotation") : access;
};
