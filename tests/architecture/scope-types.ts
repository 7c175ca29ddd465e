import { AccountScope, IntervieweeScope, ProjectScope, SystemScope } from "../../lib/server/scope";

/**
 * What the compiler must refuse and allow about scopes. Nothing here runs: `tsc` reads it, and
 * scope-types.test.ts asserts that each marked line is an error and no other line is one.
 */
declare const writeCoding: (scope: ProjectScope<"coding:create">) => void;
declare const readProject: (scope: ProjectScope<"project:read">) => void;
declare const readBoth: (scope: ProjectScope<"project:read" | "transcript:read">) => void;
declare const listProjects: (scope: AccountScope) => void;
declare const readOwn: (scope: IntervieweeScope) => void;
declare const runJob: (scope: SystemScope) => void;
declare const reader: ProjectScope<"project:read">;
declare const account: AccountScope;
declare const interviewee: IntervieweeScope;
declare const system: SystemScope;

const lookAlike = { projectId: "p", actorId: "a", holds: () => true };

export const scopeTypes = () => {
  // Allowed: the permission asked for, or more.
  readProject(reader);
  writeCoding(ProjectScope.mint("p", "a", "coding:create"));
  writeCoding(ProjectScope.mint("p", "a", "project:read", "coding:create", "export:tables"));
  readBoth(ProjectScope.mint("p", "a", "project:read", "transcript:read"));
  listProjects(AccountScope.mint("u", false));
  readOwn(IntervieweeScope.mint("p", "i"));
  runJob(SystemScope.mint("erase"));

  // @ts-expect-error A scope to read does not serve a writer.
  writeCoding(reader);
  // @ts-expect-error One of two permissions is not both.
  readBoth(reader);
  // @ts-expect-error A look-alike object is not evidence.
  readProject(lookAlike);
  // @ts-expect-error A spread loses the private member.
  readProject({ ...reader });
  // @ts-expect-error A bare id is not evidence.
  readProject("p");
  // @ts-expect-error Neither is nothing.
  readProject(undefined);
  // @ts-expect-error An unknown permission cannot be minted.
  ProjectScope.mint("p", "a", "coding:destroy");
  // @ts-expect-error A scope without any permission cannot be minted.
  ProjectScope.mint("p", "a");
  // @ts-expect-error The constructor is private.
  new ProjectScope("p", "a", ["project:read"]);
  // @ts-expect-error An annotated literal is not evidence.
  const annotated: ProjectScope<"project:read"> = { projectId: "p", actorId: "a", holds: () => true };

  // @ts-expect-error An account is not a member.
  readProject(account);
  // @ts-expect-error A member's scope is not an account's.
  listProjects(reader);
  // @ts-expect-error An interviewee's link opens no project.
  readProject(interviewee);
  // @ts-expect-error A member does not act as an interviewee.
  readOwn(reader);
  // @ts-expect-error The instance does not act as a member.
  readProject(system);
  // @ts-expect-error An administrator is not the instance.
  runJob(account);
  // @ts-expect-error A literal is not an account.
  listProjects({ userId: "u", isInstanceAdmin: true, isSettled: true });
  // @ts-expect-error A literal is not an interviewee.
  readOwn({ projectId: "p", intervieweeId: "i", isSettled: true });
  // @ts-expect-error A literal is not the instance.
  runJob({ purpose: "erase", isSettled: true });
  return annotated;
};
