import type { ConsentDecision } from "./consent-decision";
import type { ConsentStanding } from "./consent-in-force";
import { decideGrant } from "./decide-grant";
import { decideMaterialAccess } from "./decide-material-access";

/**
 * Whether this reader may see the interviewee's words: the interviewer as long as analysis is granted, anybody else only
 * with team access. Without it others see that the interviewee exists and is counted, and no word.
 */
export const decideTeamReading = (
  standing: ConsentStanding,
  reader: { readonly isInterviewer: boolean },
): ConsentDecision => {
  const access = decideMaterialAccess(standing);
  return !access.ok || reader.isInterviewer ? access : decideGrant(standing.consent, "teamAccess");
};
