-- Everything that Prisma's schema language cannot say: who may do what, how consent bounds every read,
-- how the audit chain grows, and what two rows may never both be.

-- 1. The application role: owns nothing. The launcher gives it LOGIN and a password.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tercet_app') THEN
    CREATE ROLE tercet_app NOLOGIN;
  END IF;
END
$$;

GRANT USAGE ON SCHEMA public TO tercet_app;
GRANT USAGE ON SCHEMA vault TO tercet_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO tercet_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO tercet_app;
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON audit_event FROM tercet_app;
-- What is never changed once written.
REVOKE UPDATE, DELETE ON project_settings, consent_form_version, consent_record, transcript_version, guide_version,
  guide_question, guide_question_code, erasure_entry FROM tercet_app;
DO $$
BEGIN
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    REVOKE INSERT, UPDATE, DELETE ON public._prisma_migrations FROM tercet_app;
  END IF;
END
$$;

-- 2. What two rows may never both be, and what one may never hold.
CREATE UNIQUE INDEX compared_case_name_key ON compared_case (project_id, lower(name)) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX code_name_key ON code (project_id, parent_id, lower(name)) NULLS NOT DISTINCT WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX coding_passage_key ON coding
  (project_id, transcript_version_id, code_id, coder_id, round_id, starts_at, ends_at) NULLS NOT DISTINCT
  WHERE deleted_at IS NULL;
-- Partial only so that Prisma, which cannot write NULLS NOT DISTINCT, leaves it alone.
CREATE UNIQUE INDEX coding_stance_case_key ON coding_stance (project_id, coding_id, case_id) NULLS NOT DISTINCT WHERE position >= 0;
CREATE UNIQUE INDEX override_current_key ON override (project_id, code_id, case_id) WHERE ended_at IS NULL;

ALTER TABLE coding ADD CONSTRAINT coding_span CHECK (0 <= starts_at AND starts_at < ends_at);
ALTER TABLE turn ADD CONSTRAINT turn_span CHECK (0 <= starts_at AND starts_at <= ends_at);
ALTER TABLE code ADD CONSTRAINT code_colour CHECK (hue BETWEEN 0 AND 7 AND pattern BETWEEN 0 AND 3);
ALTER TABLE code ADD CONSTRAINT code_not_own_parent CHECK (parent_id IS DISTINCT FROM id);
ALTER TABLE project_settings ADD CONSTRAINT thresholds_positive CHECK (salience_threshold >= 1 AND presence_threshold >= 1);
ALTER TABLE interviewee ADD CONSTRAINT number_positive CHECK (number >= 1);
ALTER TABLE interview ADD CONSTRAINT interview_number_positive CHECK (number >= 1);
ALTER TABLE turn ADD CONSTRAINT turn_voice CHECK ((role = 'interviewee') = (interviewee_id IS NOT NULL));
ALTER TABLE interviewee ADD CONSTRAINT withdrawn_is_stated
  CHECK ((consent_state = 'withdrawn') = (withdrawn_at IS NOT NULL) AND (withdrawn_at IS NULL) = (withdrawal_mode IS NULL));

-- Covering index of the factor table: every live coding of a project by code, without touching the rows' text.
CREATE INDEX coding_live_idx ON coding (project_id, code_id) INCLUDE (id, coder_id, round_id, status) WHERE deleted_at IS NULL;
CREATE INDEX coding_transcript_live_idx ON coding (project_id, transcript_id, starts_at) WHERE deleted_at IS NULL;

-- 3. Consent is one scope below every read of interview material.
-- Words may be read: a valid record in force that allows analysis, and no withdrawal.
CREATE VIEW eligible_interviewee WITH (security_invoker = true) AS
  SELECT * FROM interviewee
  WHERE consent_state = 'active' AND analysis AND withdrawn_at IS NULL AND erased_at IS NULL;

-- Codings may be counted: the same, or a withdrawal that leaves the counts alone.
CREATE VIEW countable_interviewee WITH (security_invoker = true) AS
  SELECT * FROM interviewee
  WHERE (consent_state = 'active' AND analysis AND withdrawn_at IS NULL)
     OR (consent_state = 'withdrawn' AND withdrawal_mode = 'countsOnly' AND analysis);

