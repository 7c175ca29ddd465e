import { MASK } from "../domain/transcript/mask";
import type { SpeakerRole } from "../domain/transcript/turn";
import { Prisma } from "../generated/prisma/client";
import type { ProjectScope } from "../server/scope";
import { leadsInterview } from "./leads-interview";
import { queryRows } from "./query-rows";
import type { WriteTransaction } from "./transaction";

/** A turn near a passage, as the coder may read it. */
export interface PassageTurn {
  readonly index: number;
  readonly role: SpeakerRole;
  readonly intervieweeId: string | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isMasked: boolean;
  /** Questions of the guide that the turn answers: those of the last marked turn at or before it. */
  readonly questionIds: readonly string[];
}

/** The stretch of a transcript version that a passage lies in, with enough before and after for its context. */
export interface PassageSurroundings {
  readonly transcriptId: string;
  readonly versionId: string;
  readonly version: number;
  readonly currentVersion: number;
  readonly interviewId: string;
  readonly codePointCount: number;
  readonly isInterviewer: boolean;
  readonly turns: readonly PassageTurn[];
}

/** Context kept on each side of a passage, in code points; a little more is loaded so that the words around are whole. */
const CONTEXT = 40;

/**
 * The turns that a passage touches and those that its context reaches, and nothing else of the transcript: the cost does
 * not grow with its length. Only what the actor may read is found; anything else is null.
 */
export const findPassageSurroundings = async (
  scope: ProjectScope<"transcript:read">,
  write: WriteTransaction,
  passage: { readonly transcriptId: string; readonly version: number; readonly start: number; readonly end: number },
): Promise<PassageSurroundings | null> => {
  const { projectId, actorId } = scope;
  const [row] = await queryRows<Omit<PassageSurroundings, "turns"> & { turns: PassageSurroundings["turns"] | null }>(
    write.sql,
    Prisma.sql`
    SELECT t.id AS "transcriptId", v.id AS "versionId", v.number AS version, t.current_version AS "currentVersion",
           t.interview_id AS "interviewId", v.code_point_count AS "codePointCount",
           ${leadsInterview(scope, Prisma.sql`t.interview_id`)} AS "isInterviewer",
           (SELECT json_agg(json_build_object('index', u.index, 'role', u.role, 'intervieweeId', u.interviewee_id,
              'text', CASE WHEN u.is_masked THEN repeat(${MASK}, u.ends_at - u.starts_at) ELSE u.text END, 'start', u.starts_at, 'end', u.ends_at, 'isMasked', u.is_masked,
              'questionIds', (SELECT coalesce(json_agg(q.question_id), '[]') FROM turn_question q
                WHERE q.project_id = t.project_id AND q.transcript_version_id = v.id AND q.turn_index = (
                  SELECT max(p.turn_index) FROM turn_question p
                  WHERE p.project_id = t.project_id AND p.transcript_version_id = v.id AND p.turn_index <= u.index)))
              ORDER BY u.index)
            FROM readable_turn(t.project_id, ${actorId}::uuid, v.id) u
            WHERE u.ends_at >= ${Math.max(0, passage.start - CONTEXT)}::int
              AND u.starts_at <= ${Math.min(passage.end + CONTEXT, 2_000_000_000)}::int) AS turns
    FROM readable_transcript(${projectId}::uuid, ${actorId}::uuid) t
    JOIN transcript_version v ON v.project_id = t.project_id AND v.transcript_id = t.id AND v.number = ${passage.version}
    WHERE t.id = ${passage.transcriptId}::uuid`,
  );
  return row ? { ...row, turns: row.turns ?? [] } : null;
};
