import type {
  addSourceContract,
  changeSourceContract,
  listSourcesContract,
  removeSourceContract,
} from "../../schema/contract/source";
import type { ApiRoute } from "../api";

const one = "/projects/{projectId}/sources/{sourceId}" as const;

/** The routes about bibliographic records, without the validator that their contracts bring along. */
export const sourceRoutes = {
  list: { method: "GET", path: "/projects/{projectId}/sources" } as ApiRoute<typeof listSourcesContract>,
  add: { method: "POST", path: "/projects/{projectId}/sources" } as ApiRoute<typeof addSourceContract>,
  change: { method: "PATCH", path: one } as ApiRoute<typeof changeSourceContract>,
  remove: { method: "DELETE", path: one } as ApiRoute<typeof removeSourceContract>,
};
