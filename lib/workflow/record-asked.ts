import { getGuide, storeAsked } from "../data/guide";
import { holdRevision, keepRevision } from "../data/subject-revision";
import { transact, type WriteContext } from "../data/transaction";
import type { AuditEvent } from "../domain/audit/audit-event";
import type { UndoableChange } from "../domain/audit/undoable-step";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";

import type { AskedInput, GuideView } from "../schema/guide";
import type { ProjectScope } from "../server/scope";
import { refuseAskedPeople } from "./refuse-asked-people";

type Scope = ProjectScope<"interview:change" | "project:read">;

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
    const refusal = await refuseAskedPeople(scope, write, intervieweeIds);
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
    const changes: UndoableChange[] = [];
    for (const id of intervieweeIds)
      changes.push({ kind: "asked", id, before: await holdRevision(scope, write, "asked", id), after: 0 });
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
    for (const [at, change] of changes.entries())
      changes[at] = { ...change, after: await keepRevision(scope, write, "asked", change.id) };
    return {
      value: await getGuide(scope, write.sql),
      events: [eventOf(first), ...others.map(eventOf)],
      undoable: { label: "guide.answered", changes },
    };
  });
