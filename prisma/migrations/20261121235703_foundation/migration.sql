-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "vault";

-- CreateEnum
CREATE TYPE "one_time_link_purpose" AS ENUM ('ownerClaim', 'passwordSet');

-- CreateEnum
CREATE TYPE "undo_state" AS ENUM ('done', 'undone', 'spent');

-- CreateEnum
CREATE TYPE "consent_state" AS ENUM ('none', 'active', 'withdrawn');

-- CreateEnum
CREATE TYPE "withdrawal_mode" AS ENUM ('stop', 'erase', 'countsOnly');

-- CreateEnum
CREATE TYPE "project_design" AS ENUM ('mssd', 'mdsd', 'other');

-- CreateEnum
CREATE TYPE "transcript_state" AS ENUM ('quarantined', 'released');

-- CreateEnum
CREATE TYPE "speaker_role" AS ENUM ('interviewer', 'interviewee', 'other');

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "is_instance_admin" BOOLEAN NOT NULL DEFAULT false,
    "claimed_at" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "user_agent" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "stepped_up_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "auth_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_token" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "project_id" UUID,
    "may_step_up" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "access_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_link" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "purpose" "one_time_link_purpose" NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_window" (
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rate_window_pkey" PRIMARY KEY ("key","window_start")
);

-- CreateTable
CREATE TABLE "idempotency_record" (
    "actor_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "project_id" UUID,
    "request_hash" BYTEA NOT NULL,
    "status" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "holds_text" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_record_pkey" PRIMARY KEY ("actor_id","key")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "chain_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "actor_kind" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "detail" JSONB NOT NULL,
    "request_id" TEXT,
    "prev_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("chain_id","seq")
);

-- CreateTable
CREATE TABLE "undo_step" (
    "project_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "label" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "state" "undo_state" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "undo_step_pkey" PRIMARY KEY ("project_id","user_id","seq")
);

-- CreateTable
CREATE TABLE "compared_case" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "outcome_source" TEXT NOT NULL DEFAULT '',
    "included" BOOLEAN NOT NULL DEFAULT true,
    "reason" TEXT NOT NULL DEFAULT '',
    "attributes" JSONB NOT NULL DEFAULT '{}',
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "compared_case_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateTable
CREATE TABLE "code" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "parent_id" UUID,
    "name" TEXT NOT NULL,
    "is_factor" BOOLEAN NOT NULL DEFAULT false,
    "rolls_up" BOOLEAN NOT NULL DEFAULT true,
    "definition" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "include" TEXT NOT NULL DEFAULT '',
    "exclude" TEXT NOT NULL DEFAULT '',
    "example" TEXT NOT NULL DEFAULT '',
    "reason_not_factor" TEXT NOT NULL DEFAULT '',
    "hue" INTEGER NOT NULL DEFAULT 0,
    "pattern" INTEGER NOT NULL DEFAULT 0,
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "code_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateTable
CREATE TABLE "coding" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "transcript_id" UUID NOT NULL,
    "transcript_version_id" UUID NOT NULL,
    "code_id" UUID NOT NULL,
    "coder_id" UUID NOT NULL,
    "round_id" UUID,
    "starts_at" INTEGER NOT NULL,
    "ends_at" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "first_turn" INTEGER NOT NULL,
    "last_turn" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "prompted_by_guide" BOOLEAN NOT NULL DEFAULT false,
    "prompted_override" BOOLEAN,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "coding_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateTable
CREATE TABLE "coding_stance" (
    "project_id" UUID NOT NULL,
    "coding_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "stance" TEXT NOT NULL,
    "case_id" UUID,
    "applies_to_all_cases" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "coding_stance_pkey" PRIMARY KEY ("project_id","coding_id","position")
);

-- CreateTable
CREATE TABLE "coding_credit" (
    "project_id" UUID NOT NULL,
    "coding_id" UUID NOT NULL,
    "interviewee_id" UUID NOT NULL,

    CONSTRAINT "coding_credit_pkey" PRIMARY KEY ("project_id","coding_id","interviewee_id")
);

