import type { RecordKind } from "../domain/interview/record-kind";
import { Prisma } from "../generated/prisma/client";
import type { ProjectScope } from "../server/scope";
import { database, type Reader } from "./database";
import { leadsInterview } from "./leads-interview";

/** What decides whether somebody's words may leave as a quotation, and under which name. */
export interface QuotedPerson {
  readonly id: string;
  readonly number: number;
  readonly label: string;
  readonly displayName: string | null;
  readonly identity: string;
  readonly quotation: boolean;
}

/** The record of an interview that words are quoted from. */
export interface QuotedInterview {
  readonly id: string;
  readonly number: number;
  readonly kind: RecordKind;
  /** The reader led it. */
  readonly isInterviewer: boolean;
}

/** Everybody whose consent in force covers analysis, with what it says of quotation and of the name. */
export const listQuotedPeople = async (
  scope: ProjectScope<"project:read">,
  reader: Reader = database(),
): Promise<QuotedPerson[]> => reader.$queryRaw<QuotedPerson[]>`
  SELECT id, number, label, display_name AS "displayName", identity, quotation
  FROM eligible_interviewee WHERE project_id = ${scope.projectId}::uuid ORDER BY number`;

/** The interviews of the project as sources of quotations. */
export const listQuotedInterviews = async (
  scope: ProjectScope<"project:read">,
  reader: Reader = database(),
): Promise<QuotedInterview[]> => reader.$queryRaw<QuotedInterview[]>`
  SELECT i.id, i.number, i.kind, ${leadsInterview(scope, Prisma.sql`i.id`)} AS "isInterviewer"
  FROM interview i WHERE i.project_id = ${scope.projectId}::uuid ORDER BY i.number`;
