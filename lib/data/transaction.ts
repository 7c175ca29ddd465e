import type { AuditEvent } from "../domain/audit/audit-event";
import { coalesceChanges } from "../domain/audit/coalesce-changes";
import type { UndoableStep } from "../domain/audit/undoable-step";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import { Prisma } from "../generated/prisma/client";
import { database } from "./database";
import { beginTransaction } from "./open-connection";
import { queryRows } from "./query-rows";

/** Who acts: a person in a browser, a script with a token, the instance itself, or an interviewee by her link. */
export type ActorKind = "user" | "token" | "system" | "interviewee";

/** What a write takes from the request edge: the time, the maker of ids, and who asks. */
export interface WriteContext {
  readonly now: Date;
  readonly newId: () => string;
  readonly actorKind: ActorKind;
  readonly requestId: string | null;
  /** Set when the request carried an `Idempotency-Key`: the answer is kept in the same transaction as the effect. */
  readonly retry: RetryKey | null;
}

/** The key of a request that may be sent again, with a hash of what it asked. */
export interface RetryKey {
  readonly key: string;
  readonly requestHash: Uint8Array<ArrayBuffer>;
  readonly status: number;
  readonly holdsText: boolean;
}

/**
 * An open transaction. Only {@link transact} makes one, so a function that asks for it cannot write outside a
 * transaction that ends with an audit event.
 */
export class WriteTransaction {
  readonly #open = true;
  constructor(
    readonly sql: Prisma.TransactionClient,
    readonly context: WriteContext,
  ) {}
  /** True as long as the transaction runs; keeps the class nominal. */
  get isOpen(): boolean {
    return this.#open;
  }
}

/**
 * How a transaction ends: with a value and at least one event; with a value and nothing written (what was written is
 * taken back, so "unchanged" cannot hide a write); or with a refusal, which takes everything back.
 */
export type Outcome<Value> =
  | { readonly value: Value; readonly events: readonly [AuditEvent, ...AuditEvent[]]; readonly undoable?: UndoableStep }
  | { readonly unchanged: Value }
  | { readonly refusal: Refusal };

/** In which chain the events go, and who acts. A null project is the chain of the instance. */
export interface WriteActor {
  readonly projectId: string | null;
  readonly actorId: string | null;
}

/** Chain of events that belong to no project. */
export const INSTANCE_CHAIN = "00000000-0000-0000-0000-000000000000";

/** Two requests with one key ran at the same time: this one lost, was taken back, and must answer what the other kept. */
export class AnsweredElsewhere extends Error {
  constructor() {
    super("the same request was answered by another connection");
  }
}

class RolledBack extends Error {
  constructor(readonly outcome: unknown) {
    super("rolled back on purpose");
  }
}

/** Serialisation failure and deadlock: the same work may succeed at once. Everything else is not retried. */
const isWorthRetrying = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError
    ? error.code === "P2034" || /40001|40P01/.test(JSON.stringify(error.meta ?? {}))
    : error instanceof Error && /40001|40P01|deadlock detected/.test(`${Reflect.get(error, "code")} ${error.message}`);

/** A new step ends what could be redone: after undoing and then acting, the old future is gone. */
const undoStep = (write: WriteTransaction, actor: WriteActor, step: UndoableStep): Prisma.Sql => Prisma.sql`, spent AS (
      UPDATE undo_step SET state = 'spent'
      WHERE project_id = ${actor.projectId}::uuid AND user_id = ${actor.actorId}::uuid AND state = 'undone'
        AND (SELECT seq FROM chained) IS NOT NULL
    ), step AS (
      INSERT INTO undo_step (project_id, user_id, seq, label, changes, state, created_at)
      SELECT ${actor.projectId}::uuid, ${actor.actorId}::uuid, seq, ${step.label}, ${JSON.stringify(step.changes)}::jsonb,
        'done', ${write.context.now}::timestamptz
      FROM chained)`;

/** Keeps the answer beside its effect, so that a retry after a cut connection has one effect (claim R05). */
const keptAnswer = (write: WriteTransaction, actor: WriteActor, retry: RetryKey, value: unknown): Prisma.Sql =>
  Prisma.sql`, kept AS (
      INSERT INTO idempotency_record (actor_id, key, project_id, request_hash, status, body, holds_text, created_at)
      SELECT ${actor.actorId}::uuid, ${retry.key}, ${actor.projectId}::uuid, ${retry.requestHash}::bytea, ${retry.status},
        ${JSON.stringify(value ?? null)}::jsonb, ${retry.holdsText}, ${write.context.now}::timestamptz
      FROM chained
      ON CONFLICT DO NOTHING RETURNING key)`;

/**
 * Writes what every write leaves behind: its events in the chain, the step that undoes it, the answer for a retry. One
 * statement, because the chain is locked from here to the commit; the rest follows the chain, so that all take the locks
 * in one order.
 */
const leaveTraces = async <Value>(
  write: WriteTransaction,
  actor: WriteActor,
  { value, events, undoable }: Extract<Outcome<Value>, { readonly value: Value }>,
): Promise<void> => {
  const { now, newId, actorKind, requestId, retry } = write.context;
  const rows = JSON.stringify(events.map((event) => ({ ...event, id: event.id ?? newId() })));
  const chain = actor.projectId ?? INSTANCE_CHAIN;
  // What the instance did by itself (the sample's codings) is nobody's to undo.
  const changes = coalesceChanges(undoable?.changes ?? []);
  const step =
    undoable && changes.length > 0 && actorKind !== "system"
      ? undoStep(write, actor, { ...undoable, changes })
      : Prisma.empty;
  const [row] = await queryRows<{ seq: bigint | string; isKept: boolean }>(
    write.sql,
    Prisma.sql`
    WITH chained AS MATERIALIZED (
      SELECT append_audit_events(${chain}::uuid, ${now}::timestamptz, ${actor.actorId}::uuid, ${actorKind}, ${requestId},
        ${rows}::jsonb) AS seq
    )${step}${retry ? keptAnswer(write, actor, retry, value) : Prisma.empty}
    SELECT seq, ${retry ? Prisma.sql`EXISTS (SELECT FROM kept)` : Prisma.sql`true`} AS "isKept" FROM chained`,
  );
  if (!row) throw new Error("append_audit_events answered nothing");
  if (!row.isKept) throw new AnsweredElsewhere();
};

/**
 * The one door for writes: everything inside happens, with its audit events, or nothing does (claims L01, L10).
 * Deadlocks and serialisation failures are tried again, at most three times (claim R13).
 * @param actor the chain of the events and who acts; a `ProjectScope` is one
 * @param run the work; it must not keep anything outside the transaction, because it may run more than once
 * @returns the value, or the refusal that the work answered with
 */
export const transact = async <Value>(
  actor: WriteActor,
  context: WriteContext,
  run: (write: WriteTransaction) => Promise<Outcome<Value>>,
): Promise<Result<Value, Refusal>> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await beginTransaction(database(), async (sql) => {
        const write = new WriteTransaction(sql, context);
        const outcome = await run(write);
        if (!("events" in outcome)) throw new RolledBack(outcome);
        await leaveTraces(write, actor, outcome);
        return accept(outcome.value);
      });
    } catch (error) {
      if (error instanceof RolledBack) {
        const outcome = error.outcome as { readonly unchanged: Value } | { readonly refusal: Refusal };
        return "refusal" in outcome ? refuse(outcome.refusal) : accept(outcome.unchanged);
      }
      if (attempt >= 3 || !isWorthRetrying(error)) throw error;
    }
  }
};
