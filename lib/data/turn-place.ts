import type { ProjectScope } from "../server/scope";
import { database } from "./database";

/** Where a turn stands in its text, without a word of it. */
export interface TurnPlace {
  readonly index: number;
  readonly role: "interviewer" | "interviewee" | "other";
  readonly start: number;
  readonly end: number;
  readonly startMs: number | null;
}

/** The turns of the transcript of an interview in their order, if the caller may read it; empty otherwise. */
export const listTurnPlaces = async (
  scope: ProjectScope<"transcript:read">,
  interviewId: string,
): Promise<readonly TurnPlace[]> =>
  database().$queryRaw`
    SELECT u.index, u.role::text AS role, u.starts_at AS start, u.ends_at AS "end", u.start_ms AS "startMs"
    FROM readable_transcript(${scope.projectId}::uuid, ${scope.actorId}::uuid) t
    JOIN transcript_version v
      ON v.project_id = t.project_id AND v.transcript_id = t.id AND v.number = t.current_version
    CROSS JOIN LATERAL readable_turn(${scope.projectId}::uuid, ${scope.actorId}::uuid, v.id) u
    WHERE t.interview_id = ${interviewId}::uuid
    ORDER BY u.index`;
