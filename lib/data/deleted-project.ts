import type { AccountScope, SystemScope } from "../server/scope";
import { database } from "./database";
import type { WriteTransaction } from "./transaction";

/** A deleted project as its owner is told of it: its name and when, nothing that it holds. */
export interface DeletedProject {
  readonly id: string;
  readonly name: string;
  readonly deletedAt: Date;
  readonly deletedReason: string | null;
}

/** The deleted projects that the account owns and that were deleted after a moment, the last one first. */
export const listDeletedProjects = (scope: AccountScope, after: Date, now: Date): Promise<DeletedProject[]> =>
  database().$queryRaw<DeletedProject[]>`
    SELECT p.id, p.name, p.deleted_at AS "deletedAt", p.deleted_reason AS "deletedReason"
    FROM project p JOIN member m ON m.project_id = p.id
    WHERE m.user_id = ${scope.userId}::uuid AND m.removed_at IS NULL AND 'owner' = ANY(m.roles)
      AND (m.ends_at IS NULL OR m.ends_at > ${now}::timestamptz) AND p.deleted_at > ${after}::timestamptz
    ORDER BY p.deleted_at DESC, p.id DESC`;

/**
 * Brings a deleted project back, if the account owns it and it was deleted after a moment. Its row is held, so that it is
 * either brought back or erased. @returns whether it was
 */
export const reviveProject = async (
  scope: AccountScope,
  write: WriteTransaction,
  projectId: string,
  after: Date,
): Promise<boolean> => {
  const count = await write.sql.$executeRaw`
    UPDATE project p SET deleted_at = NULL, deleted_reason = NULL, version = p.version + 1
    WHERE p.id = ${projectId}::uuid AND p.deleted_at > ${after}::timestamptz AND EXISTS (
      SELECT FROM member m WHERE m.project_id = p.id AND m.user_id = ${scope.userId}::uuid AND m.removed_at IS NULL
        AND 'owner' = ANY(m.roles) AND (m.ends_at IS NULL OR m.ends_at > ${write.context.now}::timestamptz))`;
  return count === 1;
};

/** The projects that were deleted before a moment and are not erased yet. */
export const listDueProjects = async (_scope: SystemScope, before: Date): Promise<string[]> => {
  const rows = await database().project.findMany({
    where: { deletedAt: { lte: before } },
    select: { id: true },
    orderBy: { deletedAt: "asc" },
  });
  return rows.map((row) => row.id);
};

/**
 * Erases every row of a project that was deleted before a moment. The audit chain and the erasure ledger stay.
 * @returns the objects of the file store that were its own; null when another worker was first or it was brought back
 */
export const eraseProjectRows = async (
  _scope: SystemScope,
  write: WriteTransaction,
  projectId: string,
  before: Date,
): Promise<readonly string[] | null> => {
  const files = await write.sql.storedFile.findMany({ where: { projectId }, select: { storageKey: true } });
  const [row] = await write.sql.$queryRaw<{ erased: boolean }[]>`
    SELECT erase_project(${projectId}::uuid, ${before}::timestamptz) AS erased`;
  return row?.erased ? files.map((file) => file.storageKey) : null;
};
