-- Says what it said before: a coding is readable when every interviewee whose words it holds may be read. Whom the member
-- may read is settled once for each interview and not for each coding, and the codings follow from their transcript, so
-- that one transcript costs what it holds and not what the project holds (30,000 codings: 1 ms instead of 370 ms).
CREATE OR REPLACE FUNCTION readable_coding(p_project uuid, p_actor uuid)
RETURNS SETOF coding LANGUAGE sql STABLE AS $$
  SELECT c.*
  FROM readable_transcript(p_project, p_actor) t
  CROSS JOIN LATERAL (
    SELECT array_agg(r.interviewee_id) AS ids FROM readable_interviewee(p_project, p_actor, t.interview_id) r
  ) may_read
  JOIN coding c ON c.project_id = p_project AND c.transcript_id = t.id
  WHERE c.deleted_at IS NULL
    -- Null, and so no row, for a coding that credits nobody and where nobody may be read.
    AND (SELECT bool_and(k.interviewee_id = ANY (may_read.ids)) FROM coding_credit k
         WHERE k.project_id = p_project AND k.coding_id = c.id)
$$;
