-- Filters of the quotes screen that a member keeps under a name.
CREATE TABLE "saved_filter" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "is_shared" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_filter_pkey" PRIMARY KEY ("project_id","id")
);

CREATE INDEX "saved_filter_project_id_owner_id_idx" ON "saved_filter"("project_id", "owner_id");

ALTER TABLE "saved_filter" ADD CONSTRAINT "saved_filter_project_id_owner_id_fkey" FOREIGN KEY ("project_id", "owner_id") REFERENCES "member"("project_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One name for one thing among a member's own.
CREATE UNIQUE INDEX saved_filter_name_key ON saved_filter (project_id, owner_id, lower(name)) WHERE version >= 1;
