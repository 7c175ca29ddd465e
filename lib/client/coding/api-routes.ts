import type {
  applyCodeContract,
  batchCodingsContract,
  changeCodingContract,
  getCodingContract,
  listCodingsContract,
  readTranscriptCodingsContract,
  removeCodingContract,
} from "../../schema/contract/coding";
import type { markTurnsContract } from "../../schema/contract/guide";
import type { noteProgressContract } from "../../schema/contract/transcript";
import type { ApiRoute } from "../api";

/** The routes of the coding screen, without the validator that their contracts bring along (first load of the route). */
export const codingRoutes = {
  list: { method: "GET", path: "/projects/{projectId}/codings" } as ApiRoute<typeof listCodingsContract>,
  ofTranscript: {
    method: "GET",
    path: "/projects/{projectId}/transcripts/{transcriptId}/codings",
  } as ApiRoute<typeof readTranscriptCodingsContract>,
  apply: { method: "POST", path: "/projects/{projectId}/codings" } as ApiRoute<typeof applyCodeContract>,
  batch: { method: "POST", path: "/projects/{projectId}/codings/batch" } as ApiRoute<typeof batchCodingsContract>,
  get: { method: "GET", path: "/projects/{projectId}/codings/{codingId}" } as ApiRoute<typeof getCodingContract>,
  change: { method: "PATCH", path: "/projects/{projectId}/codings/{codingId}" } as ApiRoute<
    typeof changeCodingContract
  >,
  remove: { method: "DELETE", path: "/projects/{projectId}/codings/{codingId}" } as ApiRoute<
    typeof removeCodingContract
  >,
  markTurns: {
    method: "PUT",
    path: "/projects/{projectId}/transcripts/{transcriptId}/questions",
  } as ApiRoute<typeof markTurnsContract>,
  noteProgress: {
    method: "PUT",
    path: "/projects/{projectId}/transcripts/{transcriptId}/progress",
  } as ApiRoute<typeof noteProgressContract>,
};
