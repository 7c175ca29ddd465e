import { type ProposablePermission, proposablePermissions } from "../domain/account/ability";
import type { Permission } from "../domain/account/permission";
import type { Facts } from "./facts";
import { type Clauses, proposalMap } from "./permission-map";

const isProposable = (permission: Permission): permission is ProposablePermission =>
  (proposablePermissions as readonly Permission[]).includes(permission);

/** Whether somebody may propose what others decide. Whoever may decide need not propose, and is not asked here. */
export const permitsProposal = (permission: Permission, facts: Facts): boolean => {
  if (!isProposable(permission)) return false;
  const clauses: Clauses = proposalMap[permission];
  return clauses.some((clause) => clause.every((predicate) => predicate(facts)));
};
