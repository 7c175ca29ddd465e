import type { WarningCode } from "./warning-code";

/** A factor, and where it applies a case. */
interface OnFactor {
  readonly codeId: string;
}
interface OnCell extends OnFactor {
  readonly caseId: string;
}

/** What each warning says. Ids and numbers only; sentences are made from the catalogue. */
interface WarningDetails {
  /** As many cite the factor as the rule asks for: one withdrawal changes the table. */
  readonly ruleMetExactly: OnFactor & { readonly citers: readonly string[]; readonly salienceThreshold: number };
  /** As many say so as the rule asks for: one withdrawal changes the cell. */
  readonly cellMetExactly: OnCell & {
    readonly stance: "present" | "absent";
    readonly speakers: readonly string[];
    readonly presenceThreshold: number;
  };
  /** Fewer people discussed the case than the rule asks for. */
  readonly ruleCannotBeMet: {
    readonly caseId: string;
    readonly discussedBy: readonly string[];
    readonly presenceThreshold: number;
  };
  /** Some kept factors were asked about, others came up unasked: their counts are not of one kind. */
  readonly promptedAndUnpromptedMixed: { readonly prompted: readonly string[]; readonly unprompted: readonly string[] };
  /** The author of a source behind the cell is an interviewee. */
  readonly sourceByInterviewee: OnCell & {
    readonly sourceIds: readonly string[];
    readonly authors: readonly string[];
    readonly hasOtherSource: boolean;
  };
  /** More than half of those who cite the factor say only that it is missing. */
  readonly citedMostlyAsAbsent: OnFactor & {
    readonly absentOnly: readonly string[];
    readonly citers: readonly string[];
  };
  /** Neither enough interviewees nor a document stand behind the value. */
  readonly judgementAlone: OnCell & { readonly hasEvidence: boolean };
  /** Kept factors that these cases cannot tell apart. */
  readonly identicalRows: { readonly codeIds: readonly string[] };
  /** A factor below the threshold whose row equals that of a kept one. */
  readonly belowThresholdEqualsKept: OnFactor & { readonly keptCodeIds: readonly string[] };
  /** A code that enough interviewees cite and that is not a factor of the table. */
  readonly reachesThresholdOutsideTable: OnFactor & { readonly citers: readonly string[]; readonly reason: string };
  /** As many say present as say absent. */
  readonly asManyForAsAgainst: OnCell & { readonly present: readonly string[]; readonly absent: readonly string[] };
  /** The cell and the case's outcome rest on the same page of the same source. */
  readonly samePageAsOutcome: OnCell & { readonly sourceId: string; readonly locator: string };
  /** Somebody marked the value as inferred from the outcome. */
  readonly inferredFromOutcome: OnCell & { readonly evidenceIds: readonly string[]; readonly byJudgement: boolean };
  /**
   * Codings whose words a correction of the transcript took away. They count by their last words until their coder decides:
   * a correction never drops a coding, and never without saying so. Raised where the table is shown, because it is about the
   * texts and not about people and cases.
   */
  readonly wordsLost: OnFactor & { readonly codings: number };
}

/** A warning with its structured detail, told apart by `code`. */
export type FactorWarning = {
  readonly [Code in WarningCode]: { readonly code: Code; readonly detail: WarningDetails[Code] };
}[WarningCode];
