-- A translation beside the original: the same turns in another language, for one version of a transcript.
CREATE TABLE "transcript_translation" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "transcript_id" UUID NOT NULL,
    "transcript_version_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "sha256" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "transcript_translation_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateTable
CREATE TABLE "translated_turn" (
    "project_id" UUID NOT NULL,
    "translation_id" UUID NOT NULL,
    "transcript_version_id" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "translated_turn_pkey" PRIMARY KEY ("project_id","translation_id","index")
);

-- CreateIndex
CREATE UNIQUE INDEX "transcript_translation_project_id_transcript_version_id_num_key" ON "transcript_translation"("project_id", "transcript_version_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "transcript_translation_project_id_id_transcript_version_id_key" ON "transcript_translation"("project_id", "id", "transcript_version_id");

-- CreateIndex
CREATE INDEX "translated_turn_project_id_transcript_version_id_index_idx" ON "translated_turn"("project_id", "transcript_version_id", "index");

-- AddForeignKey
ALTER TABLE "transcript_translation" ADD CONSTRAINT "transcript_translation_project_id_transcript_id_fkey" FOREIGN KEY ("project_id", "transcript_id") REFERENCES "transcript"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transcript_translation" ADD CONSTRAINT "transcript_translation_project_id_transcript_version_id_fkey" FOREIGN KEY ("project_id", "transcript_version_id") REFERENCES "transcript_version"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "translated_turn" ADD CONSTRAINT "translated_turn_project_id_translation_id_transcript_versi_fkey" FOREIGN KEY ("project_id", "translation_id", "transcript_version_id") REFERENCES "transcript_translation"("project_id", "id", "transcript_version_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "translated_turn" ADD CONSTRAINT "translated_turn_project_id_transcript_version_id_index_fkey" FOREIGN KEY ("project_id", "transcript_version_id", "index") REFERENCES "turn"("project_id", "transcript_version_id", "index") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The newest translation of a version, turn by turn, as one member may read it: a turn whose words are kept back is kept back
-- in every language. There is no second way to these words.
CREATE FUNCTION readable_translation(p_project uuid, p_actor uuid, p_version uuid)
RETURNS TABLE (translation_id uuid, index int, text text) LANGUAGE sql STABLE AS $$
  SELECT x.translation_id, x.index, x.text
  FROM (SELECT id FROM transcript_translation
    WHERE project_id = p_project AND transcript_version_id = p_version ORDER BY number DESC LIMIT 1) newest
  JOIN translated_turn x ON x.project_id = p_project AND x.translation_id = newest.id
  JOIN readable_turn(p_project, p_actor, p_version) u ON u.index = x.index AND NOT u.is_masked
$$;
GRANT EXECUTE ON FUNCTION readable_translation(uuid, uuid, uuid) TO tercet_app;
