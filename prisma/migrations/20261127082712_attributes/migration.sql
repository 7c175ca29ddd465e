-- AlterTable
ALTER TABLE "interview" ADD COLUMN     "attributes" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "interviewee" ADD COLUMN     "attributes" JSONB NOT NULL DEFAULT '{}';
