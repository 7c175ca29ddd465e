import type { changeCodingsContract, codeHitsContract } from "../../schema/contract/coding";
import type { searchContract } from "../../schema/contract/search";
import type { ApiRoute } from "../api";

/** The routes of search and of changing many codings, without the validator that their contracts bring along. */
export const searchRoutes = {
  search: { method: "GET", path: "/projects/{projectId}/search" } as ApiRoute<typeof searchContract>,
  codeHits: { method: "POST", path: "/projects/{projectId}/codings/hits" } as ApiRoute<typeof codeHitsContract>,
  changeCodings: { method: "POST", path: "/projects/{projectId}/codings/bulk" } as ApiRoute<
    typeof changeCodingsContract
  >,
};
