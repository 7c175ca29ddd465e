import type { SubjectState } from "../data/subject-revision";
import type { WriteTransaction } from "../data/transaction";
import type { UndoHindrance } from "../domain/audit/undo-refusal";
import type { Refusal } from "../domain/shared/refusal";
import type { UndoScopes } from "./undo-scopes";

/** An object that gets an earlier state: what it says now and what it will say. */
export interface RestoredSubject {
  readonly id: string;
  readonly current: SubjectState;
  readonly next: SubjectState;
}

/** Gives one kind of object its earlier state, or says what stands in the way: a hindrance, or a refusal of its own. */
export type RestoreSubject = (
  may: UndoScopes,
  write: WriteTransaction,
  subject: RestoredSubject,
) => Promise<UndoHindrance | Refusal | null>;
