import type { getGuideContract, recordAskedContract, saveGuideContract } from "../../schema/contract/guide";
import type { ApiRoute } from "../api";

/** The routes of the interview guide, without the validator that their contracts bring along. */
export const guideRoutes = {
  get: { method: "GET", path: "/projects/{projectId}/guide" } as ApiRoute<typeof getGuideContract>,
  save: { method: "PUT", path: "/projects/{projectId}/guide" } as ApiRoute<typeof saveGuideContract>,
  asked: { method: "PUT", path: "/projects/{projectId}/guide/asked" } as ApiRoute<typeof recordAskedContract>,
};