-- CreateTable
CREATE TABLE "coding_revision" (
    "project_id" UUID NOT NULL,
    "coding_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "state" JSONB NOT NULL,
    "changed_by" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "coding_revision_pkey" PRIMARY KEY ("project_id","coding_id","version")
);

-- CreateTable
CREATE TABLE "consent_form" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consent_form_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateTable
CREATE TABLE "consent_form_version" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "form_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "text_sha256" BYTEA NOT NULL,
    "clauses" JSONB NOT NULL,
    "grants_on_signing" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "consent_form_version_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateTable
CREATE TABLE "consent_record" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "interviewee_id" UUID NOT NULL,
    "form_version_id" UUID,
    "text_sha256" BYTEA,
    "basis" TEXT NOT NULL,
    "choices" JSONB NOT NULL,
    "acknowledgements" TEXT[],
    "signed_on" DATE,
    "signed_place" TEXT,
    "has_signature" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,
    "is_valid" BOOLEAN NOT NULL,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consent_record_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateTable
CREATE TABLE "vault"."consent_signature" (
    "project_id" UUID NOT NULL,
    "consent_record_id" UUID NOT NULL,
    "cipher" BYTEA NOT NULL,

    CONSTRAINT "consent_signature_pkey" PRIMARY KEY ("project_id","consent_record_id")
);

-- CreateTable
CREATE TABLE "withdrawal" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "interviewee_id" UUID NOT NULL,
    "mode" "withdrawal_mode" NOT NULL,
    "reason" TEXT,
    "erase_on" DATE,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "withdrawal_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateTable
CREATE TABLE "erasure_entry" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "interviewee_id" UUID NOT NULL,
    "counts" JSONB NOT NULL,
    "erased_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "erasure_entry_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "value" TEXT NOT NULL,
    "source_id" UUID NOT NULL,
    "locator" TEXT NOT NULL DEFAULT '',
    "quotation" TEXT NOT NULL DEFAULT '',
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateTable
CREATE TABLE "override" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "value" TEXT NOT NULL,
    "justification" TEXT NOT NULL,
    "evidence_modes" TEXT[],
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" UUID,

    CONSTRAINT "override_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateTable
CREATE TABLE "override_evidence" (
    "project_id" UUID NOT NULL,
    "override_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,

    CONSTRAINT "override_evidence_pkey" PRIMARY KEY ("project_id","override_id","evidence_id")
);

-- CreateTable
CREATE TABLE "guide_version" (
    "project_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "guide_version_pkey" PRIMARY KEY ("project_id","number")
);

-- CreateTable
CREATE TABLE "guide_question" (
    "project_id" UUID NOT NULL,
    "guide_number" INTEGER NOT NULL,
    "question_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "guide_question_pkey" PRIMARY KEY ("project_id","guide_number","question_id")
);

-- CreateTable
CREATE TABLE "guide_question_code" (
    "project_id" UUID NOT NULL,
    "guide_number" INTEGER NOT NULL,
    "question_id" UUID NOT NULL,
    "code_id" UUID NOT NULL,

    CONSTRAINT "guide_question_code_pkey" PRIMARY KEY ("project_id","guide_number","question_id","code_id")
);

-- CreateTable
CREATE TABLE "question_asked" (
    "project_id" UUID NOT NULL,
    "interviewee_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "question_asked_pkey" PRIMARY KEY ("project_id","interviewee_id","question_id")
);

-- CreateTable
CREATE TABLE "turn_question" (
    "project_id" UUID NOT NULL,
    "transcript_version_id" UUID NOT NULL,
    "turn_index" INTEGER NOT NULL,
    "question_id" UUID NOT NULL,

    CONSTRAINT "turn_question_pkey" PRIMARY KEY ("project_id","transcript_version_id","turn_index")
);

