import type { UndoLabel } from "./undo-label";

/**
 * What an act of a person can change and undo can give back. `movedCoding` is a coding that an act on the codebook took to
 * another code, whoever made it; `asked` is who was asked what, `turnMarks` which turns put which questions.
 */
export const undoSubjects = [
  "coding",
  "movedCoding",
  "case",
  "code",
  "source",
  "evidence",
  "override",
  "interview",
  "interviewee",
  "asked",
  "turnMarks",
  "guide",
  "project",
  "memo",
  "filter",
  "summary",
] as const;

/** One of {@link undoSubjects}. */
export type UndoSubject = (typeof undoSubjects)[number];

/** A change of one object that can be taken back: its versions before and after. Version 0 is "did not exist". */
export interface UndoableChange {
  readonly kind: UndoSubject;
  readonly id: string;
  readonly before: number;
  readonly after: number;
}

/** What one act of a person changed; a bulk act is one step. */
export interface UndoableStep {
  readonly label: UndoLabel;
  /** What changed, in order; an object may stand here more than once. Nothing changed is no step. */
  readonly changes: readonly UndoableChange[];
}
