import type { CodingStatus } from "../domain/coding/coding-status";
import type { Stance } from "../domain/coding/stance";
import { Prisma } from "../generated/prisma/client";
import type { ProjectScope } from "../server/scope";
import { database } from "./database";
import { leadsInterview } from "./leads-interview";

/** A counted passage behind a factor, with what decides whether its words may be shown. */
export interface FactorQuote {
  readonly codingId: string;
  readonly intervieweeId: string;
  readonly transcriptId: string;
  readonly transcriptVersion: number;
  readonly turnIndex: number;
  readonly start: number;
  readonly end: number;
  /** Null when the reader may not see the words; the row then says that they exist and nothing else. */
  readonly exact: string | null;
  readonly stance: Stance;
  readonly caseId: string | null;
  readonly codeId: string;
  readonly codeName: string;
  readonly prompted: boolean;
  readonly status: CodingStatus;
  readonly coderId: string;
  readonly coderName: string;
  readonly at: Date;
  /** It holds words of somebody who withdrew: the passage counts, and nothing else of it is told. */
  readonly isCountsOnly: boolean;
  readonly isReleased: boolean;
  readonly teamAccess: boolean;
  readonly isInterviewer: boolean;
}

/**
 * The counted passages of a factor (the code and those that roll up into it), by interviewee: those that name the case,
 * and those that name none. Words come through the one readable scope; without it there is a row without words.
 */
export const listFactorQuotes = async (
  scope: ProjectScope<"factor-table:read" | "transcript:read">,
  codeIds: readonly string[],
  caseId: string,
  only: { readonly coderId: string | null; readonly roundId: string | null },
): Promise<FactorQuote[]> =>
  database().$queryRaw<FactorQuote[]>`
    SELECT k.coding_id AS "codingId", k.interviewee_id AS "intervieweeId", c.transcript_id AS "transcriptId",
      v.number AS "transcriptVersion", c.first_turn AS "turnIndex", c.starts_at AS start, c.ends_at AS "end",
      r.exact, s.stance, s.case_id AS "caseId", c.code_id AS "codeId", d.name AS "codeName", k.prompted, c.status,
      c.coder_id AS "coderId", a.name AS "coderName", c.created_at AS at,
      EXISTS (SELECT FROM coding_credit o JOIN interviewee g ON g.project_id = o.project_id AND g.id = o.interviewee_id
        WHERE o.project_id = k.project_id AND o.coding_id = k.coding_id AND g.withdrawn_at IS NOT NULL) AS "isCountsOnly", t.state = 'released' AS "isReleased", e.team_access AS "teamAccess",
      ${leadsInterview(scope, Prisma.sql`t.interview_id`)} AS "isInterviewer"
    FROM countable_credit k
    JOIN coding c ON c.project_id = k.project_id AND c.id = k.coding_id
    JOIN coding_stance s ON s.project_id = k.project_id AND s.coding_id = k.coding_id
    JOIN code d ON d.project_id = c.project_id AND d.id = c.code_id
    JOIN account a ON a.id = c.coder_id
    JOIN transcript t ON t.project_id = c.project_id AND t.id = c.transcript_id
    JOIN transcript_version v ON v.project_id = c.project_id AND v.id = c.transcript_version_id
    JOIN countable_interviewee e ON e.project_id = k.project_id AND e.id = k.interviewee_id
    LEFT JOIN readable_coding(${scope.projectId}::uuid, ${scope.actorId}::uuid) r ON r.id = c.id
    WHERE k.project_id = ${scope.projectId}::uuid AND k.code_id = ANY(${[...codeIds]}::uuid[])
      AND (s.case_id IS NULL OR s.case_id = ${caseId}::uuid)
      AND (${only.coderId}::uuid IS NULL OR k.coder_id = ${only.coderId}::uuid)
      AND (${only.roundId}::uuid IS NULL OR k.round_id = ${only.roundId}::uuid)
    ORDER BY e.number, c.starts_at, c.ends_at, c.id, s.position`;
