-- AlterTable
ALTER TABLE "transcript_version" ADD COLUMN "steps" JSONB, ADD COLUMN "changes" JSONB;

-- Until now every transcript had one version.
ALTER TABLE "coding_revision" ADD COLUMN "transcript_version_id" UUID;
UPDATE "coding_revision" r SET "transcript_version_id" = c."transcript_version_id"
  FROM "coding" c WHERE c."project_id" = r."project_id" AND c."id" = r."coding_id";
ALTER TABLE "coding_revision" ALTER COLUMN "transcript_version_id" SET NOT NULL;

-- AddForeignKey
ALTER TABLE "coding_revision" ADD CONSTRAINT "coding_revision_project_id_transcript_version_id_fkey"
  FOREIGN KEY ("project_id", "transcript_version_id") REFERENCES "transcript_version"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
