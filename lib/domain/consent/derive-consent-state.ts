import type { ConsentStanding } from "./consent-in-force";

/** Where an interviewee stands: withdrawn, with a valid record in force, or with none. */
export const deriveConsentState = ({ consent, withdrawal }: ConsentStanding): "none" | "active" | "withdrawn" => {
  if (withdrawal) return "withdrawn";
  return consent.recordIds.length > 0 ? "active" : "none";
};
