import type { InstancePermission } from "../domain/account/instance-permission";
import type { Permission } from "../domain/account/permission";
import type { Credential, Facts } from "./facts";
import { permits } from "./permits";

/**
 * What to answer about an act: allowed; or why not. `consent`: the consent in force does not cover it, and the workflow
 * names the clause (409). `step_up_required`: a re-authentication would allow it (403). `not_found`: everything else (404).
 */
export type PermissionAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "not_found" | "step_up_required" | "consent" };

const steppedUp = (credential: Credential, now: number): Credential =>
  credential.kind === "session" ? { kind: "session", steppedUpAt: now } : { kind: "token", mayStepUp: true };

/**
 * Answers an act in the order in which a refusal may be told apart: whoever could never do it learns nothing, then a
 * missing consent, then a missing re-authentication.
 */
export const permissionAnswer = (permission: Permission | InstancePermission, facts: Facts): PermissionAnswer => {
  if (permits(permission, facts)) return { ok: true };
  const { actor, record } = facts;
  const withStepUp = { actor: { ...actor, credential: steppedUp(actor.credential, actor.now) }, record };
  if (permits(permission, withStepUp)) return { ok: false, reason: "step_up_required" };
  const consenting = { ...record, isCoveredByConsent: true, isIdentityPublic: true };
  const withConsent = { actor: withStepUp.actor, record: consenting };
  if (permits(permission, withConsent)) return { ok: false, reason: "consent" };
  return { ok: false, reason: "not_found" };
};
