import { isReferenceViolation } from "../data/reference-violation";
import { transact, type WriteContext, type WriteTransaction } from "../data/transaction";
import { dropStep, findUndoState, lockStep, rebaseSteps, type UndoStepRow, updateStep } from "../data/undo-step";
import { findUniqueViolation } from "../data/unique-violation";
import type { AuditEvent } from "../domain/audit/audit-event";
import type { UndoableChange } from "../domain/audit/undoable-step";
import type { Refusal } from "../domain/shared/refusal";
import { type Result, refuse } from "../domain/shared/result";
import type { UndoInput, UndoView } from "../schema/undo";
import { type TurnedChange, turnChanges } from "./turn-changes";
import type { UndoScopes } from "./undo-scopes";

type Direction = "undo" | "redo";

const codingEvent = { restored: "coding.restored", removed: "coding.deleted", changed: "coding.changed" } as const;
const turnEvent = { undo: "step.undone", redo: "step.redone" } as const;

/** Subjects of events as the acts themselves name them. Marks of turns name the project: their transcript is not everybody's. */
const subjectOf = (projectId: string, { kind, id }: UndoableChange) => {
  if (kind === "asked") return { subjectKind: "interviewee", subjectId: id };
  if (kind === "guide" || kind === "turnMarks") return { subjectKind: "project", subjectId: projectId };
  return { subjectKind: kind, subjectId: id };
};

/** One event for each object; codings that an act on the codebook moved together are one event with their number. */
const eventsOf = (
  projectId: string,
  direction: Direction,
  step: UndoStepRow,
  turned: readonly TurnedChange[],
): AuditEvent[] => {
  const seq = Number(step.seq);
  const moved = turned.filter(({ change }) => change.kind === "movedCoding");
  const single = turned.filter(({ change }) => change.kind !== "movedCoding");
  return [
    ...single.map(
      ({ change, effect }): AuditEvent => ({
        kind: change.kind === "coding" ? codingEvent[effect] : turnEvent[direction],
        ...subjectOf(projectId, change),
        detail: { [direction]: seq, version: change.after, what: change.kind, effect },
      }),
    ),
    ...(moved.length > 0
      ? [
          {
            kind: turnEvent[direction],
            subjectKind: "project",
            subjectId: projectId,
            detail: { [direction]: seq, what: "movedCoding", codings: moved.length },
          } as const,
        ]
      : []),
  ];
};

/** A refusal that says which step could not be turned, so that exactly that one can be given up. */
const refusalOf = (step: UndoStepRow, refusal: Refusal): Refusal =>
  refusal.code === "undo_refused"
    ? { ...refusal, current: { ...Object(refusal.current), eventId: step.eventId, step: step.label } }
    : refusal;

const drop = async (may: UndoScopes, write: WriteTransaction, step: UndoStepRow, eventId: string) => {
  await dropStep(may.all, write, step.seq);
  const value: UndoView = {
    eventId,
    step: step.label,
    name: null,
    isDropped: true,
    changed: [],
    ...(await findUndoState(may.all, write.sql)),
  };
  const subject = { subjectKind: "project", subjectId: may.all.projectId };
  const event: AuditEvent = { id: eventId, kind: "step.dropped", ...subject, detail: { step: Number(step.seq) } };
  return { value, events: [event] as const };
};

/**
 * Undo and redo are one movement: every object of the step gets the state that it had on the other side of it, and the
 * step is turned around. All of the step or none of it; what somebody else changed since stops it. `skip` gives such a
 * step up instead, so that the one before it can be reached; nothing that it changed is touched.
 */
export const turnStep = async (
  may: UndoScopes,
  context: WriteContext,
  input: UndoInput,
  direction: Direction,
): Promise<Result<UndoView, Refusal>> => {
  let stopped: UndoStepRow | undefined;
  try {
    return await transact(may.all, context, async (write) => {
      const [from, to] = direction === "undo" ? (["done", "undone"] as const) : (["undone", "done"] as const);
      const step = await lockStep(may.all, write, { state: from, eventId: input.eventId ?? null });
      if (!step) return { refusal: { code: "nothing_to_undo" } };
      const eventId = context.newId();
      if (input.skip) return drop(may, write, step, eventId);
      stopped = step;
      const inOrder = direction === "undo" ? [...step.changes].reverse() : step.changes;
      const tried = await turnChanges(may, write, inOrder);
      if (!tried.ok) return { refusal: refusalOf(step, tried.reason) };
      const turned = tried.value;
      const changes = turned.map(({ change }) => change);
      await updateStep(may.all, write, step.seq, to, direction === "undo" ? changes.toReversed() : changes);
      await rebaseSteps(
        may.all,
        write,
        turned.map(({ change, earlier }) => ({ ...change, earlier })),
      );
      const [first, ...rest] = eventsOf(may.all.projectId, direction, step, turned);
      // Everything that the step changed was erased since: nothing is left to turn.
      if (!first) return drop(may, write, step, eventId);
      return {
        value: {
          eventId,
          step: step.label,
          // The same object in both directions: the one that the act came to last.
          name: (direction === "undo" ? turned : turned.toReversed()).find((item) => item.name !== null)?.name ?? null,
          isDropped: false,
          changed: turned.map(({ change, effect }) => ({
            subjectKind: change.kind === "movedCoding" ? "coding" : change.kind,
            subjectId: change.id,
            effect,
          })),
          ...(await findUndoState(may.all, write.sql)),
        },
        events: [{ ...first, id: eventId }, ...rest],
      };
    });
  } catch (error) {
    // The place is taken: the same passage was coded again, or a name or number was given to something else since. Or
    // something was written about what would go: a memo on an interview.
    const reason = findUniqueViolation(error) !== null ? "taken" : isReferenceViolation(error) ? "inUse" : null;
    if (reason === null || !stopped) throw error;
    const [first] = stopped.changes;
    return refuse(
      refusalOf(stopped, {
        code: "undo_refused",
        current: { subjectKind: first?.kind ?? "coding", subjectId: first?.id ?? null, reason },
      }),
    );
  }
};
