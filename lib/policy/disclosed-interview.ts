import type { IdentityChoice } from "../domain/consent/consent-choice";
import { coarsenDay } from "./coarsen-day";
import { coarsenMinutes } from "./coarsen-minutes";

/** Day and length of an interview as they may leave the application. */
export interface DisclosedInterview {
  readonly date: string | null;
  readonly lengthMinutes: number | null;
  readonly isCoarsened: boolean;
}

/**
 * Day and length of an interview for a table that leaves: coarsened as soon as one of its interviewees is confidential,
 * unless the owner decided otherwise. An interview without a known interviewee counts as confidential.
 */
export const disclosedInterview = (
  interview: {
    readonly date: string | null;
    readonly lengthMinutes: number | null;
    readonly identities: readonly IdentityChoice[];
  },
  coarsensConfidential: boolean,
): DisclosedInterview => {
  const { date, lengthMinutes, identities } = interview;
  const isPublic = identities.length > 0 && identities.every((identity) => identity === "public");
  if (isPublic || !coarsensConfidential) return { date, lengthMinutes, isCoarsened: false };
  return {
    date: date === null ? null : coarsenDay(date),
    lengthMinutes: lengthMinutes === null ? null : coarsenMinutes(lengthMinutes),
    isCoarsened: true,
  };
};
