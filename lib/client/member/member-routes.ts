import type {
  addMemberContract,
  changeMemberContract,
  listMembersContract,
  removeMemberContract,
} from "../../schema/contract/member";
import type { ApiRoute } from "../api";

/** The routes of the members, without the validator that their contracts bring along. */
export const memberRoutes = {
  list: { method: "GET", path: "/projects/{projectId}/members" } as ApiRoute<typeof listMembersContract>,
  add: { method: "POST", path: "/projects/{projectId}/members" } as ApiRoute<typeof addMemberContract>,
  change: { method: "PATCH", path: "/projects/{projectId}/members/{userId}" } as ApiRoute<typeof changeMemberContract>,
  remove: { method: "DELETE", path: "/projects/{projectId}/members/{userId}" } as ApiRoute<typeof removeMemberContract>,
};
