import { Prisma } from "../generated/prisma/client";
import type { SummaryView } from "../schema/summary";
import type { ProjectScope } from "../server/scope";
import { database, type Reader } from "./database";
import type { WriteTransaction } from "./transaction";

/** Where a summary stands: what one interviewee says of one factor. */
export interface SummaryCell {
  readonly intervieweeId: string;
  readonly codeId: string;
}

interface Row extends Omit<SummaryView, "updatedAt"> {
  readonly updatedAt: Date;
}

const read = async (
  scope: ProjectScope<"transcript:read">,
  where: Prisma.Sql,
  reader: Reader,
): Promise<SummaryView[]> => {
  const rows = await reader.$queryRaw<Row[]>`
    SELECT s.id, s.interviewee_id AS "intervieweeId", s.code_id AS "codeId", s.text, a.name AS "updatedByName",
      s.updated_at AS "updatedAt", s.version
    FROM readable_summary(${scope.projectId}::uuid, ${scope.actorId}::uuid) s JOIN account a ON a.id = s.updated_by
    WHERE ${where} ORDER BY s.id`;
  return rows.map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() }));
};

/** The summaries of everybody whose words the caller may read. */
export const listSummaries = (
  scope: ProjectScope<"transcript:read">,
  reader: Reader = database(),
): Promise<SummaryView[]> => read(scope, Prisma.sql`true`, reader);

/** The summary of one cell, or null: there is none, or the caller may not read it. */
export const findSummary = async (
  scope: ProjectScope<"transcript:read">,
  { intervieweeId, codeId }: SummaryCell,
  reader: Reader,
): Promise<SummaryView | null> => {
  const [found] = await read(
    scope,
    Prisma.sql`s.interviewee_id = ${intervieweeId}::uuid AND s.code_id = ${codeId}::uuid`,
    reader,
  );
  return found ?? null;
};

/** Whose words the caller may read in at least one interview, by number. */
export const listReadableSpeakers = async (
  scope: ProjectScope<"transcript:read">,
  reader: Reader = database(),
): Promise<string[]> => {
  const rows = await reader.$queryRaw<{ id: string }[]>`
    SELECT e.id FROM readable_speaker(${scope.projectId}::uuid, ${scope.actorId}::uuid) r
    JOIN interviewee e ON e.project_id = ${scope.projectId}::uuid AND e.id = r.interviewee_id ORDER BY e.number`;
  return rows.map((row) => row.id);
};

/** Whether the caller may read somebody's words, asked while her row is held. */
export const readsSpeaker = async (
  scope: ProjectScope<never>,
  intervieweeId: string,
  reader: Reader,
): Promise<boolean> => {
  const rows = await reader.$queryRaw<unknown[]>`
    SELECT 1 FROM readable_speaker(${scope.projectId}::uuid, ${scope.actorId}::uuid) r
    WHERE r.interviewee_id = ${intervieweeId}::uuid`;
  return rows.length > 0;
};

/** Whether the project has this code. */
export const hasCode = async (scope: ProjectScope<never>, codeId: string, reader: Reader): Promise<boolean> =>
  (await reader.code.count({ where: { projectId: scope.projectId, id: codeId, deletedAt: null } })) === 1;

/** Id of the row of a cell, one that was removed included: it comes back with its history. */
export const findSummaryRow = async (
  scope: ProjectScope<"memo:write">,
  write: WriteTransaction,
  { intervieweeId, codeId }: SummaryCell,
): Promise<string | null> => {
  const { projectId } = scope;
  await write.sql.$queryRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(${`summary:${projectId}:${intervieweeId}:${codeId}`}, 0))::text`;
  const row = await write.sql.summary.findUnique({
    where: { projectId_intervieweeId_codeId: { projectId, intervieweeId, codeId } },
    select: { id: true },
  });
  return row?.id ?? null;
};

/** Writes the words of a cell: its first ones, or others in their place. Whether they may be replaced is settled before. */
export const putSummary = async (
  scope: ProjectScope<"memo:write">,
  write: WriteTransaction,
  cell: SummaryCell & { readonly id: string | null; readonly text: string },
): Promise<string> => {
  const { projectId, actorId } = scope;
  const { id, text, intervieweeId, codeId } = cell;
  const { now } = write.context;
  if (id !== null) {
    await write.sql.summary.update({
      where: { projectId_id: { projectId, id } },
      data: { text, deletedAt: null, updatedAt: now, updatedBy: actorId, version: { increment: 1 } },
    });
    return id;
  }
  const fresh = write.context.newId();
  await write.sql.summary.create({
    data: { projectId, id: fresh, intervieweeId, codeId, text, createdAt: now, updatedAt: now, updatedBy: actorId },
  });
  return fresh;
};

/** Takes a summary away if it still has the expected version. @returns whether it had */
export const eraseSummary = async (
  scope: ProjectScope<"memo:write">,
  write: WriteTransaction,
  id: string,
  expectedVersion: number,
): Promise<boolean> => {
  const { count } = await write.sql.summary.updateMany({
    where: { projectId: scope.projectId, id, version: expectedVersion, deletedAt: null },
    data: { deletedAt: write.context.now, updatedBy: scope.actorId, version: { increment: 1 } },
  });
  return count === 1;
};
