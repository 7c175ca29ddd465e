import { Prisma } from "../generated/prisma/client";
import type { CodingQuery, CodingView } from "../schema/coding";
import type { Page } from "../schema/page";
import type { ProjectScope } from "../server/scope";
import { database, type Reader } from "./database";
import { queryRows } from "./query-rows";

/** One stance on one case, or in general, as it is stored. */
export interface StanceRow {
  readonly stance: string;
  readonly caseId: string | null;
  readonly appliesToAllCases: boolean;
}

type CodingRow = Omit<CodingView, "abilities" | "createdAt" | "updatedAt" | "stances"> & {
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly stances: readonly StanceRow[];
};

/** Rows of one stance become one entry over their cases, in the order in which they were given. */
export const groupStances = (rows: readonly StanceRow[]): CodingView["stances"] => {
  const entries: CodingView["stances"] = [];
  for (const { stance, caseId, appliesToAllCases } of rows) {
    const last = entries.find(
      (entry) => entry.stance === stance && entry.appliesToAllCases === appliesToAllCases && entry.caseIds.length > 0,
    );
    if (last && caseId) last.caseIds.push(caseId);
    else
      entries.push({
        stance: stance as CodingView["stances"][number]["stance"],
        caseIds: caseId ? [caseId] : [],
        appliesToAllCases,
      });
  }
  return entries;
};

const present = (scope: ProjectScope<"transcript:read">, row: CodingRow): CodingView => ({
  ...row,
  stances: groupStances(row.stances),
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  abilities: row.coderId === scope.actorId && scope.holds("coding:create") ? ["coding:create"] : [],
});

/** A coding that a correction of the text could not carry on stands on the version in which its words were. */
export const isLeftBehind = Prisma.sql`v.number <> t.current_version`;

/**
 * Whether the stored words differ from the words that stand there now; such a coding goes to the repair list. Of each turn
 * only the stretch inside the passage is put together, so that an erased turn beside it moves nothing.
 */
const needsRepair = Prisma.sql`
  ${isLeftBehind} OR (SELECT string_agg(substr(u.text, greatest(c.starts_at - u.starts_at, 0) + 1,
      least(c.ends_at, u.ends_at) - greatest(c.starts_at, u.starts_at)), E'\n' ORDER BY u.index)
    FROM turn u WHERE u.project_id = c.project_id AND u.transcript_version_id = c.transcript_version_id
      AND u.index BETWEEN c.first_turn - 1 AND c.last_turn + 1
      AND c.starts_at <= u.ends_at AND u.starts_at <= c.ends_at) IS DISTINCT FROM c.exact`;

const columns = Prisma.sql`
  c.id, c.transcript_id AS "transcriptId", t.interview_id AS "interviewId", i.number AS "interviewNumber",
  v.number AS "transcriptVersion", c.starts_at AS start, c.ends_at AS "end", c.exact, c.first_turn AS "firstTurn",
  c.last_turn AS "lastTurn", c.code_id AS "codeId",
  (SELECT json_agg(json_build_object('stance', s.stance, 'caseId', s.case_id, 'appliesToAllCases', s.applies_to_all_cases)
     ORDER BY s.position) FROM coding_stance s WHERE s.project_id = c.project_id AND s.coding_id = c.id) AS stances,
  (SELECT json_agg(k.interviewee_id ORDER BY k.interviewee_id) FROM coding_credit k
     WHERE k.project_id = c.project_id AND k.coding_id = c.id) AS "intervieweeIds",
  coalesce(c.prompted_override, c.prompted_by_guide) AS prompted,
  CASE WHEN c.prompted_override IS NULL THEN 'guide' ELSE 'hand' END AS "promptedBy",
  c.status, c.round_id AS "roundId", c.memo, c.coder_id AS "coderId", a.name AS "coderName",
  c.created_at AS "createdAt", c.updated_at AS "updatedAt", c.version`;

