import { type Outcome, transact, type WriteContext, type WriteTransaction } from "../data/transaction";
import type { AuditEvent } from "../domain/audit/audit-event";
import type { UndoableChange } from "../domain/audit/undoable-step";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { CodingBatchInput, CodingBatchView, CodingStoredView, CodingView } from "../schema/coding";
import type { ProjectScope } from "../server/scope";
import { applyCodeWithin } from "./apply-code-within";
import { changeCodingWithin } from "./change-coding-within";
import { refuseTaken } from "./refuse-taken";
import { removeCodingWithin } from "./remove-coding-within";

type BatchScope = ProjectScope<"coding:create" | "transcript:read" | "project:read">;

/** What the parts of a batch leave behind, gathered into one answer, one list of events and one step to undo. */
const gather = (
  items: readonly CodingStoredView[],
  removed: readonly string[],
  moved: readonly CodingView[],
  events: AuditEvent[],
  changes: UndoableChange[],
): Outcome<CodingBatchView> => {
  const value = { items: [...items], removed: [...removed], moved: [...moved] };
  const [event, ...moreEvents] = events;
  const [change, ...moreChanges] = changes;
  if (!event || !change) return { unchanged: value };
  return {
    value,
    events: [event, ...moreEvents],
    undoable: { label: "coding.batch", changes: [change, ...moreChanges] },
  };
};

const runBatch = async (
  scope: BatchScope,
  write: WriteTransaction,
  batch: CodingBatchInput,
): Promise<Outcome<CodingBatchView>> => {
  const items: CodingStoredView[] = [];
  const removed: string[] = [];
  const moved: CodingView[] = [];
  const events: AuditEvent[] = [];
  const changes: UndoableChange[] = [];
  for (const [index, target] of batch.remove.entries()) {
    const done = await removeCodingWithin(scope, write, { codingId: target.id, expectedVersion: target.version });
    if ("refusal" in done) return { refusal: { ...done.refusal, values: { ...done.refusal.values, item: index } } };
    if ("unchanged" in done) continue;
    removed.push(done.value);
    events.push(...done.events);
    changes.push(...(done.undoable?.changes ?? []));
  }
  for (const [index, { id: codingId, version, ...passage }] of batch.move.entries()) {
    const done = await changeCodingWithin(scope, write, { codingId, expectedVersion: version, patch: passage });
    if ("refusal" in done) return { refusal: { ...done.refusal, values: { ...done.refusal.values, item: index } } };
    if ("unchanged" in done) continue;
    moved.push(done.value);
    events.push(...done.events);
    changes.push(...(done.undoable?.changes ?? []));
  }
  for (const [index, input] of batch.items.entries()) {
    const done = await applyCodeWithin(scope, write, input);
    if ("refusal" in done)
      return { refusal: { ...done.refusal, fields: { ...done.refusal.fields, items: String(index) } } };
    if ("unchanged" in done) {
      items.push(done.unchanged);
      continue;
    }
    items.push(done.value);
    events.push(...done.events);
    changes.push(...(done.undoable?.changes ?? []));
  }
  return gather(items, removed, moved, events, changes);
};

/**
 * Makes, moves and removes many codings as one step: all or none, undone as one. The first refusal takes everything back and
 * says in its field which item it was about.
 */
export const applyCodes = async (
  scope: BatchScope,
  context: WriteContext,
  batch: CodingBatchInput,
): Promise<Result<CodingBatchView, Refusal>> =>
  refuseTaken(() => transact(scope, context, (write) => runBatch(scope, write, batch)), "coding_exists", "exact");
