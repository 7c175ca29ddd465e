import { getGuide, storeAsked } from "../data/guide";
import { lockIntervieweesShared } from "../data/interviewee-lock";
import { transact, type WriteContext, type WriteTransaction } from "../data/transaction";
import type { AuditEvent } from "../domain/audit/audit-event";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import { refusalOfReading } from "../policy/refusal-of-reading";
import type { AskedInput, GuideView } from "../schema/guide";
import type { ProjectScope } from "../server/scope";
import { permitsOnInterviewee } from "./permits-on-interviewee";

type Scope = ProjectScope<"interview:change" | "project:read">;

const refusePeople = async (
  scope: Scope,
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

/**
 * Records who was asked what: asked, skipped by the interviewer, declined by the interviewee, or not come up; null makes it
 * unknown again. It is part of what was said, so that the interviewee's consent has to be in force.
 */
export const recordAsked = async (
  scope: Scope,
  context: WriteContext,
  input: AskedInput,
): Promise<Result<GuideView, Refusal>> =>
  transact(scope, context, async (write) => {
    const intervieweeIds = [...new Set(input.entries.map((entry) => entry.intervieweeId))];
    const refusal = await refusePeople(scope, write, intervieweeIds);
    if (refusal) return { refusal };
    const guide = await getGuide(scope, write.sql);
    const known = new Set(guide.questions.map((question) => question.questionId));
    const place = input.entries.findIndex((entry) => !known.has(entry.questionId));
    if (place >= 0)
      return {
        refusal: {
          code: "not_found",
          fields: { [`entries.${place}.questionId`]: "Is no question of the guide as it stands." },
        },
      };
    await storeAsked(scope, write, input.entries);
    const eventOf = (subjectId: string): AuditEvent => ({
      kind: "guide.answered",
      subjectKind: "interviewee",
      subjectId,
      detail: {
        guideVersion: guide.version,
        entries: input.entries.filter((entry) => entry.intervieweeId === subjectId).length,
      },
    });
    const [first, ...others] = intervieweeIds;
    if (first === undefined) return { unchanged: guide };
    return { value: await getGuide(scope, write.sql), events: [eventOf(first), ...others.map(eventOf)] };
  });
