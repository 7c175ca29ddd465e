import { Prisma } from "../generated/prisma/client";
import type { ActorFacts } from "../policy/facts";
import { isMemoRemover } from "../policy/is-memo-remover";
import {
  type MemoHead,
  type MemoMentionView,
  type MemoQuery,
  type MemoSubject,
  type MemoView,
  memoSubject,
  memoView,
} from "../schema/memo";
import type { Page } from "../schema/page";
import type { ProjectScope } from "../server/scope";
import { findActorFacts } from "./actor-facts";
import { database, type Reader } from "./database";

type ReadScope = ProjectScope<"project:read">;

interface HeadRow
  extends Omit<MemoHead, "subject" | "abilities" | "isMine" | "isRemovable" | "createdAt" | "updatedAt"> {
  readonly subjectKind: string;
  readonly caseId: string | null;
  readonly intervieweeId: string | null;
  readonly interviewId: string | null;
  readonly codeId: string | null;
  readonly codingId: string | null;
  readonly sourceId: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const columns = Prisma.sql`
  m.id, m.subject_kind AS "subjectKind", m.case_id AS "caseId", m.interviewee_id AS "intervieweeId",
  m.interview_id AS "interviewId", m.code_id AS "codeId", m.coding_id AS "codingId", m.source_id AS "sourceId",
  m.title, left(m.text, 200) AS excerpt, m.is_private AS "isPrivate", m.author_id AS "authorId", a.name AS "authorName",
  b.name AS "updatedByName", m.created_at AS "createdAt", m.updated_at AS "updatedAt", m.version,
  nullif(concat_ws(' · ', k.name, c.short_name, e.label, i.number::text, s.citation, q.words), '') AS "subjectLabel"`;

/** What a memo is about has a name of its own; a passage is named by its code and first words. */
const tables = (scope: ReadScope) => Prisma.sql`
  FROM readable_memo(${scope.projectId}::uuid, ${scope.actorId}::uuid) m
  JOIN account a ON a.id = m.author_id
  JOIN account b ON b.id = m.updated_by
  LEFT JOIN code k ON k.project_id = m.project_id AND k.id = m.code_id AND k.deleted_at IS NULL
  LEFT JOIN compared_case c ON c.project_id = m.project_id AND c.id = m.case_id AND c.deleted_at IS NULL
  LEFT JOIN interviewee e ON e.project_id = m.project_id AND e.id = m.interviewee_id
  LEFT JOIN interview i ON i.project_id = m.project_id AND i.id = m.interview_id
  LEFT JOIN source s ON s.project_id = m.project_id AND s.id = m.source_id AND s.deleted_at IS NULL
  LEFT JOIN LATERAL (
    SELECT concat_ws(': ', o.name, left(g.exact, 80)) AS words
    FROM coding g JOIN code o ON o.project_id = g.project_id AND o.id = g.code_id
    WHERE g.project_id = m.project_id AND g.id = m.coding_id) q ON true`;

const subjectOf = (row: HeadRow): MemoSubject => {
  const { subjectKind: kind, caseId, intervieweeId, interviewId, codeId, codingId, sourceId } = row;
  const ids = { caseId, intervieweeId, interviewId, codeId, codingId, sourceId };
  return memoSubject.parse({
    kind,
    ...Object.fromEntries(Object.entries(ids).filter(([, value]) => value !== null)),
  });
};

const presentHead = (scope: ReadScope, actor: ActorFacts, row: HeadRow): MemoHead => ({
  id: row.id,
  subject: subjectOf(row),
  subjectLabel: row.subjectLabel,
  title: row.title,
  excerpt: row.excerpt,
  isPrivate: row.isPrivate,
  authorId: row.authorId,
  authorName: row.authorName,
  updatedByName: row.updatedByName,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  version: row.version,
  isMine: row.authorId === scope.actorId,
  isRemovable: scope.holds("memo:write") && isMemoRemover(actor, row.authorId === scope.actorId),
  abilities: scope.holds("memo:write") ? ["memo:write"] : [],
});

const filters = (scope: ReadScope, query: MemoQuery): Prisma.Sql => {
  const { subjectKind, text, mine, caseId, intervieweeId, interviewId, codeId, codingId, sourceId } = query;
  const ids = { case_id: caseId, interviewee_id: intervieweeId, interview_id: interviewId };
  const more = { code_id: codeId, coding_id: codingId, source_id: sourceId };
  const parts = Object.entries({ ...ids, ...more }).flatMap(([name, value]) =>
    value === undefined ? [] : [Prisma.sql`m.${Prisma.raw(name)} = ${value}::uuid`],
  );
  if (subjectKind) parts.push(Prisma.sql`m.subject_kind = ${subjectKind}`);
  if (mine) parts.push(Prisma.sql`m.author_id = ${scope.actorId}::uuid`);
  if (text) parts.push(Prisma.sql`position(lower(${text}) IN lower(m.title || E'\n' || m.text)) > 0`);
  return parts.length > 0 ? Prisma.join(parts, " AND ") : Prisma.sql`true`;
};

const placeOf = (cursor: string | undefined): { readonly at: Date; readonly id: string } | null => {
  const found = /^(\d{1,15})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor ?? "");
  return found?.[1] && found[2] ? { at: new Date(Number(found[1])), id: found[2] } : null;
};

