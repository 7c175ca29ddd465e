import { MASK } from "../domain/transcript/mask";
import { Prisma } from "../generated/prisma/client";
import type { TranscriptView } from "../schema/transcript";
import type { ProjectScope } from "../server/scope";
import { database, type Reader } from "./database";
import { leadsInterview } from "./leads-interview";
import { queryRows } from "./query-rows";
import { readsEverybody } from "./reads-everybody";

interface TurnJson {
  readonly index: number;
  readonly speaker: string;
  readonly role: TranscriptView["turns"][number]["role"];
  readonly intervieweeId: string | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly startMs: number | null;
  readonly isMasked: boolean;
}

interface Row {
  readonly id: string;
  readonly interviewId: string;
  readonly version: number;
  readonly currentVersion: number;
  readonly sha256: Uint8Array;
  readonly state: TranscriptView["state"];
  readonly kind: TranscriptView["kind"];
  readonly language: string;
  readonly codePointCount: number;
  readonly wordCount: number;
  readonly createdAt: Date;
  readonly releasedAt: Date | null;
  readonly isInterviewer: boolean;
  readonly turns: readonly TurnJson[] | null;
  readonly marks: readonly { readonly turnIndex: number; readonly questionId: string }[] | null;
}

const present = (scope: ProjectScope<"transcript:read">, row: Row): TranscriptView => {
  const turns = row.turns ?? [];
  const questionsOf = new Map<number, string[]>();
  for (const { turnIndex, questionId } of row.marks ?? []) {
    questionsOf.set(turnIndex, [...(questionsOf.get(turnIndex) ?? []), questionId]);
  }
  const canRelease = row.isInterviewer && row.state === "quarantined" && scope.holds("transcript:release");
  return {
    id: row.id,
    interviewId: row.interviewId,
    version: row.version,
    currentVersion: row.currentVersion,
    sha256: Buffer.from(row.sha256).toString("hex"),
    state: row.state,
    kind: row.kind,
    language: row.language,
    codePointCount: row.codePointCount,
    wordCount: row.wordCount,
    text: turns.map((turn) => (turn.isMasked ? MASK.repeat(turn.end - turn.start) : turn.text)).join("\n"),
    turns: turns.map(({ text: _words, ...turn }) => ({ ...turn, questionIds: questionsOf.get(turn.index) ?? [] })),
    findings: [],
    createdAt: row.createdAt.toISOString(),
    releasedAt: row.releasedAt?.toISOString() ?? null,
    abilities: [
      ...(scope.holds("coding:create") ? (["coding:create"] as const) : []),
      ...(canRelease ? (["transcript:release"] as const) : []),
    ],
  };
};

/**
 * A transcript version as the caller may read it; null when there is none, or consent, opening or membership stand
 * against it. Turns of a withdrawn interviewee in a joint interview keep their place without their words. An older version
 * is read by whoever may read everybody in the interview: a correction may have given words to another speaker since.
 * @param version number of the version; the current one when null
 */
export const findTranscript = async (
  scope: ProjectScope<"transcript:read">,
  transcriptId: string,
  version: number | null,
  reader: Reader = database(),
): Promise<TranscriptView | null> => {
  const { projectId, actorId } = scope;
  const [row] = await queryRows<Row>(
    reader,
    Prisma.sql`
    SELECT t.id, t.interview_id AS "interviewId", v.number AS version, t.current_version AS "currentVersion", v.sha256,
      t.state, i.kind, i.language, v.code_point_count AS "codePointCount", v.word_count AS "wordCount",
      v.created_at AS "createdAt", t.released_at AS "releasedAt",
      ${leadsInterview(scope, Prisma.sql`t.interview_id`)} AS "isInterviewer",
      (SELECT json_agg(json_build_object('index', u.index, 'speaker', u.speaker, 'role', u.role,
         'intervieweeId', u.interviewee_id, 'text', u.text, 'start', u.starts_at, 'end', u.ends_at,
         'startMs', u.start_ms, 'isMasked', u.is_masked) ORDER BY u.index)
       FROM readable_turn(t.project_id, ${actorId}::uuid, v.id) u) AS turns,
      (SELECT json_agg(json_build_object('turnIndex', q.turn_index, 'questionId', q.question_id) ORDER BY q.turn_index)
       FROM turn_question q WHERE q.project_id = t.project_id AND q.transcript_version_id = v.id) AS marks
    FROM readable_transcript(${projectId}::uuid, ${actorId}::uuid) t
    JOIN interview i ON i.project_id = t.project_id AND i.id = t.interview_id
    JOIN transcript_version v ON v.project_id = t.project_id AND v.transcript_id = t.id
      AND v.number = coalesce(${version}::int, t.current_version)
      AND (v.number = t.current_version OR ${readsEverybody(scope, Prisma.sql`t.interview_id`)})
    WHERE t.id = ${transcriptId}::uuid`,
  );
  return row ? present(scope, row) : null;
};
