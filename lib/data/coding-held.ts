import { Prisma } from "../generated/prisma/client";
import type { ProjectScope } from "../server/scope";
import type { CodingRevisionState } from "./coding-write";
import type { WriteTransaction } from "./transaction";

/** A coding's row held for a change, deleted ones included: what is needed to write its next version. */
export interface HeldRow {
  readonly id: string;
  readonly version: number;
  readonly coderId: string;
  readonly transcriptId: string;
  readonly versionId: string;
  readonly transcriptVersion: number;
  readonly roundId: string | null;
  readonly state: CodingRevisionState;
}

/** A coding `c` as a revision keeps it: everything but the words of its passage. */
export const codingState = Prisma.sql`
  jsonb_build_object('codeId', c.code_id, 'start', c.starts_at, 'end', c.ends_at, 'firstTurn', c.first_turn,
        'lastTurn', c.last_turn, 'status', c.status, 'promptedByGuide', c.prompted_by_guide,
        'promptedOverride', c.prompted_override, 'memo', c.memo, 'isDeleted', c.deleted_at IS NOT NULL,
        'stances', (SELECT coalesce(jsonb_agg(jsonb_build_object('stance', s.stance,
            'caseIds', CASE WHEN s.case_id IS NULL THEN '[]'::jsonb ELSE jsonb_build_array(s.case_id) END,
            'appliesToAllCases', s.applies_to_all_cases) ORDER BY s.position), '[]')
          FROM coding_stance s WHERE s.project_id = c.project_id AND s.coding_id = c.id),
        'intervieweeIds', (SELECT coalesce(jsonb_agg(k.interviewee_id ORDER BY k.interviewee_id), '[]')
          FROM coding_credit k WHERE k.project_id = c.project_id AND k.coding_id = c.id))`;

interface Row extends Omit<HeldRow, "state"> {
  readonly state: CodingRevisionState;
}

/**
 * Holds a coding's row until the transaction ends; null when the project has none with this id.
 * Whether its words may be read is settled by the caller, under the lock of the interviewees credited.
 */
export const lockCoding = async (
  scope: ProjectScope<"coding:create">,
  write: WriteTransaction,
  codingId: string,
): Promise<HeldRow | null> => {
  // Held first and read afterwards: a version of the text that somebody stored meanwhile may have carried it on.
  await write.sql.$queryRaw`
    SELECT id FROM coding WHERE project_id = ${scope.projectId}::uuid AND id = ${codingId}::uuid FOR UPDATE`;
  const [row] = await write.sql.$queryRaw<Row[]>`
    SELECT c.id, c.version, c.coder_id AS "coderId", c.transcript_id AS "transcriptId",
      c.transcript_version_id AS "versionId", v.number AS "transcriptVersion", c.round_id AS "roundId",
      ${codingState} AS state
    FROM coding c
    JOIN transcript_version v ON v.project_id = c.project_id AND v.id = c.transcript_version_id
    WHERE c.project_id = ${scope.projectId}::uuid AND c.id = ${codingId}::uuid`;
  return row ?? null;
};

/** The interviewees whose words a coding holds, read without a lock: they are locked before the coding is. */
export const listCreditedIds = async (
  scope: ProjectScope<"coding:create">,
  write: WriteTransaction,
  codingId: string,
): Promise<string[]> => {
  const rows = await write.sql.codingCredit.findMany({
    where: { projectId: scope.projectId, codingId },
    select: { intervieweeId: true },
  });
  return rows.map((row) => row.intervieweeId);
};
