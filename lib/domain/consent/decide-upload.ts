import type { ConsentDecision } from "./consent-decision";
import type { ConsentStanding } from "./consent-in-force";
import { decideMaterialAccess } from "./decide-material-access";

/** Whether a transcript of this interviewee may be stored: not without a valid record in force that grants analysis. */
export const decideUpload = (standing: ConsentStanding): ConsentDecision => decideMaterialAccess(standing);
