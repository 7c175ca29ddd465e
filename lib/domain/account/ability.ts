import { type Permission, permissions } from "./permission";

/** Permissions that some roles hold only as a proposal: what they hand in waits for somebody who may decide. */
export const proposablePermissions = [
  "redaction:change",
  "coding:change-others",
  "codebook:change",
  "override:set",
] as const satisfies readonly Permission[];

/** One of {@link proposablePermissions}. */
export type ProposablePermission = (typeof proposablePermissions)[number];

/** May propose, where the permission itself is held by others. */
export type Proposal = `propose:${ProposablePermission}`;

/** The proposals by name, in the order of {@link proposablePermissions}. */
export const proposals = [
  "propose:redaction:change",
  "propose:coding:change-others",
  "propose:codebook:change",
  "propose:override:set",
] as const satisfies readonly Proposal[];

/**
 * What a view says that its reader may do with the thing shown: permissions that hold for it, and proposals.
 * An ability that needs re-authentication is listed; the act itself still asks for it.
 */
export const abilities = [...permissions, ...proposals] as const;

/** One of {@link abilities}. */
export type Ability = Permission | Proposal;
