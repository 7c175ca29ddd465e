import type { RecordingChoice } from "../domain/consent/consent-choice";
import type { IsoDate } from "../domain/shared/iso-date";
import { Prisma } from "../generated/prisma/client";
import type { ProjectScope } from "../server/scope";
import { queryRows } from "./query-rows";
import type { WriteTransaction } from "./transaction";

/** What a lock on an interviewee's row settles: nobody can change it before the transaction ends. */
export interface LockedInterviewee {
  readonly id: string;
  readonly number: number;
  readonly label: string;
  readonly consentState: "none" | "active" | "withdrawn";
  readonly withdrawalMode: "stop" | "erase" | "countsOnly" | null;
  readonly identity: string;
  readonly analysis: boolean;
  readonly teamAccess: boolean;
  readonly quotation: boolean;
  readonly recording: RecordingChoice;
}

const columns = (row: {
  id: string;
  number: number;
  label: string;
  consent_state: LockedInterviewee["consentState"];
  withdrawal_mode: LockedInterviewee["withdrawalMode"];
  identity: string;
  analysis: boolean;
  team_access: boolean;
  quotation: boolean;
  recording: RecordingChoice;
}): LockedInterviewee => ({
  id: row.id,
  number: row.number,
  label: row.label,
  consentState: row.consent_state,
  withdrawalMode: row.withdrawal_mode,
  identity: row.identity,
  analysis: row.analysis,
  teamAccess: row.team_access,
  quotation: row.quotation,
  recording: row.recording,
});

type Row = Parameters<typeof columns>[0];

/** A row that is held alone, with how far a withdrawal has come. */
export interface HeldInterviewee extends LockedInterviewee {
  /** Day on which what is left is erased; null without a withdrawal. */
  readonly eraseOn: IsoDate | null;
  readonly isErased: boolean;
}

/**
 * Holds interviewees' rows against a withdrawal until the write is done: shared, so that coders do not wait for each
 * other. A write that waits for a withdrawal sees it when it gets the lock, and loses (claim C09).
 * @returns the rows by number; ids of another project are missing
 */
export const lockIntervieweesShared = async (
  scope: ProjectScope<never>,
  write: WriteTransaction,
  intervieweeIds: readonly string[],
): Promise<LockedInterviewee[]> => {
  const rows = await queryRows<Row>(
    write.sql,
    Prisma.sql`
    SELECT id, number, label, consent_state, withdrawal_mode, identity, analysis, team_access, quotation, recording
    FROM interviewee
    WHERE project_id = ${scope.projectId}::uuid AND id = ANY(${[...intervieweeIds]}::uuid[])
    ORDER BY id FOR SHARE`,
  );
  return rows.map(columns).sort((a, b) => a.number - b.number);
};

/** Holds one interviewee's row alone, for a consent record or a withdrawal: every write on her material waits. */
export const lockIntervieweeAlone = async (
  scope: ProjectScope<never>,
  write: WriteTransaction,
  intervieweeId: string,
): Promise<HeldInterviewee | null> => {
  const [row] = await write.sql.$queryRaw<(Row & { erase_on: IsoDate | null; is_erased: boolean })[]>`
    SELECT id, number, label, consent_state, withdrawal_mode, identity, analysis, team_access, quotation, recording,
      to_char(erase_on, 'YYYY-MM-DD') AS erase_on, erased_at IS NOT NULL AS is_erased
    FROM interviewee
    WHERE project_id = ${scope.projectId}::uuid AND id = ${intervieweeId}::uuid FOR UPDATE`;
  return row ? { ...columns(row), eraseOn: row.erase_on, isErased: row.is_erased } : null;
};
