import type { WriteTransaction } from "./transaction";

/**
 * Takes an interviewee who withdraws out of what undo could bring back, of everybody: her codings, her facts, who was
 * asked what, the facts and marked turns of interviews with her, memos about her, codes that bear her words or bore them
 * before the team called them otherwise, summaries of what she says; when her rows go, kept filters that name her too. A
 * step keeps what it says of others; one without anything left goes. That an
 * act on the codebook moved a coding of hers stays until the coding itself is erased, because a coding
 * that goes on counting must be able to move back.
 * Called before her rows go.
 * @param isErased her rows go in the same transaction, and not only out of every read
 * @returns how many steps are changed or gone
 */
export const eraseUndoTraces = async (
  write: WriteTransaction,
  person: { readonly projectId: string; readonly intervieweeId: string },
  isErased: boolean,
): Promise<number> => {
  const { projectId, intervieweeId } = person;
  await write.sql.$executeRaw`
    UPDATE coding_revision r SET state = r.state - 'memo' FROM coding_credit k
    WHERE r.project_id = ${projectId}::uuid AND k.project_id = r.project_id AND k.coding_id = r.coding_id
      AND k.interviewee_id = ${intervieweeId}::uuid`;
  if (isErased)
    await write.sql.$executeRaw`
      UPDATE subject_revision SET state = jsonb_set(state, '{authorIds}', (state->'authorIds') - ${intervieweeId}::text)
      WHERE project_id = ${projectId}::uuid AND subject_kind = 'source' AND state->'authorIds' ? ${intervieweeId}::text`;
  return write.sql.$executeRaw`
    WITH hers AS (
      SELECT kind, ${intervieweeId}::uuid AS id FROM unnest(ARRAY['interviewee', 'asked']) kind
      UNION SELECT 'interview', i.interview_id FROM interview_interviewee i
        WHERE i.project_id = ${projectId}::uuid AND i.interviewee_id = ${intervieweeId}::uuid
      UNION SELECT 'turnMarks', v.id FROM interview_interviewee i
        JOIN transcript t ON t.project_id = i.project_id AND t.interview_id = i.interview_id
        JOIN transcript_version v ON v.project_id = t.project_id AND v.transcript_id = t.id
        WHERE i.project_id = ${projectId}::uuid AND i.interviewee_id = ${intervieweeId}::uuid
      UNION SELECT 'summary', s.id FROM summary s
        WHERE s.project_id = ${projectId}::uuid AND s.interviewee_id = ${intervieweeId}::uuid
      UNION SELECT 'code', w.code_id FROM code_words w
        WHERE w.project_id = ${projectId}::uuid AND w.interviewee_id = ${intervieweeId}::uuid
      UNION SELECT 'code', r.subject_id FROM subject_revision r
        WHERE r.project_id = ${projectId}::uuid AND r.subject_kind = 'code' AND r.state->'wordsOf' ? ${intervieweeId}::text
      UNION SELECT 'memo', m.id FROM memo m
        WHERE m.project_id = ${projectId}::uuid AND (m.interviewee_id = ${intervieweeId}::uuid
          OR EXISTS (SELECT FROM interview_interviewee i WHERE i.project_id = m.project_id
            AND i.interview_id = m.interview_id AND i.interviewee_id = ${intervieweeId}::uuid)
          OR EXISTS (SELECT FROM coding_credit k WHERE k.project_id = m.project_id
            AND k.coding_id = m.coding_id AND k.interviewee_id = ${intervieweeId}::uuid))
      UNION SELECT 'filter', r.subject_id FROM subject_revision r
        WHERE r.project_id = ${projectId}::uuid AND r.subject_kind = 'filter' AND ${isErased}
          AND position(${intervieweeId} in r.state->>'address') > 0
      UNION SELECT kind, k.coding_id FROM coding_credit k, unnest(ARRAY['coding', 'movedCoding']) kind
        WHERE k.project_id = ${projectId}::uuid AND k.interviewee_id = ${intervieweeId}::uuid
          AND (kind = 'coding' OR ${isErased})),
    forgotten AS (
      DELETE FROM subject_revision r USING hers h
      WHERE r.project_id = ${projectId}::uuid AND r.subject_kind = h.kind AND r.subject_id = h.id),
    left_over AS (
      SELECT u.user_id, u.seq, jsonb_agg(c.item ORDER BY c.place) FILTER (WHERE h.id IS NULL) AS changes
      FROM undo_step u
      CROSS JOIN LATERAL jsonb_array_elements(u.changes) WITH ORDINALITY AS c(item, place)
      LEFT JOIN hers h ON h.kind = c.item->>'kind' AND h.id::text = c.item->>'id'
      WHERE u.project_id = ${projectId}::uuid
      GROUP BY u.user_id, u.seq HAVING count(h.id) > 0),
    gone AS (
      DELETE FROM undo_step u USING left_over l
      WHERE u.project_id = ${projectId}::uuid AND u.user_id = l.user_id AND u.seq = l.seq AND l.changes IS NULL
      RETURNING 1),
    kept AS (
      UPDATE undo_step u SET changes = l.changes FROM left_over l
      WHERE u.project_id = ${projectId}::uuid AND u.user_id = l.user_id AND u.seq = l.seq AND l.changes IS NOT NULL
      RETURNING 1)
    SELECT FROM gone UNION ALL SELECT FROM kept`;
};
