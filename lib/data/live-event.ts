import type { LivePlace } from "../policy/is-live-event-visible";
import type { ProjectScope, SystemScope } from "../server/scope";
import { database } from "./database";

/** An event of the log with its place in the material, for whoever decides who hears of it. No words. */
export interface LiveEventRow {
  readonly seq: number;
  readonly kind: string;
  readonly actorId: string | null;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly version: number | null;
  readonly place: LivePlace | null;
}

interface Row extends Omit<LiveEventRow, "seq" | "place"> {
  seq: bigint;
  transcriptId: string | null;
  coderId: string | null;
  isOfOpenRound: boolean;
  intervieweeIds: string[] | null;
}

/** The events of a project after a number, oldest first. A coding that is gone has no place. */
export const listLiveEvents = async (
  _scope: SystemScope,
  projectId: string,
  after: number,
  limit: number,
): Promise<readonly LiveEventRow[]> => {
  const rows = await database().$queryRaw<Row[]>`
    SELECT e.seq, e.kind, e.actor_id AS "actorId", e.subject_kind AS "subjectKind", e.subject_id AS "subjectId",
      CASE WHEN jsonb_typeof(e.detail->'version') = 'number' THEN (e.detail->>'version')::int END AS version,
      coalesce(c.transcript_id, t.id) AS "transcriptId", c.coder_id AS "coderId",
      coalesce(r.state = 'open', false) AS "isOfOpenRound",
      (SELECT array_agg(k.interviewee_id) FROM coding_credit k
        WHERE k.project_id = c.project_id AND k.coding_id = c.id) AS "intervieweeIds"
    FROM audit_event e
    LEFT JOIN coding c ON e.subject_kind = 'coding' AND c.project_id = e.chain_id AND c.id = e.subject_id
    LEFT JOIN coding_round r ON r.project_id = c.project_id AND r.id = c.round_id
    LEFT JOIN transcript t ON e.subject_kind = 'transcript' AND t.project_id = e.chain_id AND t.id = e.subject_id
    WHERE e.chain_id = ${projectId}::uuid AND e.seq > ${after}
    ORDER BY e.seq LIMIT ${limit}`;
  return rows.map(({ seq, transcriptId, coderId, isOfOpenRound, intervieweeIds, ...row }) => ({
    ...row,
    seq: Number(seq),
    place: transcriptId ? { transcriptId, coderId, isOfOpenRound, intervieweeIds: intervieweeIds ?? [] } : null,
  }));
};

/** The number of the last event of each project; projects without one are left out. */
export const findLiveHeads = async (
  _scope: SystemScope,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const rows = await database().$queryRaw<{ id: string; seq: bigint }[]>`
    SELECT p.id, h.seq FROM unnest(${projectIds}::uuid[]) AS p(id)
    JOIN LATERAL (SELECT seq FROM audit_event WHERE chain_id = p.id ORDER BY seq DESC LIMIT 1) h ON true`;
  return new Map(rows.map((row) => [row.id, Number(row.seq)]));
};

/**
 * The number of the last event before a moment. A page that was made then and listens from there on misses nothing, and
 * hears at most a few events that it shows already.
 */
export const findLiveStart = async (scope: ProjectScope<"project:read">, before: Date): Promise<number> => {
  const [row] = await database().$queryRaw<{ seq: bigint }[]>`
    SELECT seq FROM audit_event WHERE chain_id = ${scope.projectId}::uuid AND at < ${before}::timestamptz
    ORDER BY seq DESC LIMIT 1`;
  return Number(row?.seq ?? 0);
};

/** The transcripts that the member may read now, each with the interviewees whose words the member may read there. */
export const findReadablePlaces = async (
  scope: ProjectScope<"transcript:read">,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const { projectId, actorId } = scope;
  const rows = await database().$queryRaw<{ id: string; people: string[] }[]>`
    SELECT t.id, array_agg(r.interviewee_id) AS people
    FROM readable_transcript(${projectId}::uuid, ${actorId}::uuid) t
    CROSS JOIN LATERAL readable_interviewee(${projectId}::uuid, ${actorId}::uuid, t.interview_id) r
    GROUP BY t.id`;
  return new Map(rows.map((row) => [row.id, new Set(row.people)]));
};
