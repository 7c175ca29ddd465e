-- AlterTable
ALTER TABLE "code" ADD COLUMN     "is_candidate" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "code_words" (
    "project_id" UUID NOT NULL,
    "code_id" UUID NOT NULL,
    "interviewee_id" UUID NOT NULL,

    CONSTRAINT "code_words_pkey" PRIMARY KEY ("project_id","code_id","interviewee_id")
);

-- CreateIndex
CREATE INDEX "code_words_project_id_interviewee_id_idx" ON "code_words"("project_id", "interviewee_id");

-- AddForeignKey
ALTER TABLE "code_words" ADD CONSTRAINT "code_words_project_id_code_id_fkey" FOREIGN KEY ("project_id", "code_id") REFERENCES "code"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "code_words" ADD CONSTRAINT "code_words_project_id_interviewee_id_fkey" FOREIGN KEY ("project_id", "interviewee_id") REFERENCES "interviewee"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
