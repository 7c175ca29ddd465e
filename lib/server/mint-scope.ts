import type { Authentication } from "../data/authentication";
import type { Permission } from "../domain/account/permission";
import { type ActorFacts, recordToBeChecked } from "../policy/facts";
import { isProjectRole } from "../policy/is-project-role";
import { permissionAnswer } from "../policy/permission-answer";
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

/** What is known of a caller before any record is looked at; workflows that decide about one record start from it. */
export const actorFacts = (caller: Authentication): ActorFacts => ({
  roles: caller.roles.filter(isProjectRole),
  accessEndsAt: caller.accessEndsAt?.getTime() ?? null,
  isIntervieweeLink: false,
  isInstanceAdmin: caller.isInstanceAdmin,
  credential:
    caller.kind === "token"
      ? { kind: "token", mayStepUp: caller.mayStepUp }
      : { kind: "session", steppedUpAt: caller.steppedUpAt?.getTime() ?? null },
  now: now().getTime(),
});

/** Every permission that the caller's roles give in the project now, by the permission matrix. */
export const grantedPermissions = (caller: Authentication): readonly Permission[] => {
  if (caller.accessEndsAt && caller.accessEndsAt <= now()) return [];
  return rolePermissions(caller.roles.filter(isProjectRole));
};

/**
 * Turns a settled caller into the evidence that data functions ask for.
 * A stranger, a forbidden member and an id that does not exist are answered alike: `not_found`; only whoever lacks
 * nothing but a fresh password hears `step_up_required`. What depends on one record is decided again in the workflow.
 * @param needed every permission that the caller must have
 */
export const mintProjectScope = (
  caller: Authentication,
  projectId: string | null,
  needed: readonly [Permission, ...Permission[]],
): ProjectScope<Permission> => {
  const isElsewhere = caller.tokenProjectId !== null && caller.tokenProjectId !== projectId;
  if (!projectId || isElsewhere) throw new RefusedRequest({ code: "not_found" });
  const actor = actorFacts(caller);
  for (const permission of needed) {
    const answer = permissionAnswer(permission, { actor, record: recordToBeChecked });
    if (!answer.ok)
      throw new RefusedRequest({ code: answer.reason === "step_up_required" ? "step_up_required" : "not_found" });
  }
  const granted = grantedPermissions(caller);
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
