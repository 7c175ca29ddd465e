import type { CorrectionSummary } from "../domain/transcript/describe-correction";
import type { StepSpan } from "../domain/transcript/text-step";
import type { ProjectScope } from "../server/scope";
import type { WriteTransaction } from "./transaction";
import type { TurnRow } from "./transcript-write";

/** A version as it is stored, whole: it never changes afterwards. */
export interface VersionRows {
  readonly transcriptId: string;
  readonly number: number;
  readonly sha256: Uint8Array<ArrayBuffer>;
  readonly codePointCount: number;
  readonly wordCount: number;
  readonly steps: readonly StepSpan[];
  readonly changes: CorrectionSummary;
  readonly turns: readonly TurnRow[];
}

/** Stores the next version of a transcript and makes it the current one. @returns its id */
export const insertVersion = async (
  scope: ProjectScope<"transcript:import">,
  write: WriteTransaction,
  rows: VersionRows,
): Promise<string> => {
  const { projectId, actorId } = scope;
  const { now, newId } = write.context;
  const { turns, steps, changes, ...version } = rows;
  const id = newId();
  await write.sql.transcriptVersion.create({
    data: {
      ...version,
      projectId,
      id,
      turnCount: turns.length,
      steps: steps.map((step) => ({ ...step })),
      changes: { ...changes },
      createdAt: now,
      createdBy: actorId,
    },
  });
  await write.sql.$executeRaw`
    INSERT INTO turn (project_id, transcript_version_id, index, speaker, role, interviewee_id, text, starts_at, ends_at, start_ms)
    SELECT ${projectId}::uuid, ${id}::uuid, r.index, r.speaker, r.role::speaker_role, r."intervieweeId", r.text,
           r."startsAt", r."endsAt", r."startMs"
    FROM jsonb_to_recordset(${JSON.stringify(turns)}::jsonb) AS r(index int, speaker text, role text,
      "intervieweeId" uuid, text text, "startsAt" int, "endsAt" int, "startMs" int)`;
  await write.sql.transcript.update({
    where: { projectId_id: { projectId, id: rows.transcriptId } },
    data: { currentVersion: rows.number, version: { increment: 1 } },
  });
  return id;
};

/** Puts the questions of a version's turns on the turns of the next one that hold their words now. */
export const carryMarks = async (
  scope: ProjectScope<"transcript:import">,
  write: WriteTransaction,
  from: string,
  to: string,
  /** For each turn of the earlier version, the turn of the next one in which it begins. */
  turnOf: readonly number[],
): Promise<void> => {
  await write.sql.$executeRaw`
    INSERT INTO turn_question (project_id, transcript_version_id, turn_index, question_id)
    SELECT DISTINCT q.project_id, ${to}::uuid, (${[...turnOf]}::int[])[q.turn_index + 1], q.question_id
    FROM turn_question q
    WHERE q.project_id = ${scope.projectId}::uuid AND q.transcript_version_id = ${from}::uuid`;
};
