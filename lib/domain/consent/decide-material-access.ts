import { type ConsentDecision, forbidden } from "./consent-decision";
import type { ConsentStanding } from "./consent-in-force";
import { decideGrant } from "./decide-grant";

/**
 * Whether anything of an interviewee's own words may be held and worked on: a record in force grants analysis, and she has
 * not withdrawn in any mode (`countsOnly` goes on counting without text). Uploading and opening a transcript ask this.
 */
export const decideMaterialAccess = ({ consent, withdrawal }: ConsentStanding): ConsentDecision =>
  withdrawal ? forbidden("withdrawal", "withdrawn") : decideGrant(consent, "analysis");
