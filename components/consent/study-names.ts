/** The names that a sentence about the table needs, by their ids. */
export interface StudyNames {
  readonly codes: Readonly<Record<string, string>>;
  readonly cases: Readonly<Record<string, string>>;
  /** The number of each interview, and whether several people speak in it. */
  readonly interviews: Readonly<Record<string, { readonly number: number; readonly isJoint: boolean }>>;
  /** The codes that are factors of the table; the others are ideas beside it. */
  readonly factorIds: readonly string[];
  readonly salienceThreshold: number;
  readonly presenceThreshold: number;
}
