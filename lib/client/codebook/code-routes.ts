import type {
  addCandidateCodeContract,
  addCodeContract,
  changeCodeContract,
  listCodesContract,
  removeCodeContract,
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
};
