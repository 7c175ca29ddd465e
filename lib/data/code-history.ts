import type { ProjectScope } from "../server/scope";
import { database, type Reader } from "./database";

/** A code as one version left it, with who did. */
export interface CodeRevision {
  readonly version: number;
  readonly at: Date;
  readonly byId: string | null;
  readonly byName: string | null;
  /** Fields by their column names, and `isDeleted`. */
  readonly state: Readonly<Record<string, unknown>>;
}

/** Every kept version of a code, oldest first; empty when the project has no such code. A removed code keeps its history. */
export const listCodeRevisions = async (
  scope: ProjectScope<"project:read">,
  codeId: string,
  reader: Reader = database(),
): Promise<CodeRevision[]> =>
  reader.$queryRaw<CodeRevision[]>`
    SELECT r.version, r.changed_at AS at, r.changed_by AS "byId", u.name AS "byName", r.state
    FROM subject_revision r LEFT JOIN account u ON u.id = r.changed_by
    WHERE r.project_id = ${scope.projectId}::uuid AND r.subject_kind = 'code' AND r.subject_id = ${codeId}::uuid
    ORDER BY r.version`;
