import type {
  addCandidateCodeContract,
  addCodeContract,
  changeCodeContract,
  getCodeHistoryContract,
  listCodesContract,
  mergeCodesContract,
  moveCodesContract,
  previewMergeContract,
  removeCodeContract,
  splitCodeContract,
} from "../../schema/contract/codebook";
import type { ApiRoute } from "../api";

/** The routes of the codebook, without the validator that their contracts bring along. */
export const codeRoutes = {
  list: { method: "GET", path: "/projects/{projectId}/codes" } as ApiRoute<typeof listCodesContract>,
  add: { method: "POST", path: "/projects/{projectId}/codes" } as ApiRoute<typeof addCodeContract>,
  addCandidate: { method: "POST", path: "/projects/{projectId}/codes/candidates" } as ApiRoute<
    typeof addCandidateCodeContract
  >,
  change: { method: "PATCH", path: "/projects/{projectId}/codes/{codeId}" } as ApiRoute<typeof changeCodeContract>,
  remove: { method: "DELETE", path: "/projects/{projectId}/codes/{codeId}" } as ApiRoute<typeof removeCodeContract>,
  merge: { method: "POST", path: "/projects/{projectId}/codes/{codeId}/merge" } as ApiRoute<typeof mergeCodesContract>,
  previewMerge: {
    method: "POST",
    path: "/projects/{projectId}/codes/{codeId}/merge/preview",
  } as ApiRoute<typeof previewMergeContract>,
  split: { method: "POST", path: "/projects/{projectId}/codes/{codeId}/split" } as ApiRoute<typeof splitCodeContract>,
  move: { method: "POST", path: "/projects/{projectId}/codes/places" } as ApiRoute<typeof moveCodesContract>,
  history: {
    method: "GET",
    path: "/projects/{projectId}/codes/{codeId}/history",
  } as ApiRoute<typeof getCodeHistoryContract>,
};
