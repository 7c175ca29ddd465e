-- AlterTable
ALTER TABLE "project" ADD COLUMN     "deleted_reason" TEXT;

-- AlterTable
ALTER TABLE "turn_question" DROP CONSTRAINT "turn_question_pkey",
ADD CONSTRAINT "turn_question_pkey" PRIMARY KEY ("project_id", "transcript_version_id", "turn_index", "question_id");

-- A label is the team's word for one interviewee; an erased one has given hers back.
CREATE UNIQUE INDEX interviewee_label_key ON interviewee (project_id, lower(label)) WHERE erased_at IS NULL;
