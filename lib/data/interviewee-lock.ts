import type { ProjectScope } from "../server/scope";
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
});

type Row = Parameters<typeof columns>[0];

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
  const rows = await write.sql.$queryRaw<Row[]>`
    SELECT id, number, label, consent_state, withdrawal_mode, identity, analysis, team_access, quotation
    FROM interviewee
    WHERE project_id = ${scope.projectId}::uuid AND id = ANY(${[...intervieweeIds]}::uuid[])
    ORDER BY id FOR SHARE`;
  return rows.map(columns).sort((a, b) => a.number - b.number);
};

/** Holds one interviewee's row alone, for a consent record or a withdrawal: every write on her material waits. */
export const lockIntervieweeAlone = async (
  scope: ProjectScope<never>,
  write: WriteTransaction,
  intervieweeId: string,
): Promise<LockedInterviewee | null> => {
  const rows = await write.sql.$queryRaw<Row[]>`
    SELECT id, number, label, consent_state, withdrawal_mode, identity, analysis, team_access, quotation
    FROM interviewee
    WHERE project_id = ${scope.projectId}::uuid AND id = ${intervieweeId}::uuid FOR UPDATE`;
  return rows.map(columns)[0] ?? null;
};
