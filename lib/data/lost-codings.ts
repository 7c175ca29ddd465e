import type { ProjectScope } from "../server/scope";
import { database } from "./database";

/**
 * How many codings of each code stand on an older version of their text, because a correction took their words. They are
 * counted by their last words; nobody's who withdrew is among them.
 */
export const countLostCodings = (
  scope: ProjectScope<"factor-table:read">,
): Promise<{ readonly codeId: string; readonly codings: number }[]> => database().$queryRaw`
  SELECT c.code_id AS "codeId", count(*)::int AS codings
  FROM transcript t
  JOIN coding c ON c.project_id = t.project_id AND c.transcript_id = t.id AND c.deleted_at IS NULL
  JOIN transcript_version v ON v.project_id = c.project_id AND v.id = c.transcript_version_id
  WHERE t.project_id = ${scope.projectId}::uuid AND t.current_version > 1 AND v.number < t.current_version
    AND EXISTS (SELECT FROM countable_credit k WHERE k.project_id = c.project_id AND k.coding_id = c.id)
  GROUP BY c.code_id ORDER BY c.code_id`;