/** The memos that the caller may read, newest change first. Nothing about a withdrawn interviewee is among them. */
export const listMemos = async (
  scope: ReadScope,
  query: MemoQuery,
  reader: Reader = database(),
): Promise<Page<MemoHead>> => {
  const after = placeOf(query.cursor);
  if (query.cursor !== undefined && !after) return { items: [], nextCursor: null };
  const actor = await findActorFacts(scope, reader);
  const rows = await reader.$queryRaw<HeadRow[]>`
    SELECT ${columns} ${tables(scope)}
    WHERE ${filters(scope, query)}
      ${after ? Prisma.sql`AND (m.updated_at, m.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : Prisma.empty}
    ORDER BY m.updated_at DESC, m.id DESC LIMIT ${query.limit + 1}`;
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => presentHead(scope, actor, row)),
    nextCursor: rows.length > shown.length && last ? `${last.updatedAt.getTime()}_${last.id}` : null,
  };
};

/** The names of what a memo mentions, for this reader: gone, withdrawn and unreadable things have none. */
const readMentions = (scope: ReadScope, memoId: string, reader: Reader): Promise<MemoMentionView[]> =>
  reader.$queryRaw<MemoMentionView[]>`
    SELECT n.kind, coalesce(n.code_id, n.case_id, n.interviewee_id, n.coding_id) AS id,
      coalesce(k.name, c.name, e.label, g.exact) AS label, g.transcript_id AS "transcriptId"
    FROM memo_mention n
    LEFT JOIN code k ON k.project_id = n.project_id AND k.id = n.code_id AND k.deleted_at IS NULL
    LEFT JOIN compared_case c ON c.project_id = n.project_id AND c.id = n.case_id AND c.deleted_at IS NULL
    LEFT JOIN interviewee e ON e.project_id = n.project_id AND e.id = n.interviewee_id AND e.withdrawn_at IS NULL
    LEFT JOIN readable_coding(${scope.projectId}::uuid, ${scope.actorId}::uuid) g ON g.id = n.coding_id
    WHERE n.project_id = ${scope.projectId}::uuid AND n.memo_id = ${memoId}::uuid
    ORDER BY n.position`;

/** One memo with its text and the present names of what it mentions, or null. */
export const findMemo = async (
  scope: ReadScope,
  memoId: string,
  reader: Reader = database(),
): Promise<MemoView | null> => {
  const [row] = await reader.$queryRaw<(HeadRow & { readonly document: unknown })[]>`
    SELECT ${columns}, m.document ${tables(scope)} WHERE m.id = ${memoId}::uuid`;
  if (!row) return null;
  return {
    ...presentHead(scope, await findActorFacts(scope, reader), row),
    document: memoView.shape.document.parse(row.document),
    mentions: await readMentions(scope, memoId, reader),
  };
};
