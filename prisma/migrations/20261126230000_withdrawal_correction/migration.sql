-- A withdrawal that was written down for the wrong person stays on record, with who corrected it, when and why.
ALTER TABLE "withdrawal" ADD COLUMN "corrected_at" TIMESTAMPTZ(3), ADD COLUMN "corrected_by" UUID, ADD COLUMN "correction_reason" TEXT;

-- What the job that carries out erasures asks every hour.
CREATE INDEX interviewee_due_idx ON interviewee (erase_on) WHERE withdrawal_mode = 'stop' AND erased_at IS NULL;
