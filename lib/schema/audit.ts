import * as z from "zod";
import { pageFields, pageOf } from "./page";
import { count, id, instant, jsonValue, sha256 } from "./primitive";

/** Who acted: a member, a script's token, an interviewee through a link, the system, an administrator. */
export const actorKind = z.enum(["user", "token", "interviewee", "system", "admin"]);

/** An event of the project's log: ids, versions, counts and hashes, never words of an interview. */
export const auditEventView = z
  .strictObject({
    id,
    seq: count,
    at: instant,
    actorKind,
    actorId: id.nullable(),
    actorName: z.string().nullable(),
    kind: z.string(),
    subjectKind: z.string(),
    subjectId: id,
    detail: z.record(z.string(), jsonValue),
    hash: sha256,
  })
  .meta({ id: "AuditEventView" });
/** See {@link auditEventView}. */
export type AuditEventView = z.infer<typeof auditEventView>;

/** Answer of `GET .../activity`. */
export const auditEventPage = pageOf(auditEventView).meta({ id: "AuditEventPage" });

/** Filters of the log. */
export const auditQuery = z.strictObject({
  ...pageFields,
  kind: z.exactOptional(z.string().max(80)),
  subjectId: z.exactOptional(id),
  actorId: z.exactOptional(id),
});
/** See {@link auditQuery}. */
export type AuditQuery = z.infer<typeof auditQuery>;

/** Whether the chain of the log is whole; the first event that does not follow from the one before it. */
export const auditVerificationView = z
  .strictObject({ isWhole: z.boolean(), events: count, head: sha256.nullable(), firstBreak: count.nullable() })
  .meta({ id: "AuditVerificationView" });
/** See {@link auditVerificationView}. */
export type AuditVerificationView = z.infer<typeof auditVerificationView>;
