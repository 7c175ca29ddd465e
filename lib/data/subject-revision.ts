import type { ProjectScope } from "../server/scope";
import { type RevisedSubject, subjectState } from "./subject-state";
import type { WriteTransaction } from "./transaction";

/** The state of an object as it was kept: fields by their column names, and whether the object is gone. */
export type SubjectState = Readonly<Record<string, unknown>> & { readonly isDeleted: boolean };

const keep = async (
  scope: ProjectScope<never>,
  write: WriteTransaction,
  subject: { readonly kind: RevisedSubject; readonly id: string },
  changedBy: string | null,
): Promise<number> => {
  const { projectId } = scope;
  const { kind, id } = subject;
  await write.sql.$queryRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(${`subject:${projectId}:${kind}:${id}`}, 0))::text`;
  const [row] = await write.sql.$queryRaw<{ version: number }[]>`
    WITH newest AS (
      SELECT r.version, r.state FROM subject_revision r
      WHERE r.project_id = ${projectId}::uuid AND r.subject_kind = ${kind} AND r.subject_id = ${id}::uuid
      ORDER BY r.version DESC LIMIT 1),
    found AS (${subjectState(scope, kind, id)}),
    present AS (
      SELECT state FROM found
      UNION ALL SELECT '{"isDeleted": true}'::jsonb FROM newest WHERE NOT EXISTS (SELECT FROM found)),
    kept AS (
      INSERT INTO subject_revision (project_id, subject_kind, subject_id, version, state, changed_by, changed_at)
      SELECT ${projectId}::uuid, ${kind}, ${id}::uuid, coalesce((SELECT version FROM newest), 0) + 1, p.state,
        ${changedBy}::uuid, ${write.context.now}::timestamptz
      FROM present p WHERE p.state IS DISTINCT FROM (SELECT state FROM newest)
      RETURNING version)
    SELECT coalesce((SELECT version FROM kept), (SELECT version FROM newest), 0) AS version`;
  return row?.version ?? 0;
};

/**
 * Holds an object against other writers until the transaction ends, before it is changed. A state that was there before
 * its history was kept is kept now, as nobody's.
 * @returns the version that says what the object says; 0 when there is no such object
 */
export const holdRevision = (
  scope: ProjectScope<never>,
  write: WriteTransaction,
  kind: RevisedSubject,
  id: string,
): Promise<number> => keep(scope, write, { kind, id }, null);

/**
 * Keeps what an object says after the actor changed it, as its next version; saying the same makes none.
 * @returns the version that says what the object says now
 */
export const keepRevision = (
  scope: ProjectScope<never>,
  write: WriteTransaction,
  kind: RevisedSubject,
  id: string,
): Promise<number> => keep(scope, write, { kind, id }, scope.actorId);

/** Who made an object: whoever left its first version; null where it was there before its history was kept. */
export const findMaker = async (
  scope: ProjectScope<never>,
  write: WriteTransaction,
  kind: RevisedSubject,
  id: string,
): Promise<string | null> => {
  const first = await write.sql.subjectRevision.findFirst({
    where: { projectId: scope.projectId, subjectKind: kind, subjectId: id, version: 1 },
    select: { changedBy: true },
  });
  return first?.changedBy ?? null;
};

/** The state that a version kept, or null when it was erased. */
export const findSubjectState = async (
  scope: ProjectScope<never>,
  write: WriteTransaction,
  subject: { readonly kind: RevisedSubject; readonly id: string; readonly version: number },
): Promise<SubjectState | null> => {
  const row = await write.sql.subjectRevision.findUnique({
    where: {
      projectId_subjectKind_subjectId_version: {
        projectId: scope.projectId,
        subjectKind: subject.kind,
        subjectId: subject.id,
        version: subject.version,
      },
    },
    select: { state: true },
  });
  return row ? (row.state as unknown as SubjectState) : null;
};
