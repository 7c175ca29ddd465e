import { Prisma } from "../generated/prisma/client";
import type { ProjectScope } from "../server/scope";
import type { SubjectState } from "./subject-revision";
import { type RevisedRow, revisedRows } from "./subject-state";
import type { WriteTransaction } from "./transaction";

/** The object that gets an earlier state. */
interface Restored {
  readonly id: string;
  readonly state: SubjectState;
}

/** Gives one row with a tombstone the state that a version kept; the row's own version rises. */
export const writeRowState = async (
  scope: ProjectScope<never>,
  write: WriteTransaction,
  kind: RevisedRow,
  { id, state }: Restored,
): Promise<void> => {
  const { table, columns } = revisedRows[kind];
  const names = Prisma.raw(columns.join(", "));
  const row = Prisma.raw(table);
  await write.sql.$executeRaw`
    UPDATE ${row} SET (${names}) = (SELECT ${names} FROM jsonb_populate_record(NULL::${row}, ${JSON.stringify(state)}::jsonb)),
      deleted_at = CASE WHEN ${state.isDeleted} THEN ${write.context.now}::timestamptz END, version = version + 1
    WHERE project_id = ${scope.projectId}::uuid AND id = ${id}::uuid`;
};

/** Names the authors of a source again; whoever withdrew or was erased since is not named. */
export const writeAuthors = async (
  scope: ProjectScope<never>,
  write: WriteTransaction,
  sourceId: string,
  authorIds: readonly string[],
): Promise<void> => {
  const { projectId } = scope;
  await write.sql.sourceAuthor.deleteMany({ where: { projectId, sourceId, interviewee: { withdrawnAt: null } } });
  const people = await write.sql.interviewee.findMany({
    where: { projectId, id: { in: [...authorIds] }, withdrawnAt: null },
    select: { id: true },
  });
  await write.sql.sourceAuthor.createMany({
    data: people.map(({ id }) => ({ projectId, sourceId, intervieweeId: id })),
    skipDuplicates: true,
  });
};

/** Ends a judgement or puts it in force again, on the cell that it stood on. */
export const writeOverrideState = async (
  scope: ProjectScope<never>,
  write: WriteTransaction,
  { id, state }: Restored,
): Promise<void> => {
  await write.sql.override.updateMany({
    where: { projectId: scope.projectId, id },
    data: {
      codeId: String(state["code_id"]),
      caseId: String(state["case_id"]),
      ...(state.isDeleted ? { endedAt: write.context.now, endedBy: scope.actorId } : { endedAt: null, endedBy: null }),
    },
  });
};

/**
 * Gives an interview its earlier facts and people. One that did not exist is taken out, and comes back with its id; it
 * must have no transcript then.
 */
export const writeInterviewState = async (
  scope: ProjectScope<never>,
  write: WriteTransaction,
  { id, state }: Restored,
): Promise<void> => {
  const { projectId } = scope;
  const here = { where: { projectId, interviewId: id } };
  await write.sql.interviewInterviewee.deleteMany(here);
  await write.sql.interviewInterviewer.deleteMany(here);
  if (state.isDeleted) {
    await write.sql.interview.deleteMany({ where: { projectId, id } });
    return;
  }
  await write.sql.$executeRaw`
    INSERT INTO interview AS t (project_id, id, number, held_on, length_minutes, language, mode, kind, attributes, created_at)
    SELECT ${projectId}::uuid, ${id}::uuid, s.number, s.held_on, s.length_minutes, s.language, s.mode, s.kind,
      coalesce(s.attributes, '{}'), s.created_at
    FROM jsonb_populate_record(NULL::interview, ${JSON.stringify(state)}::jsonb) s
    ON CONFLICT (project_id, id) DO UPDATE SET number = EXCLUDED.number, held_on = EXCLUDED.held_on,
      length_minutes = EXCLUDED.length_minutes, language = EXCLUDED.language, mode = EXCLUDED.mode,
      kind = EXCLUDED.kind, attributes = EXCLUDED.attributes, version = t.version + 1`;
  await write.sql.$executeRaw`
    INSERT INTO interview_interviewee (project_id, interview_id, interviewee_id)
    SELECT ${projectId}::uuid, ${id}::uuid, p::uuid FROM jsonb_array_elements_text(${JSON.stringify(state)}::jsonb->'intervieweeIds') p`;
  await write.sql.$executeRaw`
    INSERT INTO interview_interviewer (project_id, interview_id, user_id)
    SELECT ${projectId}::uuid, ${id}::uuid, p::uuid FROM jsonb_array_elements_text(${JSON.stringify(state)}::jsonb->'interviewerIds') p`;
};

/**
 * Takes out an interviewee whom nothing rests on yet; her key must be destroyed before. A consent record, an interview or a
 * remark about her is a reference that the database does not let go.
 */
export const removeInterviewee = async (
  scope: ProjectScope<"interviewee:change">,
  write: WriteTransaction,
  id: string,
): Promise<void> => {
  await write.sql.interviewee.deleteMany({ where: { projectId: scope.projectId, id } });
};

/** Adds an interviewee again who was taken out, with her id and without any consent. */
export const readdInterviewee = async (
  scope: ProjectScope<"interviewee:change">,
  write: WriteTransaction,
  { id, state }: Restored,
): Promise<void> => {
  await write.sql.$executeRaw`
    INSERT INTO interviewee (project_id, id, number, label, home_case_id, attributes, created_at)
    SELECT ${scope.projectId}::uuid, ${id}::uuid, s.number, s.label, s.home_case_id, coalesce(s.attributes, '{}'), ${write.context.now}::timestamptz
    FROM jsonb_populate_record(NULL::interviewee, ${JSON.stringify(state)}::jsonb) s`;
};

/** Gives an interviewee who has not withdrawn the earlier number, label, home case and attributes. */
export const writeIntervieweeState = async (
  scope: ProjectScope<never>,
  write: WriteTransaction,
  { id, state }: Restored,
): Promise<void> => {
  await write.sql.$executeRaw`
    UPDATE interviewee SET (number, label, home_case_id, attributes) =
        (SELECT number, label, home_case_id, coalesce(attributes, '{}') FROM jsonb_populate_record(NULL::interviewee, ${JSON.stringify(state)}::jsonb)),
      version = version + 1
    WHERE project_id = ${scope.projectId}::uuid AND id = ${id}::uuid AND withdrawn_at IS NULL`;
};