/** The codings that the caller may read as `c`, with transcript `t`, interview `i`, version `v` and coder `a`. */
export const codingTables = (scope: ProjectScope<"transcript:read">) => Prisma.sql`
  FROM readable_coding(${scope.projectId}::uuid, ${scope.actorId}::uuid) c
  JOIN transcript t ON t.project_id = c.project_id AND t.id = c.transcript_id
  JOIN interview i ON i.project_id = t.project_id AND i.id = t.interview_id
  JOIN transcript_version v ON v.project_id = c.project_id AND v.id = c.transcript_version_id
  JOIN account a ON a.id = c.coder_id`;

/** Literal text inside a LIKE pattern. */
const likeText = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

const filters = (query: Partial<CodingQuery>): Prisma.Sql => {
  const parts: Prisma.Sql[] = [Prisma.sql`true`];
  if (query.transcriptId) parts.push(Prisma.sql`c.transcript_id = ${query.transcriptId}::uuid`);
  if (query.codeId) parts.push(Prisma.sql`c.code_id = ${query.codeId}::uuid`);
  if (query.coderId) parts.push(Prisma.sql`c.coder_id = ${query.coderId}::uuid`);
  if (query.roundId) parts.push(Prisma.sql`c.round_id = ${query.roundId}::uuid`);
  if (query.status) parts.push(Prisma.sql`c.status = ${query.status}`);
  if (query.text) parts.push(Prisma.sql`c.exact ILIKE ${likeText(query.text)}`);
  if (query.caseId || query.stance) {
    const ofCase = query.caseId ? Prisma.sql`AND s.case_id = ${query.caseId}::uuid` : Prisma.empty;
    const ofStance = query.stance ? Prisma.sql`AND s.stance = ${query.stance}` : Prisma.empty;
    parts.push(Prisma.sql`EXISTS (SELECT FROM coding_stance s
      WHERE s.project_id = c.project_id AND s.coding_id = c.id ${ofCase} ${ofStance})`);
  }
  if (query.intervieweeId) {
    parts.push(Prisma.sql`EXISTS (SELECT FROM coding_credit k WHERE k.project_id = c.project_id AND k.coding_id = c.id
      AND k.interviewee_id = ${query.intervieweeId}::uuid)`);
  }
  return Prisma.join(parts, " AND ");
};

/**
 * The codings that the caller may read, in the order of interviews and of the text. Nothing of a withdrawn interviewee,
 * of a transcript that is not open to the caller, or of another project is in any page. Pages continue after a place,
 * so that the last page costs what the first does.
 */
export const listCodings = async (
  scope: ProjectScope<"transcript:read">,
  query: CodingQuery,
): Promise<Page<CodingView>> => {
  const after = query.cursor ? decodeCursor(query.cursor) : null;
  // Within one transcript the index gives the order, and the page ends the search.
  const order = query.transcriptId
    ? Prisma.sql`c.starts_at, c.ends_at, c.id`
    : Prisma.sql`i.number, c.starts_at, c.ends_at, c.id`;
  const beyond = after ? Prisma.sql`AND ${beyondPlace(after, query.transcriptId !== undefined)}` : Prisma.empty;
  const rows = await queryRows<CodingRow>(
    database(),
    Prisma.sql`
    SELECT ${columns}, (${needsRepair}) AS "needsRepair" ${codingTables(scope)}
    WHERE ${filters(query)} ${beyond}
    ORDER BY ${order}
    LIMIT ${query.limit + 1}`,
  );
  const items = rows.slice(0, query.limit).map((row) => present(scope, row));
  const last = items.at(-1);
  const nextCursor =
    rows.length > query.limit && last ? encodeCursor([last.interviewNumber, last.start, last.end, last.id]) : null;
  return { items, nextCursor };
};

type Place = readonly [number, number, number, string];