-- CreateTable
CREATE TABLE "interview" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "held_on" DATE,
    "length_minutes" INTEGER,
    "language" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'verbatim',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "interview_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateTable
CREATE TABLE "interview_interviewee" (
    "project_id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "interviewee_id" UUID NOT NULL,

    CONSTRAINT "interview_interviewee_pkey" PRIMARY KEY ("project_id","interview_id","interviewee_id")
);

-- CreateTable
CREATE TABLE "interview_interviewer" (
    "project_id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "interview_interviewer_pkey" PRIMARY KEY ("project_id","interview_id","user_id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "storage_key" TEXT NOT NULL,
    "name_cipher" BYTEA NOT NULL,
    "byte_count" INTEGER NOT NULL,
    "sha256" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "destroyed_at" TIMESTAMPTZ(3),

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateTable
CREATE TABLE "stored_file_holder" (
    "project_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "interviewee_id" UUID NOT NULL,

    CONSTRAINT "stored_file_holder_pkey" PRIMARY KEY ("project_id","file_id","interviewee_id")
);

-- CreateTable
CREATE TABLE "interviewee" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "display_name" TEXT,
    "home_case_id" UUID,
    "consent_state" "consent_state" NOT NULL DEFAULT 'none',
    "identity" TEXT NOT NULL DEFAULT 'confidential',
    "recording" TEXT NOT NULL DEFAULT 'none',
    "analysis" BOOLEAN NOT NULL DEFAULT false,
    "team_access" BOOLEAN NOT NULL DEFAULT false,
    "quotation" BOOLEAN NOT NULL DEFAULT false,
    "further_use" BOOLEAN NOT NULL DEFAULT false,
    "summary_wanted" BOOLEAN NOT NULL DEFAULT false,
    "consent_since" DATE,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawal_mode" "withdrawal_mode",
    "erase_on" DATE,
    "erased_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "interviewee_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateTable
CREATE TABLE "vault"."interviewee_key" (
    "project_id" UUID NOT NULL,
    "interviewee_id" UUID NOT NULL,
    "wrapped_key" BYTEA NOT NULL,
    "master_key_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "interviewee_key_pkey" PRIMARY KEY ("project_id","interviewee_id")
);

-- CreateTable
CREATE TABLE "member" (
    "project_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "roles" TEXT[],
    "ends_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "member_pkey" PRIMARY KEY ("project_id","user_id")
);

-- CreateTable
CREATE TABLE "project" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "research_question" TEXT NOT NULL,
    "design" "project_design" NOT NULL,
    "outcome_name" TEXT NOT NULL,
    "scope_conditions" TEXT NOT NULL DEFAULT '',
    "is_sample" BOOLEAN NOT NULL DEFAULT false,
    "codebook_version" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_settings" (
    "project_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "salience_threshold" INTEGER NOT NULL,
    "presence_threshold" INTEGER NOT NULL,
    "below_rule" TEXT NOT NULL,
    "evidence_mode" TEXT NOT NULL,
    "counted_statuses" TEXT[],
    "count_prompted" BOOLEAN NOT NULL,
    "coarsens_confidential" BOOLEAN NOT NULL DEFAULT true,
    "erase_after_days" INTEGER NOT NULL DEFAULT 30,
    "defence_date" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "project_settings_pkey" PRIMARY KEY ("project_id","version")
);

-- CreateTable
CREATE TABLE "coding_round" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "coding_round_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateTable
CREATE TABLE "source" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "citation" TEXT NOT NULL,
    "year" INTEGER,
    "csl" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "source_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateTable
CREATE TABLE "source_author" (
    "project_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "interviewee_id" UUID NOT NULL,

    CONSTRAINT "source_author_pkey" PRIMARY KEY ("project_id","source_id","interviewee_id")
);