-- What one member may read: her own interviews in any state, those of others once open to the team and with team access.
CREATE FUNCTION readable_interviewee(p_project uuid, p_actor uuid, p_interview uuid)
RETURNS TABLE (interviewee_id uuid) LANGUAGE sql STABLE AS $$
  SELECT e.id
  FROM interview_interviewee ii
  JOIN eligible_interviewee e ON e.project_id = ii.project_id AND e.id = ii.interviewee_id
  WHERE ii.project_id = p_project AND ii.interview_id = p_interview
    AND (e.team_access OR EXISTS (
      SELECT FROM interview_interviewer w
      WHERE w.project_id = p_project AND w.interview_id = p_interview AND w.user_id = p_actor))
$$;

CREATE FUNCTION readable_transcript(p_project uuid, p_actor uuid)
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
          WHERE w.project_id = p_project AND w.interview_id = t.interview_id AND w.user_id = p_actor)))
$$;

-- A turn whose speaker may not be read keeps its place and loses its words.
CREATE FUNCTION readable_turn(p_project uuid, p_actor uuid, p_version uuid)
RETURNS TABLE (index int, speaker text, role speaker_role, interviewee_id uuid, text text, starts_at int, ends_at int,
               start_ms int, is_masked boolean)
LANGUAGE sql STABLE AS $$
  SELECT u.index,
         CASE WHEN m.masked THEN '' ELSE u.speaker END,
         u.role,
         u.interviewee_id,
         CASE WHEN m.masked THEN '' ELSE u.text END,
         u.starts_at, u.ends_at, u.start_ms, m.masked
  FROM transcript_version v
  JOIN readable_transcript(p_project, p_actor) t ON t.id = v.transcript_id
  JOIN turn u ON u.project_id = v.project_id AND u.transcript_version_id = v.id
  CROSS JOIN LATERAL (
    SELECT u.interviewee_id IS NOT NULL AND NOT EXISTS (
      SELECT FROM readable_interviewee(p_project, p_actor, t.interview_id) r WHERE r.interviewee_id = u.interviewee_id
    ) AS masked
  ) m
  WHERE v.project_id = p_project AND v.id = p_version
$$;

-- A coding is readable when every interviewee whose words it holds may be read.
CREATE FUNCTION readable_coding(p_project uuid, p_actor uuid)
RETURNS SETOF coding LANGUAGE sql STABLE AS $$
  SELECT c.*
  FROM coding c
  JOIN readable_transcript(p_project, p_actor) t ON t.id = c.transcript_id
  WHERE c.project_id = p_project AND c.deleted_at IS NULL
    AND EXISTS (SELECT FROM coding_credit k WHERE k.project_id = p_project AND k.coding_id = c.id)
    AND NOT EXISTS (
      SELECT FROM coding_credit k
      WHERE k.project_id = p_project AND k.coding_id = c.id
        AND NOT EXISTS (
          SELECT FROM readable_interviewee(p_project, p_actor, t.interview_id) r WHERE r.interviewee_id = k.interviewee_id))
$$;

-- What the factor table counts: one row per interviewee credited by a live coding; no words.
CREATE VIEW countable_credit WITH (security_invoker = true) AS
  SELECT c.project_id, c.id AS coding_id, c.code_id, c.coder_id, c.round_id, c.status,
         coalesce(c.prompted_override, c.prompted_by_guide) AS prompted, k.interviewee_id, c.transcript_id
  FROM coding c
  JOIN coding_credit k ON k.project_id = c.project_id AND k.coding_id = c.id
  JOIN countable_interviewee e ON e.project_id = k.project_id AND e.id = k.interviewee_id
  WHERE c.deleted_at IS NULL;

GRANT SELECT ON eligible_interviewee, countable_interviewee, countable_credit TO tercet_app;

-- 4. Audit: one sequence and one hash chain per project, taken under a lock so that chains cannot fork.
CREATE FUNCTION audit_event_text(e audit_event) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT concat_ws('|', encode(e.prev_hash, 'hex'), e.chain_id, e.seq, e.id,
    to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), coalesce(e.actor_id::text, '-'), e.actor_kind,
    e.kind, e.subject_kind, e.subject_id, e.detail::text, coalesce(e.request_id, '-'))
$$;

