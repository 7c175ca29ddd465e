import { type Permission, permissions } from "../domain/account/permission";
import type { ProjectRole } from "../domain/account/role";
import { type ActorFacts, recordToBeChecked } from "./facts";
import { permits } from "./permits";

/**
 * Every permission that these roles could ever have, for the scope of a request. What depends on the record, on consent
 * or on re-authentication is not decided here: `permissionAnswer` decides it, at the edge and in the workflow.
 * Not included: what the roles may only propose.
 */
export const rolePermissions = (roles: readonly ProjectRole[]): readonly Permission[] => {
  const actor: ActorFacts = {
    roles,
    accessEndsAt: null,
    isIntervieweeLink: false,
    isInstanceAdmin: false,
    credential: { kind: "session", steppedUpAt: 0 },
    now: 0,
  };
  return permissions.filter((permission) => permits(permission, { actor, record: recordToBeChecked }));
};
