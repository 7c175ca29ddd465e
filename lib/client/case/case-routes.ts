import type {
  addCaseContract,
  changeCaseContract,
  listCasesContract,
  removeCaseContract,
} from "../../schema/contract/case";
import type { ApiRoute } from "../api";

/** The routes of the compared cases, without the validator that their contracts bring along. */
export const caseRoutes = {
  list: { method: "GET", path: "/projects/{projectId}/cases" } as ApiRoute<typeof listCasesContract>,
  add: { method: "POST", path: "/projects/{projectId}/cases" } as ApiRoute<typeof addCaseContract>,
  change: { method: "PATCH", path: "/projects/{projectId}/cases/{caseId}" } as ApiRoute<typeof changeCaseContract>,
  remove: { method: "DELETE", path: "/projects/{projectId}/cases/{caseId}" } as ApiRoute<typeof removeCaseContract>,
};
