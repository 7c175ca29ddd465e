import { transact, type WriteContext } from "../data/transaction";
import type { AuditEvent } from "../domain/audit/audit-event";
import type { UndoableChange } from "../domain/audit/undoable-step";
import { deriveTableDifference } from "../domain/factor/derive-table-difference";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { BulkChangeInput, BulkChangeView } from "../schema/bulk-coding";
import type { ProjectScope } from "../server/scope";
import { changeCodingWithin } from "./change-coding-within";
import { measureTable } from "./measure-table";
import { presentDifference } from "./present-difference";
import { removeCodingWithin } from "./remove-coding-within";

type Scope = ProjectScope<"coding:create" | "transcript:read" | "factor-table:read" | "project:read">;

/** Which of the counts a refusal of one coding belongs to; null stops the whole act. */
const skipOf = ({ code, fields }: Refusal): keyof BulkChangeView["skipped"] | null => {
  // No such code or case concerns every coding alike; without a field it is somebody else's coding.
  if (code === "not_found") return fields ? null : "others";
  if (code === "stance_conflict") return null;
  if (code === "stale_version") return "stale";
  return code === "coding_exists" ? "taken" : "refused";
};

/**
 * Changes or removes many of one's own codings in one transaction that is undone as one step. Codings of others, and those
 * that changed since they were chosen, are left out and counted. A preview does the same and is taken back.
 */
export const changeCodings = async (
  scope: Scope,
  context: WriteContext,
  input: BulkChangeInput,
): Promise<Result<BulkChangeView, Refusal>> =>
  transact(scope, context, async (write) => {
    const { change, codings, isPreview } = input;
    const before = await measureTable(scope, write.sql);
    const skipped = { others: 0, stale: 0, taken: 0, refused: 0 };
    const events: AuditEvent[] = [];
    const changes: UndoableChange[] = [];
    for (const { id, version } of new Map(codings.map((coding) => [coding.id, coding])).values()) {
      const target = { codingId: id, expectedVersion: version };
      const done =
        "remove" in change
          ? await removeCodingWithin(scope, write, target)
          : await changeCodingWithin(scope, write, { ...target, patch: change });
      if ("refusal" in done) {
        const reason = skipOf(done.refusal);
        if (reason === null) return { refusal: done.refusal };
        skipped[reason] += 1;
        continue;
      }
      if ("unchanged" in done) continue;
      events.push(...done.events);
      changes.push(...(done.undoable?.changes ?? []));
    }
    const effect = presentDifference(deriveTableDifference(before, await measureTable(scope, write.sql)));
    const view = { isPreview, changed: changes.length, skipped, effect };
    const [event, ...moreEvents] = events;
    const [first, ...moreChanges] = changes;
    if (isPreview || !event || !first) return { unchanged: view };
    return {
      value: view,
      events: [event, ...moreEvents],
      undoable: { label: "coding.batch", changes: [first, ...moreChanges] },
    };
  });
