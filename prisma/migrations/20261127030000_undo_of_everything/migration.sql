-- An object as one version left it, so that undo can restore it and the history of a code can be read.
CREATE TABLE "subject_revision" (
    "project_id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "state" JSONB NOT NULL,
    "changed_by" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "subject_revision_pkey" PRIMARY KEY ("project_id","subject_kind","subject_id","version")
);
