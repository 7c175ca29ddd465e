import { transact, type WriteContext } from "../data/transaction";
import type { AuditEvent } from "../domain/audit/audit-event";
import type { UndoableChange } from "../domain/audit/undoable-step";
import { deriveTableDifference } from "../domain/factor/derive-table-difference";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { CodeHitsInput, CodeHitsView } from "../schema/bulk-coding";
import { codingInput } from "../schema/coding";
import type { ProjectScope } from "../server/scope";
import { applyCodeWithin } from "./apply-code-within";
import { measureTable } from "./measure-table";
import { placeHits } from "./place-hits";
import { presentDifference } from "./present-difference";

type Scope = ProjectScope<"coding:create" | "transcript:read" | "factor-table:read" | "project:read">;

/**
 * Codes many places in one transaction that is undone as one step. What is there already stays as it is; a place that
 * cannot be coded (the interviewer's words, another stance on the same case, consent) is left out and counted. A preview
 * does the same and is taken back, so that it tells exactly what would happen to the codings and to the table.
 */
export const codeHits = async (
  scope: Scope,
  context: WriteContext,
  input: CodeHitsInput,
): Promise<Result<CodeHitsView, Refusal>> =>
  transact(scope, context, async (write) => {
    const before = await measureTable(scope, write.sql);
    const placed = await placeHits(scope, write.sql, input);
    const counts = { created: 0, extended: 0, unchanged: 0 };
    const skipped = { interviewer: placed.interviewer, conflict: 0, refused: placed.refused };
    const people = new Set<string>();
    const events: AuditEvent[] = [];
    const changes: UndoableChange[] = [];
    for (const passage of placed.passages) {
      const { codeId, stances, roundId, status } = input;
      const asked = codingInput.parse({ ...passage, codeId, stances, roundId: roundId ?? null });
      const done = await applyCodeWithin(scope, write, asked, status);
      if ("refusal" in done) {
        const { code } = done.refusal;
        // What concerns the whole act and not one place: no such code or case, a closed round.
        if (code === "not_found" || code === "round_closed") return { refusal: done.refusal };
        if (code === "stance_conflict") skipped.conflict += 1;
        else if (code === "interviewer_only_passage") skipped.interviewer += 1;
        else skipped.refused += 1;
        continue;
      }
      const value = "unchanged" in done ? done.unchanged : done.value;
      for (const id of value.intervieweeIds) people.add(id);
      if ("unchanged" in done) {
        counts.unchanged += 1;
        continue;
      }
      counts[value.outcome === "created" ? "created" : "extended"] += 1;
      events.push(...done.events);
      changes.push(...(done.undoable?.changes ?? []));
    }
    const effect = presentDifference(deriveTableDifference(before, await measureTable(scope, write.sql)));
    const view = { isPreview: input.isPreview, ...counts, skipped, intervieweeIds: [...people], effect };
    const [event, ...moreEvents] = events;
    const [change, ...moreChanges] = changes;
    if (input.isPreview || !event || !change) return { unchanged: view };
    return {
      value: view,
      events: [event, ...moreEvents],
      undoable: { label: "coding.batch", changes: [change, ...moreChanges] },
    };
  });
