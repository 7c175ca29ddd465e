import type { QuoteTranslation } from "../schema/translation";
import type { ProjectScope } from "../server/scope";
import { database } from "./database";

/**
 * What codings say in the translation of their text: the turns that each passage touches, whole. A coding that the caller may
 * not read, or one of whose turns is kept back, has none.
 */
export const listPassageTranslations = async (
  scope: ProjectScope<"transcript:read">,
  codingIds: readonly string[],
): Promise<ReadonlyMap<string, QuoteTranslation>> => {
  const { projectId, actorId } = scope;
  const rows = await database().$queryRaw<(QuoteTranslation & { readonly id: string })[]>`
    WITH wanted AS (SELECT c.id, c.transcript_version_id AS version_id, c.first_turn, c.last_turn
        FROM readable_coding(${projectId}::uuid, ${actorId}::uuid) c WHERE c.id = ANY(${[...codingIds]}::uuid[])),
      lines AS MATERIALIZED (SELECT v.version_id, x.language, r.index, r.text
        FROM (SELECT DISTINCT version_id FROM wanted) v
        CROSS JOIN LATERAL readable_translation(${projectId}::uuid, ${actorId}::uuid, v.version_id) r
        JOIN transcript_translation x ON x.project_id = ${projectId}::uuid AND x.id = r.translation_id)
    SELECT w.id, l.language, string_agg(l.text, E'\n' ORDER BY l.index) AS text
    FROM wanted w JOIN lines l ON l.version_id = w.version_id AND l.index BETWEEN w.first_turn AND w.last_turn
    GROUP BY w.id, l.language, w.first_turn, w.last_turn
    HAVING count(*) = w.last_turn - w.first_turn + 1`;
  return new Map(rows.map(({ id, ...translation }) => [id, translation]));
};
