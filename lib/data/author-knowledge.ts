import type { AuthorKnowledge } from "../policy/author-mark";
import { recordToBeChecked, unrelatedRecord } from "../policy/facts";
import { permits } from "../policy/permits";
import type { ProjectScope } from "../server/scope";
import { findActorFacts } from "./actor-facts";
import { database, type Reader } from "./database";

interface AuthorRow {
  readonly interviewee_id: string;
  readonly is_public: boolean;
  readonly is_led: boolean;
}

/**
 * Whom of the interviewees who wrote sources the reader may hear of as an author: of those who chose to be named, of those
 * whom the reader interviewed (or nobody has yet), and of all where the reader is an owner. Somebody who withdrew is no
 * interviewee any more; nobody hears it of her.
 */
export const readAuthorKnowledge = async (
  scope: ProjectScope<"project:read">,
  reader: Reader = database(),
): Promise<AuthorKnowledge> => {
  const actor = await findActorFacts(scope, reader);
  const rows = await reader.$queryRaw<AuthorRow[]>`
    SELECT e.id AS interviewee_id, e.consent_state = 'active' AND e.identity = 'public' AS is_public,
      NOT EXISTS (SELECT FROM interview_interviewee ii WHERE ii.project_id = e.project_id AND ii.interviewee_id = e.id)
      OR EXISTS (SELECT FROM interview_interviewee ii
        JOIN interview_interviewer w ON w.project_id = ii.project_id AND w.interview_id = ii.interview_id
        WHERE ii.project_id = e.project_id AND ii.interviewee_id = e.id AND w.user_id = ${scope.actorId}::uuid) AS is_led
    FROM interviewee e
    WHERE e.project_id = ${scope.projectId}::uuid AND e.withdrawn_at IS NULL
      AND EXISTS (SELECT FROM source_author a WHERE a.project_id = e.project_id AND a.interviewee_id = e.id)`;
  const may = (isInterviewerOf: boolean) =>
    permits("interviewee:change", { actor, record: { ...recordToBeChecked, isInterviewerOf } });
  return {
    known: new Set(rows.filter((row) => row.is_public || may(row.is_led)).map((row) => row.interviewee_id)),
    isComplete: permits("interviewee:change", { actor, record: unrelatedRecord }),
  };
};
