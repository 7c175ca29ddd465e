import type {
  changeKeymapContract,
  getAccountContract,
  getOutboxKeyContract,
  signOutContract,
  stepUpContract,
} from "../../schema/contract/account";
import type {
  changeProjectContract,
  createProjectContract,
  deleteProjectContract,
  getProjectContract,
  restoreProjectContract,
} from "../../schema/contract/project";
import type { ApiRoute } from "../api";

/** The project's own routes, without the validator that their contracts bring along. */
export const projectRoutes = {
  create: { method: "POST", path: "/projects" } as ApiRoute<typeof createProjectContract>,
  get: { method: "GET", path: "/projects/{projectId}" } as ApiRoute<typeof getProjectContract>,
  change: { method: "PATCH", path: "/projects/{projectId}" } as ApiRoute<typeof changeProjectContract>,
  remove: { method: "DELETE", path: "/projects/{projectId}" } as ApiRoute<typeof deleteProjectContract>,
  restore: { method: "POST", path: "/projects/{projectId}/restore" } as ApiRoute<typeof restoreProjectContract>,
};

/** Routes of the account that the frame needs. */
export const accountRoutes = {
  get: { method: "GET", path: "/account" } as ApiRoute<typeof getAccountContract>,
  outboxKey: { method: "GET", path: "/account/outbox-key" } as ApiRoute<typeof getOutboxKeyContract>,
  signOut: { method: "POST", path: "/account/sign-out" } as ApiRoute<typeof signOutContract>,
  changeKeymap: { method: "PUT", path: "/account/keymap" } as ApiRoute<typeof changeKeymapContract>,
  stepUp: { method: "POST", path: "/account/step-up" } as ApiRoute<typeof stepUpContract>,
};
