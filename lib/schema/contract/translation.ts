import { contract } from "../contract";
import { id } from "../primitive";
import { translationStoredView, translationView } from "../translation";
import { projectParams } from "./project-params";

const place = {
  path: "/projects/{projectId}/transcripts/{transcriptId}/translation",
  params: projectParams.extend({ transcriptId: id }),
} as const;

/** `GET .../transcripts/{transcriptId}/translation`: under exactly the consent of the transcript. */
export const getTranslationContract = contract({
  method: "GET",
  ...place,
  access: { project: "transcript:read" },
  summary: "Reads the newest translation of a transcript's current version, turn by turn.",
  output: translationView,
});

/** `POST .../transcripts/{transcriptId}/translation`: a file or a pasted text with the same turns. */
export const addTranslationContract = contract({
  method: "POST",
  ...place,
  access: { project: "transcript:import", also: ["transcript:read"] },
  summary: "Stores a translation of the transcript's current version; it must have the same number of turns.",
  output: translationStoredView,
  status: 201,
  isUpload: true,
});
