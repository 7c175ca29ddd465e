import { lockIntervieweesShared } from "../data/interviewee-lock";
import type { WriteTransaction } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { ProjectScope } from "../server/scope";
import { permitsOnInterviewee } from "./permits-on-interviewee";

/**
 * Why these interviewees cannot be named as authors of a source; null when they can. A citation names its author, so that
 * only somebody who may change an interviewee may say that the two are one person.
 */
export const refuseAuthors = async (
  scope: ProjectScope<"source:change">,
  write: WriteTransaction,
  intervieweeIds: readonly string[],
): Promise<Refusal | null> => {
  const foreign: Refusal = {
    code: "not_found",
    fields: { authorIntervieweeIds: "Names somebody who is not in this project." },
  };
  const people = await lockIntervieweesShared(scope, write, intervieweeIds);
  if (people.length !== new Set(intervieweeIds).size) return foreign;
  const withdrawn = people.filter((person) => person.consentState === "withdrawn");
  if (withdrawn.length > 0) {
    return {
      code: "consent_withdrawn",
      clauses: withdrawn.map((person) => ({ interviewee: person.number, choice: "withdrawal", text: null })),
    };
  }
  for (const person of people)
    if (!(await permitsOnInterviewee(scope, write.sql, "interviewee:change", person.id))) return foreign;
  return null;
};
