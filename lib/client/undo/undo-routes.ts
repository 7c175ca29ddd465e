import type { redoContract, undoContract } from "../../schema/contract/undo";
import type { ApiRoute } from "../api";

/** The two directions of the persisted undo, without the validator that their contracts bring along. */
export const undoRoutes = {
  undo: { method: "POST", path: "/projects/{projectId}/undo" } as ApiRoute<typeof undoContract>,
  redo: { method: "POST", path: "/projects/{projectId}/redo" } as ApiRoute<typeof redoContract>,
};