const beyondPlace = ([number, start, end, id]: Place, isOneTranscript: boolean): Prisma.Sql =>
  isOneTranscript
    ? Prisma.sql`c.starts_at >= ${start}::int
        AND (c.starts_at, c.ends_at, c.id) > (${start}::int, ${end}::int, ${id}::uuid)`
    : Prisma.sql`(i.number, c.starts_at, c.ends_at, c.id) > (${number}::int, ${start}::int, ${end}::int, ${id}::uuid)`;

const encodeCursor = (place: Place): string => Buffer.from(JSON.stringify(place)).toString("base64url");

const decodeCursor = (cursor: string): Place | null => {
  try {
    const [number, start, end, id] = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")) as unknown[];
    const isPlace =
      [number, start, end].every(Number.isInteger) && typeof id === "string" && /^[0-9a-f-]{36}$/i.test(id);
    return isPlace ? ([number, start, end, id] as Place) : null;
  } catch {
    return null;
  }
};

/** One coding that the caller may read; null for anything else. */
export const findCoding = async (
  scope: ProjectScope<"transcript:read">,
  codingId: string,
  reader: Reader = database(),
): Promise<CodingView | null> => {
  const [row] = await queryRows<CodingRow>(
    reader,
    Prisma.sql`
    SELECT ${columns}, (${needsRepair}) AS "needsRepair" ${codingTables(scope)} WHERE c.id = ${codingId}::uuid`,
  );
  return row ? present(scope, row) : null;
};

/** A coding that was just stored in the open transaction. @throws when it is not there */
export const getStoredCoding = async (
  scope: ProjectScope<"transcript:read">,
  codingId: string,
  reader: Reader,
): Promise<CodingView> => {
  const found = await findCoding(scope, codingId, reader);
  if (!found) throw new Error("the stored coding cannot be read back");
  return found;
};

/** The codings with these ids that the caller may read, in the order of the ids; others are left out. */
export const listCodingsById = async (
  scope: ProjectScope<"transcript:read">,
  codingIds: readonly string[],
): Promise<CodingView[]> => {
  if (codingIds.length === 0) return [];
  const rows = await database().$queryRaw<CodingRow[]>`
    SELECT ${columns}, (${needsRepair}) AS "needsRepair" ${codingTables(scope)} WHERE c.id = ANY(${[...codingIds]}::uuid[])`;
  const found = new Map(rows.map((row) => [row.id, present(scope, row)]));
  return codingIds.flatMap((id) => found.get(id) ?? []);
};

/** Which codings hold some words, without regard to case, among those that the caller may read. */
export const findCodingsByText = async (
  scope: ProjectScope<"transcript:read">,
  text: string,
): Promise<ReadonlySet<string>> => {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT c.id FROM readable_coding(${scope.projectId}::uuid, ${scope.actorId}::uuid) c
    WHERE c.exact ILIKE ${likeText(text)}`;
  return new Set(rows.map((row) => row.id));
};

/** A coding that lost its words in a correction, with what stood around them and what it takes to look for them again. */
export interface LostCoding {
  readonly coding: CodingView;
  readonly prefix: string;
  readonly suffix: string;
}

/** The codings of a transcript that stand on an older version of it, as far as the caller may read them, in the order of their words. */
export const listLostCodings = async (
  scope: ProjectScope<"transcript:read">,
  transcriptId: string,
  reader: Reader = database(),
): Promise<LostCoding[]> => {
  const rows = await reader.$queryRaw<(CodingRow & { readonly prefix: string; readonly suffix: string })[]>`
    SELECT ${columns}, true AS "needsRepair", c.prefix, c.suffix ${codingTables(scope)}
    WHERE c.transcript_id = ${transcriptId}::uuid AND ${isLeftBehind}
    ORDER BY c.starts_at, c.ends_at, c.id`;
  return rows.map(({ prefix, suffix, ...row }) => ({ coding: present(scope, row), prefix, suffix }));
};
