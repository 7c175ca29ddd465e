-- What the recording of an interview is, and its own key. The encrypted segments are an object of the file store like an original.
CREATE TABLE "recording" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "container" TEXT NOT NULL,
    "duration_ms" INTEGER,
    "key_cipher" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "recording_pkey" PRIMARY KEY ("project_id","id")
);

CREATE UNIQUE INDEX "recording_project_id_interview_id_key" ON "recording"("project_id", "interview_id");

ALTER TABLE "recording" ADD CONSTRAINT "recording_project_id_id_fkey" FOREIGN KEY ("project_id", "id") REFERENCES "stored_file"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "recording" ADD CONSTRAINT "recording_project_id_interview_id_fkey" FOREIGN KEY ("project_id", "interview_id") REFERENCES "interview"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
