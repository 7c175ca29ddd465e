import type { Authentication } from "../data/authentication";
import type { Permission } from "../domain/account/permission";
import { isProjectRole } from "../policy/is-project-role";
import { rolePermissions } from "../policy/role-permissions";
import type { Access } from "../schema/contract";
import { now } from "./edge";
import { RefusedRequest } from "./problem";
import { AccountScope, ProjectScope } from "./scope";

/** The scope that a route's access promises to its handler. */
export type ScopeFor<A extends Access> = A extends { readonly project: infer P extends Permission }
  ? ProjectScope<
      P | "project:read" | (A extends { readonly also: readonly (infer More extends Permission)[] } ? More : never)
    >
  : AccountScope;

/** Every permission that the caller's roles give in the project now, by the permission matrix. */
export const grantedPermissions = (caller: Authentication): readonly Permission[] => {
  if (caller.accessEndsAt && caller.accessEndsAt <= now()) return [];
  return rolePermissions(caller.roles.filter(isProjectRole));
};

/**
 * Turns a settled caller into the evidence that data functions ask for.
 * A stranger, a forbidden member and an id that does not exist are answered alike: `not_found`.
 * @param needed every permission that the caller must have
 */
export const mintProjectScope = (
  caller: Authentication,
  projectId: string | null,
  needed: readonly [Permission, ...Permission[]],
): ProjectScope<Permission> => {
  const isElsewhere = caller.tokenProjectId !== null && caller.tokenProjectId !== projectId;
  if (!projectId || isElsewhere) throw new RefusedRequest({ code: "not_found" });
  const granted = grantedPermissions(caller);
  if (!needed.every((permission) => granted.includes(permission))) throw new RefusedRequest({ code: "not_found" });
  return ProjectScope.mint(projectId, caller.userId, needed[0], ...granted);
};

/** The scope that a route's access asks for; none for an open route. */
export const mintScope = (
  access: Access,
  caller: Authentication,
  projectId: string | null,
): ProjectScope<Permission> | AccountScope | undefined => {
  if ("open" in access) return undefined;
  if ("project" in access) {
    return mintProjectScope(caller, projectId, [access.project, "project:read", ...(access.also ?? [])]);
  }
  // A token made for one project opens nothing outside it.
  if (caller.tokenProjectId) throw new RefusedRequest({ code: "not_found" });
  if ("instance" in access && !caller.isInstanceAdmin) throw new RefusedRequest({ code: "not_found" });
  return AccountScope.mint(caller.userId, caller.isInstanceAdmin);
};
