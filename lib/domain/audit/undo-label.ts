/**
 * The acts of a person that can be taken back, each as one step. A withdrawal, an erasure and a consent record are not
 * among them and never will be.
 */
export const undoLabels = [
  "coding.created",
  "coding.changed",
  "coding.batch",
  "coding.deleted",
  "coding.repaired",
  "code.created",
  "code.changed",
  "code.moved",
  "code.merged",
  "code.split",
  "code.deleted",
  "case.created",
  "case.changed",
  "case.deleted",
  "source.created",
  "source.changed",
  "source.deleted",
  "evidence.linked",
  "evidence.changed",
  "evidence.removed",
  "override.set",
  "override.removed",
  "interview.created",
  "interview.changed",
  "interviewee.created",
  "interviewee.changed",
  "guide.changed",
  "guide.answered",
  "guide.turnMarked",
  "project.changed",
  "settings.changed",
  "memo.created",
  "memo.changed",
  "memo.deleted",
  "filter.saved",
  "filter.changed",
  "filter.removed",
  "summary.written",
  "summary.removed",
] as const;

/** One of {@link undoLabels}. */
export type UndoLabel = (typeof undoLabels)[number];
