-- CreateTable
CREATE TABLE "transcript_progress" (
    "project_id" UUID NOT NULL,
    "transcript_id" UUID NOT NULL,
    "coder_id" UUID NOT NULL,
    "transcript_version" INTEGER NOT NULL,
    "looked_turns" INTEGER[],
    "read_at" TIMESTAMPTZ(3),
    "coded_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "transcript_progress_pkey" PRIMARY KEY ("project_id","transcript_id","coder_id")
);

-- AddForeignKey
ALTER TABLE "transcript_progress" ADD CONSTRAINT "transcript_progress_project_id_transcript_id_fkey" FOREIGN KEY ("project_id", "transcript_id") REFERENCES "transcript"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transcript_progress" ADD CONSTRAINT "transcript_progress_project_id_coder_id_fkey" FOREIGN KEY ("project_id", "coder_id") REFERENCES "member"("project_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;
