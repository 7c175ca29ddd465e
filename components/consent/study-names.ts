/** The names that a sentence about the table needs, by their ids. */
export interface StudyNames {
  readonly codes: Readonly<Record<string, string>>;
  readonly cases: Readonly<Record<string, string>>;
  /** The number of each interview, and whether several people speak in it. */
  readonly interviews: Readonly<Record<string, { readonly number: number; readonly isJoint: boolean }>>;
  readonly presenceThreshold: number;
}
