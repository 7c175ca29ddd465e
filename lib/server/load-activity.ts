import { listAuditEvents } from "../data/audit";
import type { AuditEventView, AuditQuery } from "../schema/audit";
import type { Page } from "../schema/page";
import type { ProjectScope } from "./scope";

/** A page of the project's log, newest first: all of it for owners, the own acts for interviewers. */
export const loadActivity = (scope: ProjectScope<"audit:read">, query: AuditQuery): Promise<Page<AuditEventView>> =>
  listAuditEvents(scope, query);
