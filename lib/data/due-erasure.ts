import type { IsoDate } from "../domain/shared/iso-date";
import type { SystemScope } from "../server/scope";
import { database } from "./database";
import type { WriteTransaction } from "./transaction";

/** Somebody whose erasure has fallen due. */
export interface DueErasure {
  readonly projectId: string;
  readonly intervieweeId: string;
}

/** Everybody of the instance who withdrew with `stop` and whose stated day has come, the longest overdue first. */
export const listDueErasures = (_scope: SystemScope, day: IsoDate): Promise<DueErasure[]> =>
  database().$queryRaw<DueErasure[]>`
    SELECT project_id AS "projectId", id AS "intervieweeId" FROM interviewee
    WHERE withdrawal_mode = 'stop' AND erased_at IS NULL AND erase_on <= ${day}::date
    ORDER BY erase_on, project_id, number`;

/**
 * Holds somebody's row alone if her erasure is still due: whoever waited for another worker that erased her, or for a
 * correction, finds that there is nothing to do.
 */
export const lockDueErasure = async (
  _scope: SystemScope,
  write: WriteTransaction,
  due: DueErasure,
  day: IsoDate,
): Promise<boolean> => {
  const rows = await write.sql.$queryRaw<{ id: string }[]>`
    SELECT id FROM interviewee
    WHERE project_id = ${due.projectId}::uuid AND id = ${due.intervieweeId}::uuid
      AND withdrawal_mode = 'stop' AND erased_at IS NULL AND erase_on <= ${day}::date FOR UPDATE`;
  return rows.length === 1;
};
