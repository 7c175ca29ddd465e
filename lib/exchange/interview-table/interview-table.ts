/** An interview as it may leave: coarsened and named by the disclosure policy before it gets here. */
export interface InterviewTableRow {
  readonly number: number;
  /** Public name, the team's label of a person who chose to be named, or null for a confidential one; one per interviewee. */
  readonly interviewees: readonly { readonly number: number; readonly name: string | null }[];
  /** A day, or a month where it is coarsened. */
  readonly date: string | null;
  readonly lengthMinutes: number | null;
  readonly isCoarsened: boolean;
  readonly language: string;
  readonly mode: string;
  readonly kind: "verbatim" | "notes" | "reconstruction";
  /** Null without a transcript. */
  readonly transcriptWords: number | null;
}

/** The interviews of a project whose interviewees' consent lets them be listed. */
export interface InterviewTable {
  readonly rows: readonly InterviewTableRow[];
  /** Interviewees who are not listed, because no consent in force covers it. */
  readonly leftOutCount: number;
}
