import type { Authentication } from "../data/authentication";
import type { Permission } from "../domain/account/permission";
import { recordToBeChecked } from "../policy/facts";
import { permissionAnswer } from "../policy/permission-answer";
import type { UndoScopes } from "../workflow/undo-scopes";
import { actorFacts, grantedPermissions } from "./mint-scope";
import { ProjectScope } from "./scope";
import { vault } from "./vault";

/**
 * What the caller may still do of what undo may have to do, permission by permission: somebody who lost a role since
 * takes back nothing that the role allowed.
 */
export const mintUndoScopes = (caller: Authentication, all: UndoScopes["all"]): UndoScopes => {
  const actor = actorFacts(caller);
  const granted = grantedPermissions(caller);
  const scopeOf = <const P extends Permission>(...needed: readonly [P, ...P[]]): ProjectScope<P> | null =>
    needed.every((permission) => permissionAnswer(permission, { actor, record: recordToBeChecked }).ok)
      ? ProjectScope.mint<Permission>(all.projectId, all.actorId, needed[0], ...granted)
      : null;
  return {
    newKey: vault.newKey,
    all,
    coding: scopeOf("coding:create", "transcript:read", "project:read"),
    "case:change": scopeOf("case:change", "project:read"),
    "codebook:change": scopeOf("codebook:change", "project:read"),
    "source:change": scopeOf("source:change", "project:read"),
    "evidence:link": scopeOf("evidence:link", "project:read"),
    "override:set": scopeOf("override:set", "project:read"),
    "interview:change": scopeOf("interview:change", "project:read"),
    "interviewee:change": scopeOf("interviewee:change", "project:read"),
    "protocol:change": scopeOf("protocol:change", "project:read"),
  };
};
