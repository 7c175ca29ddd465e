import type { getTranscriptContract, listVersionsContract } from "../../schema/contract/transcript";
import type { ApiRoute } from "../api";

/** The routes that read a transcript, without the validator that their contracts bring along. */
export const transcriptRoutes = {
  get: { method: "GET", path: "/projects/{projectId}/transcripts/{transcriptId}" } as ApiRoute<
    typeof getTranscriptContract
  >,
  versions: { method: "GET", path: "/projects/{projectId}/transcripts/{transcriptId}/versions" } as ApiRoute<
    typeof listVersionsContract
  >,
};
