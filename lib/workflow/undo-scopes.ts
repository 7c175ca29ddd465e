import type { Permission } from "../domain/account/permission";
import type { ProjectScope } from "../server/scope";
import type { Vault } from "./vault";

/** The permissions that the acts ask for which undo takes back, one by one. */
export const undoPermissions = [
  "case:change",
  "codebook:change",
  "source:change",
  "evidence:link",
  "override:set",
  "interview:change",
  "interviewee:change",
  "protocol:change",
] as const satisfies readonly Permission[];

/**
 * What the actor may still do, settled at the edge for each permission: undo asks for no more than the act itself did,
 * and for no less. Null: not allowed any more.
 */
export type UndoScopes = {
  readonly [P in (typeof undoPermissions)[number]]: ProjectScope<P | "project:read"> | null;
} & {
  /** A key for an interviewee who is added again; the one before was destroyed when adding her was taken back. */
  readonly newKey: Vault["newKey"];
  readonly all: ProjectScope<"memo:write" | "project:read">;
  readonly coding: ProjectScope<"coding:create" | "transcript:read" | "project:read"> | null;
};
