import { codingLayers } from "../domain/coding/coding-layer";
import { codingStatuses } from "../domain/coding/coding-status";
import { stances } from "../domain/coding/stance";
import { Prisma } from "../generated/prisma/client";
import type { ProjectScope } from "../server/scope";
import type { Reader } from "./database";
import type { StanceLists } from "./stance-lists";
import { unpackStances } from "./unpack-stances";

/** So many transcripts are unpacked before other requests get their turn: some ten thousand stances. */
const UNPACKED_AT_ONCE = 20;

/**
 * Reads every live stance of some transcripts whose speaker's consent lets it be counted, without words, as whole numbers. The
 * order is that of ids, so that what did not change reads the same again.
 * @param transcriptIds null reads all of the project in one statement: joining everything once is cheaper than in parts
 * @param fresh where they are added, by code, as numbers in the order of the columns
 * @throws {UnlistedStance} when a stance names something that the lists do not have
 */
export const listStances = async (
  scope: ProjectScope<"factor-table:read">,
  lists: StanceLists,
  transcriptIds: readonly string[] | null,
  reader: Reader,
  fresh: Map<string, number[]>,
): Promise<void> => {
  if (transcriptIds?.length === 0) return;
  const ofTranscripts = transcriptIds
    ? Prisma.sql`AND c.transcript_id = ANY(${[...transcriptIds]}::uuid[])`
    : Prisma.empty;
  const rows = await reader.$queryRaw<{ transcriptId: string; packed: string }[]>`
    SELECT k.transcript_id AS "transcriptId",
      string_agg(concat(k.n, ' ', coalesce(d.n, 0), ' ', coalesce(e.n, 0), ' ',
          CASE WHEN s.case_id IS NULL THEN 1 ELSE coalesce(x.n + 1, 0) END, ' ', coalesce(m.n, 0), ' ',
          CASE WHEN k.round_id IS NULL THEN 1 ELSE coalesce(r.n + 1, 0) END, ' ',
          ((array_position(${[...stances]}::text[], s.stance) - 1) * ${codingStatuses.length}::int
            + array_position(${[...codingStatuses]}::text[], k.status) - 1) * ${codingLayers.length * 2}::int
            + k.prompted::int), ' ' ORDER BY k.coding_id, e.n, s.position) AS packed
    FROM (
      SELECT c.*, dense_rank() OVER (ORDER BY c.coding_id) AS n FROM countable_credit c
      WHERE c.project_id = ${scope.projectId}::uuid ${ofTranscripts}) k
    JOIN coding_stance s ON s.project_id = ${scope.projectId}::uuid AND s.coding_id = k.coding_id
    LEFT JOIN unnest(${[...lists.people]}::uuid[]) WITH ORDINALITY AS e(id, n) ON e.id = k.interviewee_id
    LEFT JOIN unnest(${[...lists.codeIds]}::uuid[]) WITH ORDINALITY AS d(id, n) ON d.id = k.code_id
    LEFT JOIN unnest(${[...lists.coders]}::uuid[]) WITH ORDINALITY AS m(id, n) ON m.id = k.coder_id
    LEFT JOIN unnest(${[...lists.cases]}::uuid[]) WITH ORDINALITY AS x(id, n) ON x.id = s.case_id
    LEFT JOIN unnest(${[...lists.rounds]}::uuid[]) WITH ORDINALITY AS r(id, n) ON r.id = k.round_id
    GROUP BY k.transcript_id ORDER BY k.transcript_id`;
  for (const [at, { transcriptId, packed }] of rows.entries()) {
    if (at % UNPACKED_AT_ONCE === UNPACKED_AT_ONCE - 1) await new Promise<void>((done) => setImmediate(done));
    unpackStances(packed, lists, transcriptId, fresh);
  }
};
