import { contract } from "../contract";
import { memoInput, memoPage, memoPatch, memoQuery, memoView } from "../memo";
import { id } from "../primitive";
import { projectParams } from "./project-params";

const memoParams = projectParams.extend({ memoId: id });

/** `GET .../memos`: newest change first. */
export const listMemosContract = contract({
  method: "GET",
  path: "/projects/{projectId}/memos",
  access: { project: "project:read" },
  summary: "Lists the memos that the caller may read, by what they are about, words or author.",
  params: projectParams,
  query: memoQuery,
  output: memoPage,
});

/** `POST .../memos`. */
export const writeMemoContract = contract({
  method: "POST",
  path: "/projects/{projectId}/memos",
  access: { project: "memo:write" },
  summary: "Writes a memo about the study or one thing of it.",
  params: projectParams,
  body: memoInput,
  output: memoView,
  status: 201,
  holdsText: true,
});

/** `GET .../memos/{memoId}`. */
export const readMemoContract = contract({
  method: "GET",
  path: "/projects/{projectId}/memos/{memoId}",
  access: { project: "project:read" },
  summary: "Reads a memo, with the present names of what it mentions.",
  params: memoParams,
  output: memoView,
});

/** `PATCH .../memos/{memoId}`: a later editor gets 409 with the other text (claim R04). */
export const changeMemoContract = contract({
  method: "PATCH",
  path: "/projects/{projectId}/memos/{memoId}",
  access: { project: "memo:write" },
  summary: "Changes a memo that is still as the caller saw it.",
  params: memoParams,
  body: memoPatch,
  output: memoView,
  isVersioned: true,
  holdsText: true,
});

/** `DELETE .../memos/{memoId}`. */
export const removeMemoContract = contract({
  method: "DELETE",
  path: "/projects/{projectId}/memos/{memoId}",
  access: { project: "memo:write" },
  summary: "Removes a memo.",
  params: memoParams,
  status: 204,
  isVersioned: true,
});
