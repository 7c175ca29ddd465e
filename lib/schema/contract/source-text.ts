import { contract } from "../contract";
import { id } from "../primitive";
import { sourceTextStoredView, sourceTextView } from "../source-text";
import { projectParams } from "./project-params";

const place = {
  path: "/projects/{projectId}/sources/{sourceId}/text",
  params: projectParams.extend({ sourceId: id }),
} as const;

/** `GET .../sources/{sourceId}/text`: the words of the document. */
export const getSourceTextContract = contract({
  method: "GET",
  ...place,
  access: { project: "project:read" },
  summary: "Reads the text of a source with its pages.",
  output: sourceTextView,
});

/** `POST .../sources/{sourceId}/text`: a file (txt, md, docx, pdf) or a pasted text. */
export const addSourceTextContract = contract({
  method: "POST",
  ...place,
  access: { project: "source:change" },
  summary: "Stores the text of a source from a file or as pasted; it is open to the whole team.",
  output: sourceTextStoredView,
  status: 201,
  isUpload: true,
});

/** `DELETE .../sources/{sourceId}/text`: refused while documents behind cells are anchored in it. */
export const removeSourceTextContract = contract({
  method: "DELETE",
  ...place,
  access: { project: "source:change" },
  summary: "Takes the text of a source out for good.",
  status: 204,
  isVersioned: true,
});
