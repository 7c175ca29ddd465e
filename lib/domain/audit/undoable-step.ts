/** A change of one object that can be taken back: its versions before and after. Version 0 is "did not exist". */
export interface UndoableChange {
  readonly kind: "coding";
  readonly id: string;
  readonly before: number;
  readonly after: number;
}

/** What one act of a person changed; a bulk act is one step. */
export interface UndoableStep {
  /** Message key of the act ("coding.created"). */
  readonly label: string;
  readonly changes: readonly [UndoableChange, ...UndoableChange[]];
}