-- CreateTable
CREATE TABLE "transcript" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "state" "transcript_state" NOT NULL,
    "current_version" INTEGER NOT NULL DEFAULT 1,
    "loss_report" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,
    "released_at" TIMESTAMPTZ(3),
    "released_by" UUID,

    CONSTRAINT "transcript_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateTable
CREATE TABLE "transcript_version" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "transcript_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "sha256" BYTEA NOT NULL,
    "code_point_count" INTEGER NOT NULL,
    "word_count" INTEGER NOT NULL,
    "turn_count" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "transcript_version_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateTable
CREATE TABLE "turn" (
    "project_id" UUID NOT NULL,
    "transcript_version_id" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "speaker" TEXT NOT NULL,
    "role" "speaker_role" NOT NULL,
    "interviewee_id" UUID,
    "text" TEXT NOT NULL,
    "starts_at" INTEGER NOT NULL,
    "ends_at" INTEGER NOT NULL,
    "start_ms" INTEGER,

    CONSTRAINT "turn_pkey" PRIMARY KEY ("project_id","transcript_version_id","index")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key_key" ON "account"("email_key");

-- CreateIndex
CREATE UNIQUE INDEX "auth_session_secret_hash_key" ON "auth_session"("secret_hash");

-- CreateIndex
CREATE INDEX "auth_session_user_id_idx" ON "auth_session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "access_token_secret_hash_key" ON "access_token"("secret_hash");

-- CreateIndex
CREATE INDEX "access_token_user_id_idx" ON "access_token"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_time_link_secret_hash_key" ON "one_time_link"("secret_hash");

-- CreateIndex
CREATE INDEX "idempotency_record_project_id_idx" ON "idempotency_record"("project_id");

-- CreateIndex
CREATE INDEX "idempotency_record_created_at_idx" ON "idempotency_record"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_id_key" ON "audit_event"("id");

-- CreateIndex
CREATE INDEX "audit_event_chain_id_subject_id_idx" ON "audit_event"("chain_id", "subject_id");

-- CreateIndex
CREATE INDEX "coding_project_id_transcript_id_idx" ON "coding"("project_id", "transcript_id");

-- CreateIndex
CREATE INDEX "coding_project_id_code_id_idx" ON "coding"("project_id", "code_id");

-- CreateIndex
CREATE INDEX "coding_stance_project_id_case_id_idx" ON "coding_stance"("project_id", "case_id");

-- CreateIndex
CREATE INDEX "coding_credit_project_id_interviewee_id_idx" ON "coding_credit"("project_id", "interviewee_id");

-- CreateIndex
CREATE UNIQUE INDEX "consent_form_version_project_id_form_id_number_key" ON "consent_form_version"("project_id", "form_id", "number");

-- CreateIndex
CREATE INDEX "consent_record_project_id_interviewee_id_idx" ON "consent_record"("project_id", "interviewee_id");

-- CreateIndex
CREATE INDEX "evidence_project_id_code_id_case_id_idx" ON "evidence"("project_id", "code_id", "case_id");

-- CreateIndex
CREATE INDEX "override_project_id_code_id_case_id_idx" ON "override"("project_id", "code_id", "case_id");

-- CreateIndex
CREATE UNIQUE INDEX "interview_project_id_number_key" ON "interview"("project_id", "number");

-- CreateIndex
CREATE INDEX "interview_interviewee_project_id_interviewee_id_idx" ON "interview_interviewee"("project_id", "interviewee_id");

-- CreateIndex
CREATE UNIQUE INDEX "interviewee_project_id_number_key" ON "interviewee"("project_id", "number");

-- CreateIndex
CREATE INDEX "member_user_id_idx" ON "member"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "transcript_project_id_interview_id_key" ON "transcript"("project_id", "interview_id");

-- CreateIndex
CREATE UNIQUE INDEX "transcript_version_project_id_transcript_id_number_key" ON "transcript_version"("project_id", "transcript_id", "number");

-- CreateIndex
CREATE INDEX "turn_project_id_interviewee_id_idx" ON "turn"("project_id", "interviewee_id");

-- AddForeignKey
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_token" ADD CONSTRAINT "access_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "compared_case" ADD CONSTRAINT "compared_case_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "code" ADD CONSTRAINT "code_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "code" ADD CONSTRAINT "code_project_id_parent_id_fkey" FOREIGN KEY ("project_id", "parent_id") REFERENCES "code"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coding" ADD CONSTRAINT "coding_project_id_transcript_id_fkey" FOREIGN KEY ("project_id", "transcript_id") REFERENCES "transcript"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coding" ADD CONSTRAINT "coding_project_id_transcript_version_id_fkey" FOREIGN KEY ("project_id", "transcript_version_id") REFERENCES "transcript_version"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coding" ADD CONSTRAINT "coding_project_id_code_id_fkey" FOREIGN KEY ("project_id", "code_id") REFERENCES "code"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coding" ADD CONSTRAINT "coding_project_id_coder_id_fkey" FOREIGN KEY ("project_id", "coder_id") REFERENCES "member"("project_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coding" ADD CONSTRAINT "coding_project_id_round_id_fkey" FOREIGN KEY ("project_id", "round_id") REFERENCES "coding_round"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coding_stance" ADD CONSTRAINT "coding_stance_project_id_coding_id_fkey" FOREIGN KEY ("project_id", "coding_id") REFERENCES "coding"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coding_stance" ADD CONSTRAINT "coding_stance_project_id_case_id_fkey" FOREIGN KEY ("project_id", "case_id") REFERENCES "compared_case"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coding_credit" ADD CONSTRAINT "coding_credit_project_id_coding_id_fkey" FOREIGN KEY ("project_id", "coding_id") REFERENCES "coding"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coding_credit" ADD CONSTRAINT "coding_credit_project_id_interviewee_id_fkey" FOREIGN KEY ("project_id", "interviewee_id") REFERENCES "interviewee"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coding_revision" ADD CONSTRAINT "coding_revision_project_id_coding_id_fkey" FOREIGN KEY ("project_id", "coding_id") REFERENCES "coding"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_form" ADD CONSTRAINT "consent_form_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_form_version" ADD CONSTRAINT "consent_form_version_project_id_form_id_fkey" FOREIGN KEY ("project_id", "form_id") REFERENCES "consent_form"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_record" ADD CONSTRAINT "consent_record_project_id_interviewee_id_fkey" FOREIGN KEY ("project_id", "interviewee_id") REFERENCES "interviewee"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_record" ADD CONSTRAINT "consent_record_project_id_form_version_id_fkey" FOREIGN KEY ("project_id", "form_version_id") REFERENCES "consent_form_version"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vault"."consent_signature" ADD CONSTRAINT "consent_signature_project_id_consent_record_id_fkey" FOREIGN KEY ("project_id", "consent_record_id") REFERENCES "consent_record"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_project_id_interviewee_id_fkey" FOREIGN KEY ("project_id", "interviewee_id") REFERENCES "interviewee"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_project_id_code_id_fkey" FOREIGN KEY ("project_id", "code_id") REFERENCES "code"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_project_id_case_id_fkey" FOREIGN KEY ("project_id", "case_id") REFERENCES "compared_case"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_project_id_source_id_fkey" FOREIGN KEY ("project_id", "source_id") REFERENCES "source"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "override" ADD CONSTRAINT "override_project_id_code_id_fkey" FOREIGN KEY ("project_id", "code_id") REFERENCES "code"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "override" ADD CONSTRAINT "override_project_id_case_id_fkey" FOREIGN KEY ("project_id", "case_id") REFERENCES "compared_case"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "override_evidence" ADD CONSTRAINT "override_evidence_project_id_override_id_fkey" FOREIGN KEY ("project_id", "override_id") REFERENCES "override"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "override_evidence" ADD CONSTRAINT "override_evidence_project_id_evidence_id_fkey" FOREIGN KEY ("project_id", "evidence_id") REFERENCES "evidence"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guide_version" ADD CONSTRAINT "guide_version_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guide_question" ADD CONSTRAINT "guide_question_project_id_guide_number_fkey" FOREIGN KEY ("project_id", "guide_number") REFERENCES "guide_version"("project_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guide_question_code" ADD CONSTRAINT "guide_question_code_project_id_guide_number_question_id_fkey" FOREIGN KEY ("project_id", "guide_number", "question_id") REFERENCES "guide_question"("project_id", "guide_number", "question_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guide_question_code" ADD CONSTRAINT "guide_question_code_project_id_code_id_fkey" FOREIGN KEY ("project_id", "code_id") REFERENCES "code"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_asked" ADD CONSTRAINT "question_asked_project_id_interviewee_id_fkey" FOREIGN KEY ("project_id", "interviewee_id") REFERENCES "interviewee"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "turn_question" ADD CONSTRAINT "turn_question_project_id_transcript_version_id_fkey" FOREIGN KEY ("project_id", "transcript_version_id") REFERENCES "transcript_version"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview" ADD CONSTRAINT "interview_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview_interviewee" ADD CONSTRAINT "interview_interviewee_project_id_interview_id_fkey" FOREIGN KEY ("project_id", "interview_id") REFERENCES "interview"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview_interviewee" ADD CONSTRAINT "interview_interviewee_project_id_interviewee_id_fkey" FOREIGN KEY ("project_id", "interviewee_id") REFERENCES "interviewee"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview_interviewer" ADD CONSTRAINT "interview_interviewer_project_id_interview_id_fkey" FOREIGN KEY ("project_id", "interview_id") REFERENCES "interview"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview_interviewer" ADD CONSTRAINT "interview_interviewer_project_id_user_id_fkey" FOREIGN KEY ("project_id", "user_id") REFERENCES "member"("project_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_project_id_interview_id_fkey" FOREIGN KEY ("project_id", "interview_id") REFERENCES "interview"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file_holder" ADD CONSTRAINT "stored_file_holder_project_id_file_id_fkey" FOREIGN KEY ("project_id", "file_id") REFERENCES "stored_file"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file_holder" ADD CONSTRAINT "stored_file_holder_project_id_interviewee_id_fkey" FOREIGN KEY ("project_id", "interviewee_id") REFERENCES "interviewee"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interviewee" ADD CONSTRAINT "interviewee_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interviewee" ADD CONSTRAINT "interviewee_project_id_home_case_id_fkey" FOREIGN KEY ("project_id", "home_case_id") REFERENCES "compared_case"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vault"."interviewee_key" ADD CONSTRAINT "interviewee_key_project_id_interviewee_id_fkey" FOREIGN KEY ("project_id", "interviewee_id") REFERENCES "interviewee"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_settings" ADD CONSTRAINT "project_settings_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coding_round" ADD CONSTRAINT "coding_round_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_author" ADD CONSTRAINT "source_author_project_id_source_id_fkey" FOREIGN KEY ("project_id", "source_id") REFERENCES "source"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_author" ADD CONSTRAINT "source_author_project_id_interviewee_id_fkey" FOREIGN KEY ("project_id", "interviewee_id") REFERENCES "interviewee"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transcript" ADD CONSTRAINT "transcript_project_id_interview_id_fkey" FOREIGN KEY ("project_id", "interview_id") REFERENCES "interview"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transcript_version" ADD CONSTRAINT "transcript_version_project_id_transcript_id_fkey" FOREIGN KEY ("project_id", "transcript_id") REFERENCES "transcript"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "turn" ADD CONSTRAINT "turn_project_id_transcript_version_id_fkey" FOREIGN KEY ("project_id", "transcript_version_id") REFERENCES "transcript_version"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "turn" ADD CONSTRAINT "turn_project_id_interviewee_id_fkey" FOREIGN KEY ("project_id", "interviewee_id") REFERENCES "interviewee"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
