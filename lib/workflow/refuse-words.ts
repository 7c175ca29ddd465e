import { lockIntervieweesShared } from "../data/interviewee-lock";
import type { WriteTransaction } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { ProjectScope } from "../server/scope";

/**
 * Why a code cannot be called by the words of these interviewees; null when it can. A name stands in tables and exports, so
 * it needs what a quotation needs: that each of them allows quotation and that the team reads her words.
 */
export const refuseWords = async (
  scope: ProjectScope<never>,
  write: WriteTransaction,
  intervieweeIds: readonly string[],
): Promise<Refusal | null> => {
  const people = await lockIntervieweesShared(scope, write, intervieweeIds);
  const clauses = people.flatMap((person) =>
    (["quotation", "teamAccess"] as const)
      .filter((choice) => !person[choice])
      .map((choice) => ({ interviewee: person.number, choice, text: null })),
  );
  return clauses.length > 0 ? { code: "consent_refused", clauses } : null;
};
