import type { AuditEventKind } from "./event-kind";

/** What an event may say about its subject: ids, versions, counts, hashes and words of closed lists. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** One thing that happened, as a workflow states it; sequence, time, actor and hash are added when it is stored. */
export interface AuditEvent {
  /** Only where the answer has to name the event; otherwise made when it is stored. */
  readonly id?: string;
  readonly kind: AuditEventKind;
  /** Subject name of the architecture ("coding", "interviewee"). */
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly detail: AuditDetail;
}
