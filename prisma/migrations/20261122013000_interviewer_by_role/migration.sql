-- An interviewer's reading rests on the role as it is now, not on having led the interview once: whoever is a coder or a
-- viewer by now reads as one (claim P07). lib/data/leads-interview.ts says the same to the workflows.
CREATE OR REPLACE FUNCTION readable_interviewee(p_project uuid, p_actor uuid, p_interview uuid)
RETURNS TABLE (interviewee_id uuid) LANGUAGE sql STABLE AS $$
  SELECT e.id
  FROM interview_interviewee ii
  JOIN eligible_interviewee e ON e.project_id = ii.project_id AND e.id = ii.interviewee_id
  WHERE ii.project_id = p_project AND ii.interview_id = p_interview
    AND (e.team_access OR EXISTS (
      SELECT FROM interview_interviewer w
      JOIN member m ON m.project_id = w.project_id AND m.user_id = w.user_id
      WHERE w.project_id = p_project AND w.interview_id = p_interview AND w.user_id = p_actor
        AND m.removed_at IS NULL AND m.roles && ARRAY['owner', 'interviewer']))
$$;

CREATE OR REPLACE FUNCTION readable_transcript(p_project uuid, p_actor uuid)
RETURNS SETOF transcript LANGUAGE sql STABLE AS $$
  SELECT t.*
  FROM transcript t
  WHERE t.project_id = p_project
    AND EXISTS (
      SELECT FROM interview_interviewee ii
      JOIN eligible_interviewee e ON e.project_id = ii.project_id AND e.id = ii.interviewee_id
      WHERE ii.project_id = p_project AND ii.interview_id = t.interview_id
        AND ((t.state = 'released' AND e.team_access) OR EXISTS (
          SELECT FROM interview_interviewer w
          JOIN member m ON m.project_id = w.project_id AND m.user_id = w.user_id
          WHERE w.project_id = p_project AND w.interview_id = t.interview_id AND w.user_id = p_actor
            AND m.removed_at IS NULL AND m.roles && ARRAY['owner', 'interviewer'])))
$$;
