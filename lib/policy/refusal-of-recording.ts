import { allowsRecording } from "../domain/consent/allows-recording";
import type { RecordingChoice } from "../domain/consent/consent-choice";
import type { RecordingKind } from "../domain/interview/recording";
import type { Refusal, RefusedClause } from "../domain/shared/refusal";

/** What stands for or against a recording of one interviewee. */
export interface RecordingStanding {
  readonly number: number;
  readonly consentState: "none" | "active" | "withdrawn";
  readonly recording: RecordingChoice;
  readonly clauses: readonly { readonly choice: string | null; readonly sentence: string }[];
}

const clauseOf = (person: RecordingStanding, choice: string): RefusedClause => ({
  interviewee: person.number,
  choice,
  text: person.clauses.find((clause) => clause.choice === choice)?.sentence ?? null,
});

/**
 * Why a recording in which these interviewees speak may not be stored or played, with the clause of each in the way; null when
 * it may (CR5). Everybody who speaks in it must allow its kind: nobody can be cut out of a recording. A withdrawal is named
 * before a missing record, a missing record before a refused choice.
 */
export const refusalOfRecording = (people: readonly RecordingStanding[], kind: RecordingKind): Refusal | null => {
  const withdrawn = people.filter((person) => person.consentState === "withdrawn");
  if (withdrawn.length > 0)
    return { code: "consent_withdrawn", clauses: withdrawn.map((person) => clauseOf(person, "withdrawal")) };
  const without = people.filter((person) => person.consentState === "none");
  if (without.length > 0 || people.length === 0)
    return { code: "consent_missing", clauses: without.map((person) => clauseOf(person, "record")) };
  const refusing = people.filter((person) => !allowsRecording(person.recording, kind));
  return refusing.length > 0
    ? { code: "consent_refused", clauses: refusing.map((person) => clauseOf(person, "recording")) }
    : null;
};
