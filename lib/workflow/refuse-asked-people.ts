import { lockIntervieweesShared } from "../data/interviewee-lock";
import type { WriteTransaction } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import { refusalOfReading } from "../policy/refusal-of-reading";
import type { ProjectScope } from "../server/scope";
import { permitsOnInterviewee } from "./permits-on-interviewee";

/**
 * Why it cannot be noted what these people were asked; null when it can. It is part of what was said, so that their consent
 * has to be in force. Their rows are held against a withdrawal until the transaction ends.
 */
export const refuseAskedPeople = async (
  scope: ProjectScope<"interview:change" | "project:read">,
  write: WriteTransaction,
  intervieweeIds: readonly string[],
): Promise<Refusal | null> => {
  const people = await lockIntervieweesShared(scope, write, intervieweeIds);
  if (people.length !== intervieweeIds.length)
    return { code: "not_found", fields: { entries: "Names somebody who is not in this project." } };
  for (const intervieweeId of intervieweeIds)
    if (!(await permitsOnInterviewee(scope, write.sql, "interview:change", intervieweeId)))
      return { code: "not_found" };
  return refusalOfReading(
    people.map((person) => ({ ...person, clauses: [] })),
    true,
    true,
  );
};
