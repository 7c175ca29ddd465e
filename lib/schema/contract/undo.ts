import { contract } from "../contract";
import { undoInput, undoView } from "../undo";
import { projectParams } from "./project-params";

/** `POST .../undo`: takes back the caller's last step, on whichever screen it was made. */
export const undoContract = contract({
  method: "POST",
  path: "/projects/{projectId}/undo",
  access: { project: "memo:write" },
  summary: "Undoes the caller's last step; refused when a colleague has changed the same since.",
  params: projectParams,
  body: undoInput,
  output: undoView,
});

/** `POST .../redo`: does again what was undone last. */
export const redoContract = contract({
  method: "POST",
  path: "/projects/{projectId}/redo",
  access: { project: "memo:write" },
  summary: "Redoes the caller's last undone step.",
  params: projectParams,
  body: undoInput,
  output: undoView,
});
