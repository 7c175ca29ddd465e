import type { Ability, ProposablePermission } from "../domain/account/ability";
import { proposablePermissions } from "../domain/account/ability";
import type { Permission } from "../domain/account/permission";
import type { Facts } from "./facts";
import { permissionAnswer } from "./permission-answer";
import { permitsProposal } from "./permits-proposal";

const isProposable = (permission: Permission): permission is ProposablePermission =>
  (proposablePermissions as readonly Permission[]).includes(permission);

/**
 * What the reader of a view may do with the thing shown, out of the acts that the view offers. An act that only asks for
 * re-authentication is listed, because the button then asks for it. Decided by the same table as the act itself.
 */
export const abilitiesOf = (offered: readonly Permission[], facts: Facts): Ability[] =>
  offered.flatMap((permission): Ability[] => {
    const answer = permissionAnswer(permission, facts);
    if (answer.ok || answer.reason === "step_up_required") return [permission];
    return isProposable(permission) && permitsProposal(permission, facts) ? [`propose:${permission}`] : [];
  });
