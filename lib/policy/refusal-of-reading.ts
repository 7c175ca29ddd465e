import type { Refusal, RefusedClause } from "../domain/shared/refusal";

/** What stands for or against reading one interviewee's words. */
export interface ReadingStanding {
  readonly number: number;
  readonly consentState: "none" | "active" | "withdrawn";
  readonly analysis: boolean;
  readonly teamAccess: boolean;
  readonly clauses: readonly { readonly choice: string | null; readonly sentence: string }[];
}

const clauseOf = (person: ReadingStanding, choice: string): RefusedClause => ({
  interviewee: person.number,
  choice,
  text: person.clauses.find((clause) => clause.choice === choice)?.sentence ?? null,
});

/**
 * Why the words of these interviewees may not be read or coded by the actor, with the clause of each; null when they may.
 * A withdrawal is named before a missing record, a missing record before a refused choice. Several people: the first in
 * the way decides, because a passage of all of them needs all of them.
 * @param isInterviewer the actor led the interview: team access and opening to the team do not concern them (CR12)
 */
export const refusalOfReading = (
  people: readonly ReadingStanding[],
  isInterviewer: boolean,
  isReleased: boolean,
): Refusal | null => {
  const withdrawn = people.filter((person) => person.consentState === "withdrawn");
  if (withdrawn.length > 0) {
    return { code: "consent_withdrawn", clauses: withdrawn.map((person) => clauseOf(person, "withdrawal")) };
  }
  const without = people.filter((person) => person.consentState === "none");
  if (without.length > 0)
    return { code: "consent_missing", clauses: without.map((person) => clauseOf(person, "record")) };
  const closed = people.filter((person) => !person.analysis);
  if (closed.length > 0)
    return { code: "consent_refused", clauses: closed.map((person) => clauseOf(person, "analysis")) };
  if (isInterviewer) return null;
  const withoutTeam = people.filter((person) => !person.teamAccess);
  if (withoutTeam.length > 0) {
    return { code: "consent_refused", clauses: withoutTeam.map((person) => clauseOf(person, "teamAccess")) };
  }
  return isReleased ? null : { code: "transcript_not_open" };
};
