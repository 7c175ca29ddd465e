-- CreateTable
CREATE TABLE "memo" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "case_id" UUID,
    "interviewee_id" UUID,
    "interview_id" UUID,
    "code_id" UUID,
    "coding_id" UUID,
    "source_id" UUID,
    "is_private" BOOLEAN NOT NULL DEFAULT false,
    "title" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "memo_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateTable
CREATE TABLE "memo_mention" (
    "project_id" UUID NOT NULL,
    "memo_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "code_id" UUID,
    "case_id" UUID,
    "interviewee_id" UUID,
    "coding_id" UUID,

    CONSTRAINT "memo_mention_pkey" PRIMARY KEY ("project_id","memo_id","position")
);

-- CreateTable
CREATE TABLE "memo_revision" (
    "project_id" UUID NOT NULL,
    "memo_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "changed_by" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "memo_revision_pkey" PRIMARY KEY ("project_id","memo_id","version")
);

-- CreateIndex
CREATE INDEX "memo_project_id_updated_at_id_idx" ON "memo"("project_id", "updated_at", "id");

-- AddForeignKey
ALTER TABLE "memo" ADD CONSTRAINT "memo_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memo" ADD CONSTRAINT "memo_project_id_author_id_fkey" FOREIGN KEY ("project_id", "author_id") REFERENCES "member"("project_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memo" ADD CONSTRAINT "memo_project_id_case_id_fkey" FOREIGN KEY ("project_id", "case_id") REFERENCES "compared_case"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memo" ADD CONSTRAINT "memo_project_id_interviewee_id_fkey" FOREIGN KEY ("project_id", "interviewee_id") REFERENCES "interviewee"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memo" ADD CONSTRAINT "memo_project_id_interview_id_fkey" FOREIGN KEY ("project_id", "interview_id") REFERENCES "interview"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memo" ADD CONSTRAINT "memo_project_id_code_id_fkey" FOREIGN KEY ("project_id", "code_id") REFERENCES "code"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memo" ADD CONSTRAINT "memo_project_id_coding_id_fkey" FOREIGN KEY ("project_id", "coding_id") REFERENCES "coding"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memo" ADD CONSTRAINT "memo_project_id_source_id_fkey" FOREIGN KEY ("project_id", "source_id") REFERENCES "source"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memo_mention" ADD CONSTRAINT "memo_mention_project_id_memo_id_fkey" FOREIGN KEY ("project_id", "memo_id") REFERENCES "memo"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memo_mention" ADD CONSTRAINT "memo_mention_project_id_code_id_fkey" FOREIGN KEY ("project_id", "code_id") REFERENCES "code"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memo_mention" ADD CONSTRAINT "memo_mention_project_id_case_id_fkey" FOREIGN KEY ("project_id", "case_id") REFERENCES "compared_case"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memo_mention" ADD CONSTRAINT "memo_mention_project_id_interviewee_id_fkey" FOREIGN KEY ("project_id", "interviewee_id") REFERENCES "interviewee"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memo_mention" ADD CONSTRAINT "memo_mention_project_id_coding_id_fkey" FOREIGN KEY ("project_id", "coding_id") REFERENCES "coding"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memo_revision" ADD CONSTRAINT "memo_revision_project_id_memo_id_fkey" FOREIGN KEY ("project_id", "memo_id") REFERENCES "memo"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A memo carries exactly the ids that its kind asks for, and a mention exactly one.
ALTER TABLE memo ADD CONSTRAINT memo_subject CHECK (
  (case_id IS NOT NULL) = (subject_kind IN ('case', 'cell'))
  AND (code_id IS NOT NULL) = (subject_kind IN ('code', 'cell'))
  AND (interviewee_id IS NOT NULL) = (subject_kind = 'interviewee')
  AND (interview_id IS NOT NULL) = (subject_kind = 'interview')
  AND (coding_id IS NOT NULL) = (subject_kind = 'coding')
  AND (source_id IS NOT NULL) = (subject_kind = 'source')
  AND subject_kind IN ('project', 'case', 'interviewee', 'interview', 'code', 'coding', 'source', 'cell'));
ALTER TABLE memo_mention ADD CONSTRAINT memo_mention_one CHECK (num_nonnulls(code_id, case_id, interviewee_id, coding_id) = 1);
REVOKE UPDATE ON memo_revision FROM tercet_app;

-- Memos that one member may read: not another's private ones; about a passage, as far as the passage is readable; about an
-- interviewee or an interview, as long as nobody of them withdrew, and beyond the author as far as their words are readable.
CREATE FUNCTION readable_memo(p_project uuid, p_actor uuid)
RETURNS SETOF memo LANGUAGE sql STABLE AS $$
  SELECT m.*
  FROM memo m
  WHERE m.project_id = p_project AND m.deleted_at IS NULL AND (NOT m.is_private OR m.author_id = p_actor)
    AND (m.coding_id IS NULL OR EXISTS (SELECT FROM readable_coding(p_project, p_actor) c WHERE c.id = m.coding_id))
    AND NOT EXISTS (
      SELECT FROM interviewee e
      WHERE e.project_id = p_project
        AND (e.id = m.interviewee_id OR EXISTS (
          SELECT FROM interview_interviewee ii
          WHERE ii.project_id = p_project AND ii.interview_id = m.interview_id AND ii.interviewee_id = e.id))
        AND (e.withdrawn_at IS NOT NULL OR e.erased_at IS NOT NULL
          OR m.author_id <> p_actor AND NOT EXISTS (
            SELECT FROM eligible_interviewee g
            WHERE g.project_id = p_project AND g.id = e.id
              AND (g.team_access OR EXISTS (
                SELECT FROM interview_interviewee ii
                JOIN interview_interviewer w ON w.project_id = ii.project_id AND w.interview_id = ii.interview_id
                WHERE ii.project_id = p_project AND ii.interviewee_id = e.id AND w.user_id = p_actor)))))
$$;
