import { transact, type WriteContext } from "../data/transaction";
import { findUndoState, lockStep, rebaseSteps, updateStep } from "../data/undo-step";
import { findUniqueViolation } from "../data/unique-violation";
import type { AuditEvent } from "../domain/audit/audit-event";
import type { AuditEventKind } from "../domain/audit/event-kind";
import type { Refusal } from "../domain/shared/refusal";
import { type Result, refuse } from "../domain/shared/result";
import type { UndoInput, UndoView } from "../schema/undo";
import type { ProjectScope } from "../server/scope";
import { rederivePrompted } from "./rederive-prompted";
import { type RestoredCoding, restoreCoding } from "./restore-coding";

const kindOf = {
  restored: "coding.restored",
  removed: "coding.deleted",
  changed: "coding.changed",
} as const satisfies Record<RestoredCoding["effect"], AuditEventKind>;

/**
 * Undo and redo are one movement: every coding of the step gets the state that it had on the other side of it, and the
 * step is turned around. All of the step or none of it; what somebody else changed since stops it.
 */
export const turnStep = async (
  scope: ProjectScope<"coding:create" | "transcript:read" | "project:read">,
  context: WriteContext,
  input: UndoInput,
  direction: "undo" | "redo",
): Promise<Result<UndoView, Refusal>> => {
  try {
    return await transact(scope, context, async (write) => {
      const [from, to] = direction === "undo" ? (["done", "undone"] as const) : (["undone", "done"] as const);
      const step = await lockStep(scope, write, { state: from, eventId: input.eventId ?? null });
      if (!step) return { refusal: { code: "nothing_to_undo" } };
      const turned: RestoredCoding[] = [];
      for (const change of direction === "undo" ? [...step.changes].reverse() : step.changes) {
        const restored = await restoreCoding(scope, write, change);
        if (!restored.ok) return { refusal: restored.reason };
        turned.push(restored.value);
        await rebaseSteps(scope, write, { id: change.id, from: change.before, to: restored.value.change.after });
      }
      // What the guide says may have changed since the version that came back.
      for (const versionId of new Set(turned.map((item) => item.transcriptVersionId)))
        await rederivePrompted(scope, write, versionId);
      const inOrder = direction === "undo" ? [...turned].reverse() : turned;
      await updateStep(
        scope,
        write,
        step.seq,
        to,
        inOrder.map((item) => item.change),
      );
      const eventId = context.newId();
      const [first, ...rest] = turned.map(
        ({ change, effect }, index): AuditEvent => ({
          ...(index === 0 ? { id: eventId } : {}),
          kind: kindOf[effect],
          subjectKind: "coding",
          subjectId: change.id,
          detail: { [direction]: Number(step.seq), version: change.after },
        }),
      );
      if (!first) return { refusal: { code: "nothing_to_undo" } };
      return {
        value: {
          eventId,
          step: step.label,
          changed: turned.map(({ change, effect }) => ({ subjectKind: change.kind, subjectId: change.id, effect })),
          ...(await findUndoState(scope, write.sql)),
        },
        events: [first, ...rest],
      };
    });
  } catch (error) {
    // The place is taken: the same passage was coded again with the same code since.
    if (findUniqueViolation(error) === null) throw error;
    return refuse({ code: "undo_refused" });
  }
};
