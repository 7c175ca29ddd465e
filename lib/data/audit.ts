import { recordToBeChecked } from "../policy/facts";
import { permits } from "../policy/permits";
import {
  type AuditEventView,
  type AuditQuery,
  type AuditVerificationView,
  actorKind,
  auditEventView,
} from "../schema/audit";
import type { Page } from "../schema/page";
import type { ProjectScope } from "../server/scope";
import { findActorFacts } from "./actor-facts";
import { database, type Reader } from "./database";

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

/** The place of a cursor; one that was not made here reads like the end of the log. */
const placeOf = (cursor: string | undefined): bigint | null =>
  cursor === undefined ? null : BigInt(/^\d{1,18}$/.test(cursor) ? cursor : 0);

/**
 * The project's log, newest first. Owners read all of it; an interviewer reads what the interviewer did.
 * Events hold ids, versions, counts and hashes, so that no word of anybody is in them.
 */
export const listAuditEvents = async (
  scope: ProjectScope<"audit:read">,
  query: AuditQuery,
  reader: Reader = database(),
): Promise<Page<AuditEventView>> => {
  const actor = await findActorFacts(scope, reader);
  const readsAll = permits("audit:read", { actor, record: { ...recordToBeChecked, isOwn: false } });
  const before = placeOf(query.cursor);
  const rows = await reader.auditEvent.findMany({
    where: {
      AND: [
        { chainId: scope.projectId },
        readsAll ? {} : { actorId: scope.actorId },
        before === null ? {} : { seq: { lt: before } },
        query.kind === undefined ? {} : { kind: query.kind },
        query.subjectId === undefined ? {} : { subjectId: query.subjectId },
        query.actorId === undefined ? {} : { actorId: query.actorId },
      ],
    },
    orderBy: { seq: "desc" },
    take: query.limit + 1,
  });
  const shown = rows.slice(0, query.limit);
  const actorIds = [...new Set(shown.flatMap((row) => row.actorId ?? []))];
  const names = await reader.user.findMany({ where: { id: { in: actorIds } }, select: { id: true, name: true } });
  const nameOf = new Map(names.map((user) => [user.id, user.name]));
  const last = shown.at(-1);
  return {
    items: shown.map((row) => ({
      id: row.id,
      seq: Number(row.seq),
      at: row.at.toISOString(),
      actorKind: actorKind.parse(row.actorKind),
      actorId: row.actorId,
      actorName: row.actorId === null ? null : (nameOf.get(row.actorId) ?? null),
      kind: row.kind,
      subjectKind: row.subjectKind,
      subjectId: row.subjectId,
      detail: auditEventView.shape.detail.parse(row.detail),
      hash: hex(row.hash),
    })),
    nextCursor: rows.length > shown.length && last ? String(last.seq) : null,
  };
};

/** Whether the project's chain of events is whole: every hash follows from its event and the one before it. */
export const verifyAuditChain = async (
  scope: ProjectScope<"audit:verify">,
  reader: Reader = database(),
): Promise<AuditVerificationView> => {
  const { projectId } = scope;
  const [row] = await reader.$queryRaw<{ broken: bigint | null; events: number; head: Uint8Array | null }[]>`
    SELECT verify_audit_chain(${projectId}::uuid) AS broken,
      (SELECT count(*)::int FROM audit_event WHERE chain_id = ${projectId}::uuid) AS events,
      (SELECT hash FROM audit_event WHERE chain_id = ${projectId}::uuid ORDER BY seq DESC LIMIT 1) AS head`;
  if (!row) throw new Error("verify_audit_chain answered nothing");
  return {
    isWhole: row.broken === null,
    events: row.events,
    head: row.head && hex(row.head),
    firstBreak: row.broken === null ? null : Number(row.broken),
  };
};
