-- An object as one version left it, so that undo can restore it and the history of a code can be read.
CREATE TABLE "subject_revision" (
    "project_id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "state" JSONB NOT NULL,
    "changed_by" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "subject_revision_pkey" PRIMARY KEY ("project_id","subject_kind","subject_id","version")
);

-- Erases a project for good that was deleted before a moment: every row that carries its id, keys and signatures too.
-- What stays is the audit chain (ids, no words) and the entries of the erasure ledger, which are replayed after a restore.
-- Tables are found and not listed, so that a new one cannot be forgotten; one that others still name is tried again.
CREATE FUNCTION erase_project(p_project uuid, p_deleted_before timestamptz)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, vault, pg_temp AS $$
DECLARE
  place record;
  waiting int;
  waited int := -1;
BEGIN
  PERFORM FROM project WHERE id = p_project AND deleted_at <= p_deleted_before FOR UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  LOOP
    waiting := 0;
    FOR place IN
      SELECT c.oid::regclass AS name FROM pg_attribute a
      JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE a.attname = 'project_id' AND NOT a.attisdropped AND c.relkind = 'r' AND n.nspname IN ('public', 'vault')
        AND c.relname <> 'erasure_entry'
    LOOP
      BEGIN
        EXECUTE format('DELETE FROM %s WHERE project_id = $1', place.name) USING p_project;
      EXCEPTION WHEN foreign_key_violation OR restrict_violation THEN
        waiting := waiting + 1;
      END;
    END LOOP;
    EXIT WHEN waiting = 0;
    IF waiting = waited THEN RAISE EXCEPTION 'the tables of a project name each other in a circle'; END IF;
    waited := waiting;
  END LOOP;
  DELETE FROM project WHERE id = p_project;
  RETURN true;
END
$$;

REVOKE EXECUTE ON FUNCTION erase_project(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_project(uuid, timestamptz) TO tercet_app;
