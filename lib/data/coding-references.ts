import { Prisma } from "../generated/prisma/client";
import type { ProjectScope } from "../server/scope";
import { queryRows } from "./query-rows";
import type { WriteTransaction } from "./transaction";

/**
 * Holds what a coding names (its code, its cases) until the write is done: shared, so that coders do not wait for each
 * other, while a removal of one of them waits and then counts the coding.
 * @returns whether the code and all the cases are still there
 */
export const holdCodingReferences = async (
  scope: ProjectScope<"coding:create">,
  write: WriteTransaction,
  codeId: string,
  caseIds: readonly string[],
): Promise<boolean> => {
  const { projectId } = scope;
  const wanted = [...new Set(caseIds)];
  const [row] = await queryRows<{ codes: number; cases: number }>(
    write.sql,
    Prisma.sql`
    WITH held_code AS (
      SELECT id FROM code WHERE project_id = ${projectId}::uuid AND id = ${codeId}::uuid AND deleted_at IS NULL FOR SHARE
    ), held_case AS (
      SELECT id FROM compared_case WHERE project_id = ${projectId}::uuid AND id = ANY(${wanted}::uuid[])
        AND deleted_at IS NULL ORDER BY id FOR SHARE
    )
    SELECT (SELECT count(*)::int FROM held_code) AS codes, (SELECT count(*)::int FROM held_case) AS cases`,
  );
  return row?.codes === 1 && row.cases === wanted.length;
};
