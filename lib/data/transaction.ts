import type { AuditEvent } from "../domain/audit/audit-event";
import type { UndoableStep } from "../domain/audit/undoable-step";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import { Prisma } from "../generated/prisma/client";
import { database } from "./database";

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
    : error instanceof Error && /40001|40P01|deadlock detected/.test(error.message);

const appendEvents = async (
  write: WriteTransaction,
  actor: WriteActor,
  events: readonly AuditEvent[],
): Promise<bigint> => {
  const { now, newId, actorKind, requestId } = write.context;
  const rows = JSON.stringify(events.map((event) => ({ ...event, id: event.id ?? newId() })));
  const chain = actor.projectId ?? INSTANCE_CHAIN;
  const [row] = await write.sql.$queryRaw<{ seq: bigint }[]>`
    SELECT append_audit_events(${chain}::uuid, ${now}::timestamptz, ${actor.actorId}::uuid, ${actorKind}, ${requestId},
      ${rows}::jsonb) AS seq`;
  if (!row) throw new Error("append_audit_events answered nothing");
  return row.seq;
};

/** Keeps the answer beside its effect, so that a retry after a cut connection has one effect (claim R05). */
const keepAnswer = async (write: WriteTransaction, actor: WriteActor, retry: RetryKey, value: unknown) => {
  const inserted = await write.sql.$executeRaw`
    INSERT INTO idempotency_record (actor_id, key, project_id, request_hash, status, body, holds_text, created_at)
    VALUES (${actor.actorId}::uuid, ${retry.key}, ${actor.projectId}::uuid, ${retry.requestHash}, ${retry.status},
      ${JSON.stringify(value ?? null)}::jsonb, ${retry.holdsText}, ${write.context.now}::timestamptz)
    ON CONFLICT DO NOTHING`;
  if (inserted === 0) throw new AnsweredElsewhere();
};

/** A new step ends what could be redone: after undoing and then acting, the old future is gone. */
const appendUndoStep = async (write: WriteTransaction, actor: WriteActor, seq: bigint, step: UndoableStep) => {
  await write.sql.$executeRaw`
    WITH spent AS (
      UPDATE undo_step SET state = 'spent'
      WHERE project_id = ${actor.projectId}::uuid AND user_id = ${actor.actorId}::uuid AND state = 'undone')
    INSERT INTO undo_step (project_id, user_id, seq, label, changes, state, created_at)
    VALUES (${actor.projectId}::uuid, ${actor.actorId}::uuid, ${seq}, ${step.label},
      ${JSON.stringify(step.changes)}::jsonb, 'done', ${write.context.now}::timestamptz)`;
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
      return await database().$transaction(async (sql) => {
        const write = new WriteTransaction(sql, context);
        const outcome = await run(write);
        if (!("events" in outcome)) throw new RolledBack(outcome);
        const seq = await appendEvents(write, actor, outcome.events);
        // What the instance did by itself (the sample's codings) is nobody's to undo.
        if (outcome.undoable && context.actorKind !== "system")
          await appendUndoStep(write, actor, seq, outcome.undoable);
        if (context.retry) await keepAnswer(write, actor, context.retry, outcome.value);
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
