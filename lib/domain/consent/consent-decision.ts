import type { ConsentChoice } from "./consent-choice";

/** What in the interviewee's own form (or missing from it) forbids an act. */
export type ConsentClause = ConsentChoice | "record" | "withdrawal" | "purpose";

/** Why: there is no record, the choice was declined, not asked or left blank, she withdrew, or the purpose is another. */
export type ConsentReason = "noRecord" | "declined" | "notAsked" | "missing" | "withdrawn" | "otherPurpose";

/** Whether an interviewee's consent allows an act, and if not, which clause forbids it. */
export type ConsentDecision =
  | { readonly ok: true }
  | { readonly ok: false; readonly clause: ConsentClause; readonly reason: ConsentReason };

/** The act is allowed. */
export const allowed: ConsentDecision = { ok: true };

/** The act is forbidden by this clause. */
export const forbidden = (clause: ConsentClause, reason: ConsentReason): ConsentDecision => ({
  ok: false,
  clause,
  reason,
});
