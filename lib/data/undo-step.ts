import type { UndoLabel } from "../domain/audit/undo-label";
import type { UndoableChange } from "../domain/audit/undoable-step";
import type { ProjectScope } from "../server/scope";
import { database, type Reader } from "./database";
import type { WriteTransaction } from "./transaction";

/** A step that its actor can take back or do again. */
export interface UndoStepRow {
  readonly seq: bigint;
  /** The event that the step began with. */
  readonly eventId: string;
  readonly label: UndoLabel;
  readonly changes: readonly UndoableChange[];
}

/**
 * The step that undo or redo is about, held until the transaction ends: the last one done, the first of those undone, or
 * the one that an event began. Only the actor's own steps are found.
 */
export const lockStep = async (
  scope: ProjectScope<"memo:write">,
  write: WriteTransaction,
  which: { readonly state: "done" | "undone"; readonly eventId: string | null },
): Promise<UndoStepRow | null> => {
  const { projectId, actorId } = scope;
  const [row] = await write.sql.$queryRaw<UndoStepRow[]>`
    SELECT u.seq, e.id AS "eventId", u.label, u.changes
    FROM undo_step u JOIN audit_event e ON e.chain_id = u.project_id AND e.seq = u.seq
    WHERE u.project_id = ${projectId}::uuid AND u.user_id = ${actorId}::uuid AND u.state = ${which.state}::undo_state
      AND (${which.eventId}::uuid IS NULL OR e.id = ${which.eventId}::uuid)
    ORDER BY CASE WHEN ${which.state} = 'done' THEN -u.seq ELSE u.seq END
    LIMIT 1 FOR UPDATE OF u`;
  return row ?? null;
};

/** Turns a step around: what was done is undone or the reverse, with the versions that the turn made. */
export const updateStep = async (
  scope: ProjectScope<"memo:write">,
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
 * After a turn an object has a new version that says what an earlier one said. Steps that wait for the earlier one, whoever
 * made them, wait for the new one from now on; without this a second undo would take the first for a stranger's change.
 */
export const rebaseSteps = async (
  scope: ProjectScope<"memo:write">,
  write: WriteTransaction,
  turned: readonly (UndoableChange & { readonly earlier: number })[],
): Promise<void> => {
  const { projectId } = scope;
  const said = JSON.stringify(turned);
  await write.sql.$executeRaw`
    WITH said AS (
      SELECT CASE kind WHEN 'movedCoding' THEN 'coding' ELSE kind END AS kind, id, earlier, after
      FROM jsonb_to_recordset(${said}::jsonb) AS r(kind text, id text, earlier int, after int)),
    waiting AS (
      SELECT u.user_id, u.seq, jsonb_agg(CASE WHEN s.after IS NULL THEN c.item
          ELSE c.item || jsonb_build_object('after', s.after) END ORDER BY c.place) AS changes
      FROM undo_step u
      CROSS JOIN LATERAL jsonb_array_elements(u.changes) WITH ORDINALITY AS c(item, place)
      LEFT JOIN said s ON s.id = c.item->>'id' AND s.earlier = (c.item->>'after')::int
        AND s.kind = CASE c.item->>'kind' WHEN 'movedCoding' THEN 'coding' ELSE c.item->>'kind' END
      WHERE u.project_id = ${projectId}::uuid AND u.state <> 'spent'
      GROUP BY u.user_id, u.seq HAVING count(s.id) > 0)
    UPDATE undo_step u SET changes = w.changes FROM waiting w
    WHERE u.project_id = ${projectId}::uuid AND u.user_id = w.user_id AND u.seq = w.seq`;
};

/**
 * Makes a further change of an object part of the step that the actor made with it since a moment, when nothing else
 * happened to the object in between. Like every new act it ends what could be redone.
 * @returns whether there was such a step
 */
export const extendStep = async (
  scope: ProjectScope<"memo:write">,
  write: WriteTransaction,
  label: string,
  change: UndoableChange,
  since: Date,
): Promise<boolean> => {
  const { projectId, actorId } = scope;
  const { after, ...before } = change;
  const extended = await write.sql.$executeRaw`
    UPDATE undo_step SET changes = jsonb_build_array(changes->0 || jsonb_build_object('after', ${after}::int))
    WHERE project_id = ${projectId}::uuid AND user_id = ${actorId}::uuid AND state = 'done' AND label = ${label}
      AND jsonb_array_length(changes) = 1 AND created_at > ${since}::timestamptz
      AND changes->0 @> ${JSON.stringify({ kind: before.kind, id: before.id, after: before.before })}::jsonb`;
  if (extended === 0) return false;
  await write.sql.undoStep.updateMany({
    where: { projectId, userId: actorId, state: "undone" },
    data: { state: "spent" },
  });
  return true;
};

/** Takes a step out of reach: it is neither undone nor redone any more. What it changed stays. */
export const dropStep = async (
  scope: ProjectScope<"memo:write">,
  write: WriteTransaction,
  seq: bigint,
): Promise<void> => {
  await write.sql.undoStep.updateMany({
    where: { projectId: scope.projectId, userId: scope.actorId, seq },
    data: { state: "spent" },
  });
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
