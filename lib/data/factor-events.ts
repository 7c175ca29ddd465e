import type { ProjectScope } from "../server/scope";
import type { Reader } from "./database";
import type { FactorEvent } from "./factor-reach";

/** The project's events after a number, oldest first. */
export const listFactorEvents = (
  scope: ProjectScope<"factor-table:read">,
  after: number,
  most: number,
  reader: Reader,
): Promise<FactorEvent[]> => reader.$queryRaw<FactorEvent[]>`
  SELECT seq, kind, subject_kind AS "subjectKind", subject_id AS "subjectId",
    CASE WHEN jsonb_typeof(detail->'fields') = 'array'
      THEN ARRAY(SELECT jsonb_array_elements_text(detail->'fields')) ELSE '{}' END AS fields
  FROM audit_event WHERE chain_id = ${scope.projectId}::uuid AND seq > ${BigInt(after)} ORDER BY seq LIMIT ${most}::int`;

/**
 * The transcripts that subjects of events have to do with: of a coding its own, of an interview its own, of an interviewee
 * those of her interviews and those in which a passage is credited to her.
 */
export const listReachedTranscripts = async (
  scope: ProjectScope<"factor-table:read">,
  subjectIds: readonly string[],
  reader: Reader,
): Promise<string[]> => {
  const { projectId } = scope;
  const ids = [...new Set(subjectIds)];
  const rows = await reader.$queryRaw<{ id: string }[]>`
    SELECT t.id FROM transcript t WHERE t.project_id = ${projectId}::uuid
      AND (t.id = ANY(${ids}::uuid[]) OR t.interview_id = ANY(${ids}::uuid[]))
    UNION
    SELECT c.transcript_id FROM coding c WHERE c.project_id = ${projectId}::uuid AND c.id = ANY(${ids}::uuid[])
    UNION
    SELECT t.id FROM interview_interviewee i
      JOIN transcript t ON t.project_id = i.project_id AND t.interview_id = i.interview_id
      WHERE i.project_id = ${projectId}::uuid AND i.interviewee_id = ANY(${ids}::uuid[])
    UNION
    SELECT c.transcript_id FROM coding_credit k JOIN coding c ON c.project_id = k.project_id AND c.id = k.coding_id
      WHERE k.project_id = ${projectId}::uuid AND k.interviewee_id = ANY(${ids}::uuid[])`;
  return rows.map((row) => row.id);
};
