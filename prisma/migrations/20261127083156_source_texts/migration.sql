-- The text of a source, and the passage of it that a document behind a cell is anchored in.
ALTER TABLE "evidence" ADD COLUMN     "anchor_end" INTEGER,
ADD COLUMN     "anchor_exact" TEXT,
ADD COLUMN     "anchor_start" INTEGER,
ADD COLUMN     "text_id" UUID;

-- CreateTable
CREATE TABLE "source_text" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "code_point_count" INTEGER NOT NULL,
    "pages" JSONB NOT NULL DEFAULT '[]',
    "report" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "source_text_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "source_text_project_id_source_id_id_key" ON "source_text"("project_id", "source_id", "id");

-- CreateIndex
CREATE INDEX "evidence_project_id_text_id_idx" ON "evidence"("project_id", "text_id");

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_project_id_source_id_text_id_fkey" FOREIGN KEY ("project_id", "source_id", "text_id") REFERENCES "source_text"("project_id", "source_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_text" ADD CONSTRAINT "source_text_project_id_source_id_fkey" FOREIGN KEY ("project_id", "source_id") REFERENCES "source"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateIndex
CREATE UNIQUE INDEX "source_text_project_id_source_id_key" ON "source_text"("project_id", "source_id");

-- A passage is whole or not there.
ALTER TABLE evidence ADD CONSTRAINT evidence_passage CHECK (
  num_nonnulls(text_id, anchor_start, anchor_end, anchor_exact) IN (0, 4)
  AND (anchor_start IS NULL OR (0 <= anchor_start AND anchor_start < anchor_end)));
