import * as z from "zod";
import { undoLabels } from "../domain/audit/undo-label";
import { id } from "./primitive";

/** Undoing or redoing: the last step when `eventId` is left out. */
export const undoInput = z
  .strictObject({
    /** The event that a step began with; a refusal names it (`current.eventId`), so that `skip` gives up that step alone. */
    eventId: z.exactOptional(id),
    /** Gives up a step that can no longer be taken back, so that the one before it can. */
    skip: z.boolean().default(false),
  })
  .meta({ id: "UndoInput" });
/** See {@link undoInput}. */
export type UndoInput = z.infer<typeof undoInput>;

/** What an undo or redo did. */
export const undoView = z
  .strictObject({
    /** The event that the undo itself is. */
    eventId: id,
    /** The act that was undone or redone. */
    step: z.enum(undoLabels),
    /** Name of the code, case or source that it was about; null for everything else. */
    name: z.string().nullable(),
    /** True when the step was given up (`skip`) or everything that it changed was erased since. */
    isDropped: z.boolean(),
    changed: z.array(
      z.strictObject({ subjectKind: z.string(), subjectId: id, effect: z.enum(["restored", "removed", "changed"]) }),
    ),
    canUndo: z.boolean(),
    canRedo: z.boolean(),
  })
  .meta({ id: "UndoView" });
/** See {@link undoView}. */
export type UndoView = z.infer<typeof undoView>;
