import type { listActivityContract, verifyActivityContract } from "../../schema/contract/audit";
import type { ApiRoute } from "../api";

/** The routes of the log, without the validator that their contracts bring along. */
export const activityRoutes = {
  list: { method: "GET", path: "/projects/{projectId}/activity" } as ApiRoute<typeof listActivityContract>,
  verify: { method: "GET", path: "/projects/{projectId}/activity/verify" } as ApiRoute<typeof verifyActivityContract>,
};
