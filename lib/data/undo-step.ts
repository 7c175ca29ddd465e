import type { UndoableChange } from "../domain/audit/undoable-step";
import type { ProjectScope } from "../server/scope";
import { database, type Reader } from "./database";
import type { WriteTransaction } from "./transaction";

/** A step that its actor can take back or do again. */
export interface UndoStepRow {
  readonly seq: bigint;
  readonly label: string;
  readonly changes: readonly UndoableChange[];
}

/**
 * The step that undo or redo is about, held until the transaction ends: the last one done, the first of those undone, or
 * the one that an event began. Only the actor's own steps are found.
 */
export const lockStep = async (
  scope: ProjectScope<"coding:create">,
  write: WriteTransaction,
  which: { readonly state: "done" | "undone"; readonly eventId: string | null },
): Promise<UndoStepRow | null> => {
  const { projectId, actorId } = scope;
  const [row] = await write.sql.$queryRaw<UndoStepRow[]>`
    SELECT u.seq, u.label, u.changes FROM undo_step u
    WHERE u.project_id = ${projectId}::uuid AND u.user_id = ${actorId}::uuid AND u.state = ${which.state}::undo_state
      AND (${which.eventId}::uuid IS NULL OR EXISTS (SELECT FROM audit_event e
        WHERE e.chain_id = u.project_id AND e.seq = u.seq AND e.id = ${which.eventId}::uuid))
    ORDER BY CASE WHEN ${which.state} = 'done' THEN -u.seq ELSE u.seq END
    LIMIT 1 FOR UPDATE`;
  return row ?? null;
};

/** Turns a step around: what was done is undone or the reverse, with the versions that the turn made. */
export const updateStep = async (
  scope: ProjectScope<"coding:create">,
  write: WriteTransaction,
  seq: bigint,
  state: "done" | "undone",
  changes: readonly UndoableChange[],
): Promise<void> => {
  await write.sql.undoStep.updateMany({
    where: { projectId: scope.projectId, userId: scope.actorId, seq },
    data: { state, changes: changes.map((change) => ({ ...change })) },
  });
};

/**
 * After a turn a coding has a new version that says what an earlier one said. Steps of the actor that wait for the earlier
 * one wait for the new one from now on; without this a second undo would take its own first for a stranger's change.
 */
export const rebaseSteps = async (
  scope: ProjectScope<"coding:create">,
  write: WriteTransaction,
  turned: { readonly id: string; readonly from: number; readonly to: number },
): Promise<void> => {
  const { projectId, actorId } = scope;
  const waits = JSON.stringify([{ id: turned.id, after: turned.from }]);
  await write.sql.$executeRaw`
    UPDATE undo_step u SET changes = (
      SELECT jsonb_agg(CASE WHEN c.item->>'id' = ${turned.id} AND (c.item->>'after')::int = ${turned.from}
        THEN c.item || jsonb_build_object('after', ${turned.to}::int) ELSE c.item END ORDER BY c.place)
      FROM jsonb_array_elements(u.changes) WITH ORDINALITY AS c(item, place))
    WHERE u.project_id = ${projectId}::uuid AND u.user_id = ${actorId}::uuid AND u.state <> 'spent'
      AND u.changes @> ${waits}::jsonb`;
};

/** Whether the actor has anything to undo or to redo in this project. */
export const findUndoState = async (
  scope: ProjectScope<"project:read">,
  reader: Reader = database(),
): Promise<{ readonly canUndo: boolean; readonly canRedo: boolean }> => {
  const counts = await reader.undoStep.groupBy({
    by: ["state"],
    where: { projectId: scope.projectId, userId: scope.actorId },
    _count: true,
  });
  const has = (state: string) => counts.some((row) => row.state === state && row._count > 0);
  return { canUndo: has("done"), canRedo: has("undone") };
};
