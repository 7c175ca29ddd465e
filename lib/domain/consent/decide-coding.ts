import type { ConsentDecision } from "./consent-decision";
import type { ConsentStanding } from "./consent-in-force";
import { decideTeamReading } from "./decide-team-reading";

/** Whether this coder may code the interviewee's words: whoever may not read them may not code them. */
export const decideCoding = (standing: ConsentStanding, coder: { readonly isInterviewer: boolean }): ConsentDecision =>
  decideTeamReading(standing, coder);
