import type { WithdrawalMode } from "../domain/consent/withdrawal-mode";
import type { ProjectScope } from "../server/scope";
import { database, type Reader } from "./database";
import { toDate } from "./day";
import type { WriteTransaction } from "./transaction";

/** What exists of an interviewee before a withdrawal takes it out of every read. */
export interface IntervieweeHoldings {
  readonly interviews: number;
  readonly transcripts: number;
  readonly turns: number;
  readonly codings: number;
}

/** Counts what stops being read, counted and exported: interviews, transcripts, turns and live codings of the interviewee. */
export const countHoldings = async (
  scope: ProjectScope<"consent:withdraw">,
  intervieweeId: string,
  reader: Reader = database(),
): Promise<IntervieweeHoldings> => {
  const { projectId } = scope;
  const [row] = await reader.$queryRaw<IntervieweeHoldings[]>`
    SELECT
      (SELECT count(*)::int FROM interview_interviewee i
        WHERE i.project_id = ${projectId}::uuid AND i.interviewee_id = ${intervieweeId}::uuid) AS interviews,
      (SELECT count(*)::int FROM transcript t JOIN interview_interviewee i
          ON i.project_id = t.project_id AND i.interview_id = t.interview_id
        WHERE t.project_id = ${projectId}::uuid AND i.interviewee_id = ${intervieweeId}::uuid) AS transcripts,
      (SELECT count(*)::int FROM turn u JOIN transcript_version v ON v.project_id = u.project_id AND v.id = u.transcript_version_id
          JOIN transcript t ON t.project_id = v.project_id AND t.id = v.transcript_id AND t.current_version = v.number
        WHERE u.project_id = ${projectId}::uuid AND u.interviewee_id = ${intervieweeId}::uuid) AS turns,
      (SELECT count(*)::int FROM coding_credit k JOIN coding c ON c.project_id = k.project_id AND c.id = k.coding_id
        WHERE k.project_id = ${projectId}::uuid AND k.interviewee_id = ${intervieweeId}::uuid
          AND c.deleted_at IS NULL) AS codings`;
  return row ?? { interviews: 0, transcripts: 0, turns: 0, codings: 0 };
};

/** Exported tables in which the interviewee was counted: out in the world, beyond recall. */
export const listAffectedExports = async (
  scope: ProjectScope<"consent:withdraw">,
  intervieweeId: string,
  reader: Reader = database(),
): Promise<{ readonly id: string; readonly name: string; readonly publishedAt: Date }[]> =>
  reader.$queryRaw`
    SELECT e.id, e.detail->>'file' AS name, e.at AS "publishedAt" FROM audit_event e
    WHERE e.chain_id = ${scope.projectId}::uuid AND e.kind = 'table.exported'
      AND e.detail->'intervieweeIds' ? ${intervieweeId}
    ORDER BY e.seq DESC LIMIT 200`;

/**
 * Takes the interviewee out of every read: the row says so, and every view and function of the database joins it. Going
 * further keeps the moment at which she first withdrew.
 */
export const updateWithdrawn = async (
  scope: ProjectScope<"consent:withdraw">,
  write: WriteTransaction,
  withdrawal: {
    readonly intervieweeId: string;
    readonly mode: WithdrawalMode;
    readonly reason: string | null;
    readonly eraseOn: string;
  },
): Promise<string> => {
  const { projectId, actorId } = scope;
  const { now } = write.context;
  const { intervieweeId, mode, reason } = withdrawal;
  const eraseOn = toDate(withdrawal.eraseOn);
  const row = await write.sql.interviewee.findUniqueOrThrow({
    where: { projectId_id: { projectId, id: intervieweeId } },
    select: { withdrawnAt: true },
  });
  const withdrawnAt = row.withdrawnAt ?? now;
  await write.sql.interviewee.update({
    where: { projectId_id: { projectId, id: intervieweeId } },
    data: { consentState: "withdrawn", withdrawnAt, withdrawalMode: mode, eraseOn, version: { increment: 1 } },
  });
  const id = write.context.newId();
  await write.sql.withdrawal.create({
    data: { projectId, id, intervieweeId, mode, reason, eraseOn, recordedBy: actorId, recordedAt: now },
  });
  return id;
};

/**
 * Brings an interviewee back whose withdrawal was written down for the wrong person: her row says again what her records
 * say, and the withdrawal stays on record as corrected. Her row must be locked.
 */
export const updateCorrected = async (
  scope: ProjectScope<"consent:withdraw">,
  write: WriteTransaction,
  correction: { readonly intervieweeId: string; readonly isActive: boolean; readonly reason: string },
): Promise<void> => {
  const { projectId, actorId } = scope;
  const { intervieweeId, isActive, reason } = correction;
  await write.sql.interviewee.update({
    where: { projectId_id: { projectId, id: intervieweeId } },
    data: {
      consentState: isActive ? "active" : "none",
      withdrawnAt: null,
      withdrawalMode: null,
      eraseOn: null,
      version: { increment: 1 },
    },
  });
  await write.sql.withdrawal.updateMany({
    where: { projectId, intervieweeId, correctedAt: null },
    data: { correctedAt: write.context.now, correctedBy: actorId, correctionReason: reason },
  });
};