CREATE FUNCTION append_audit_events(p_chain uuid, p_at timestamptz, p_actor uuid, p_actor_kind text, p_request text, p_events jsonb)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  item jsonb;
  last_seq bigint;
  last_hash bytea;
  row audit_event;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('audit:' || p_chain::text, 0));
  SELECT seq, hash INTO last_seq, last_hash FROM audit_event WHERE chain_id = p_chain ORDER BY seq DESC LIMIT 1;
  last_seq := coalesce(last_seq, 0);
  last_hash := coalesce(last_hash, sha256(convert_to(p_chain::text, 'UTF8')));
  FOR item IN SELECT * FROM jsonb_array_elements(p_events) LOOP
    last_seq := last_seq + 1;
    row.chain_id := p_chain;
    row.seq := last_seq;
    row.id := (item->>'id')::uuid;
    row.at := p_at;
    row.actor_id := p_actor;
    row.actor_kind := p_actor_kind;
    row.kind := item->>'kind';
    row.subject_kind := item->>'subjectKind';
    row.subject_id := (item->>'subjectId')::uuid;
    row.detail := item->'detail';
    row.request_id := p_request;
    row.prev_hash := last_hash;
    row.hash := sha256(convert_to(audit_event_text(row), 'UTF8'));
    INSERT INTO audit_event VALUES (row.*);
    last_hash := row.hash;
  END LOOP;
  RETURN last_seq;
END
$$;

-- First sequence number at which the chain breaks, or null when it holds.
CREATE FUNCTION verify_audit_chain(p_chain uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT min(e.seq) FROM (
    SELECT a.seq,
           a.prev_hash IS DISTINCT FROM coalesce(lag(a.hash) OVER w, sha256(convert_to(p_chain::text, 'UTF8')))
             OR a.hash IS DISTINCT FROM sha256(convert_to(audit_event_text(a), 'UTF8'))
             OR a.seq IS DISTINCT FROM coalesce(lag(a.seq) OVER w, 0) + 1 AS broken
    FROM audit_event a WHERE a.chain_id = p_chain
    WINDOW w AS (ORDER BY a.seq)
  ) e WHERE e.broken
$$;

REVOKE EXECUTE ON FUNCTION append_audit_events(uuid, timestamptz, uuid, text, text, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION append_audit_events(uuid, timestamptz, uuid, text, text, jsonb) TO tercet_app;

-- 5. The vault: the application role reaches keys and signatures through these functions alone.
CREATE FUNCTION vault.store_key(p_project uuid, p_interviewee uuid, p_wrapped bytea, p_master text, p_at timestamptz)
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = vault, pg_temp AS $$
  INSERT INTO vault.interviewee_key (project_id, interviewee_id, wrapped_key, master_key_id, created_at)
  VALUES (p_project, p_interviewee, p_wrapped, p_master, p_at)
$$;

CREATE FUNCTION vault.read_key(p_project uuid, p_interviewee uuid)
RETURNS TABLE (wrapped_key bytea, master_key_id text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = vault, pg_temp AS $$
  SELECT wrapped_key, master_key_id FROM vault.interviewee_key WHERE project_id = p_project AND interviewee_id = p_interviewee
$$;

CREATE FUNCTION vault.destroy_key(p_project uuid, p_interviewee uuid)
RETURNS boolean LANGUAGE sql SECURITY DEFINER SET search_path = vault, pg_temp AS $$
  WITH gone AS (
    DELETE FROM vault.interviewee_key WHERE project_id = p_project AND interviewee_id = p_interviewee RETURNING 1)
  SELECT EXISTS (SELECT FROM gone)
$$;

CREATE FUNCTION vault.store_signature(p_project uuid, p_record uuid, p_cipher bytea)
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = vault, pg_temp AS $$
  INSERT INTO vault.consent_signature (project_id, consent_record_id, cipher) VALUES (p_project, p_record, p_cipher)
$$;

CREATE FUNCTION vault.read_signature(p_project uuid, p_record uuid)
RETURNS bytea LANGUAGE sql STABLE SECURITY DEFINER SET search_path = vault, pg_temp AS $$
  SELECT cipher FROM vault.consent_signature WHERE project_id = p_project AND consent_record_id = p_record
$$;

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA vault FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA vault TO tercet_app;
