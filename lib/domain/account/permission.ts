/**
 * Every act that a project can allow or refuse, in the order of the permission matrix (trust, section 2).
 * The list is closed: a new permission is added here and in the matrix first, then in code.
 */
export const permissions = [
  "project:read",
  "factor-table:read",
  "protocol:change",
  "transcript:read",
  "original:read",
  "identity:read",
  "identity:change",
  "recording:play",
  "recording:upload",
  "recording:disclose",
  "transcript:import",
  "case:change",
  "source:change",
  "interviewee:change",
  "interview:change",
  "memo:write",
  "evidence:link",
  "comment:write",
  "interviewee:hand-over",
  "redaction:change",
  "transcript:release",
  "coding:create",
  "coding:read-others",
  "coding:change-others",
  "round:manage",
  "review:adjudicate",
  "codebook:change",
  "override:set",
  "export:tables",
  "export:text",
  "export:identified",
  "release:create",
  "quote:veto",
  "consent:record",
  "consent:withdraw",
  "member:change",
  "invitation:create",
  "audit:read",
  "audit:verify",
  "project:delete",
] as const;

/** An act inside one project. Acts on the instance (accounts, backup) are not project permissions. */
export type Permission = (typeof permissions)[number];
