import type { AuditEventKind } from "../domain/audit/event-kind";

/** An event as the factor table looks at it. */
export interface FactorEvent {
  readonly seq: bigint;
  readonly kind: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** The fields that a change names; empty where it names none. */
  readonly fields: readonly string[];
}

/**
 * How far into the material of a factor table an event reaches: not at all; everything around the codings (people, consent,
 * codes, cases, documents, judgements, guide); codings, those of the transcripts that its subject has to do with; or all.
 */
export type FactorReach = "nothing" | "frame" | "codings" | "frameAndCodings" | "all";

/** The list is closed: a new kind of event does not compile before somebody decides what it can change. */
const reaches: Readonly<Record<AuditEventKind, FactorReach>> = {
  "account.created": "nothing",
  "account.claimed": "nothing",
  "account.passwordChanged": "nothing",
  "account.passwordRehashed": "nothing",
  "account.keymapChanged": "nothing",
  "account.disabled": "nothing",
  "link.created": "nothing",
  "session.started": "nothing",
  "session.ended": "nothing",
  "session.steppedUp": "nothing",
  "token.created": "nothing",
  "token.revoked": "nothing",
  "project.created": "all",
  "project.changed": "frame",
  "project.deleted": "all",
  "project.restored": "all",
  "project.erased": "all",
  "settings.changed": "nothing",
  "member.added": "frame",
  "member.changed": "frame",
  "member.removed": "frame",
  "case.created": "frame",
  "case.changed": "frame",
  "case.deleted": "frame",
  "code.created": "frame",
  // A code that moves in the tree may change which mentions the guide asked for.
  "code.changed": "frame",
  "code.merged": "all",
  "code.split": "all",
  "code.deleted": "frame",
  "guide.changed": "all",
  "guide.answered": "frame",
  "guide.turnMarked": "frameAndCodings",
  "consentForm.created": "nothing",
  "consentForm.changed": "nothing",
  "interviewee.created": "frame",
  "interviewee.changed": "frameAndCodings",
  "consent.recorded": "frameAndCodings",
  "consent.withdrawn": "frameAndCodings",
  "interviewee.erased": "frameAndCodings",
  "withdrawal.corrected": "frameAndCodings",
  "interview.created": "frame",
  "interview.changed": "frameAndCodings",
  "transcript.imported": "frameAndCodings",
  "transcript.released": "frameAndCodings",
  "progress.noted": "nothing",
  "transcript.corrected": "frameAndCodings",
  // No coding is anchored in a translation.
  "transcript.translated": "nothing",
  "original.read": "nothing",
  "recording.stored": "nothing",
  "recording.opened": "nothing",
  "recording.removed": "nothing",
  "coding.created": "codings",
  "coding.changed": "codings",
  "coding.deleted": "codings",
  "coding.restored": "codings",
  "coding.repaired": "codings",
  // A step can be about anything, codings of others included.
  "step.undone": "all",
  "step.redone": "all",
  "step.dropped": "nothing",
  "source.created": "frame",
  "source.changed": "frame",
  "source.deleted": "frame",
  // A text alone stands behind no cell.
  "source.textAdded": "nothing",
  "source.textRemoved": "nothing",
  "evidence.linked": "frame",
  "evidence.changed": "frame",
  "evidence.removed": "frame",
  "override.set": "frame",
  "override.removed": "frame",
  "table.exported": "nothing",
  "filter.saved": "nothing",
  "filter.changed": "nothing",
  "filter.removed": "nothing",
  "memo.created": "nothing",
  "memo.changed": "nothing",
  "memo.deleted": "nothing",
  "summary.written": "nothing",
  "summary.removed": "nothing",
  "audit.read": "nothing",
};

const isKnown = (kind: string): kind is AuditEventKind => Object.hasOwn(reaches, kind);

/** Subjects from which the transcripts of an event can be found. */
const traced: ReadonlySet<string> = new Set(["coding", "transcript", "interviewee", "interview"]);

/** What an event can have changed in the material of a factor table; all of it where that is not known. */
export const reachOf = ({ kind, subjectKind, fields }: FactorEvent): FactorReach => {
  if (!isKnown(kind)) return "all";
  if (kind === "code.changed" && fields.includes("parentId")) return "all";
  const reach = reaches[kind];
  return (reach === "codings" || reach === "frameAndCodings") && !traced.has(subjectKind) ? "all" : reach;
};
