-- CreateTable
CREATE TABLE "summary" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "interviewee_id" UUID NOT NULL,
    "code_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "summary_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "summary_project_id_interviewee_id_code_id_key" ON "summary"("project_id", "interviewee_id", "code_id");

-- AddForeignKey
ALTER TABLE "summary" ADD CONSTRAINT "summary_project_id_interviewee_id_fkey" FOREIGN KEY ("project_id", "interviewee_id") REFERENCES "interviewee"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary" ADD CONSTRAINT "summary_project_id_code_id_fkey" FOREIGN KEY ("project_id", "code_id") REFERENCES "code"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary" ADD CONSTRAINT "summary_project_id_updated_by_fkey" FOREIGN KEY ("project_id", "updated_by") REFERENCES "member"("project_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whose words a member may read in at least one interview: only of these is a summary of what they say read or written.
CREATE FUNCTION readable_speaker(p_project uuid, p_actor uuid)
RETURNS TABLE (interviewee_id uuid) LANGUAGE sql STABLE AS $$
  SELECT DISTINCT r.interviewee_id
  FROM readable_transcript(p_project, p_actor) t
  CROSS JOIN LATERAL readable_interviewee(p_project, p_actor, t.interview_id) r
$$;

-- Summaries that one member may read.
CREATE FUNCTION readable_summary(p_project uuid, p_actor uuid)
RETURNS SETOF summary LANGUAGE sql STABLE AS $$
  SELECT s.*
  FROM summary s
  JOIN readable_speaker(p_project, p_actor) r ON r.interviewee_id = s.interviewee_id
  JOIN code c ON c.project_id = s.project_id AND c.id = s.code_id AND c.deleted_at IS NULL
  WHERE s.project_id = p_project AND s.deleted_at IS NULL
$$;
