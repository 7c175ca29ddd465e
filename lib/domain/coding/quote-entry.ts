import type { CodingStatus } from "./coding-status";
import type { Stance } from "./stance";

/** A coding as retrieval looks at it: what it says, of whom, and where it stands. No words. Offsets count code points. */
export interface QuoteEntry {
  readonly codingId: string;
  readonly codeId: string;
  readonly coderId: string;
  readonly status: CodingStatus;
  readonly transcriptId: string;
  readonly interviewId: string;
  readonly interviewNumber: number;
  readonly start: number;
  readonly end: number;
  readonly firstTurn: number;
  readonly lastTurn: number;
  /** One for each case; no case is a claim in general. */
  readonly stances: readonly { readonly stance: Stance; readonly caseId: string | null }[];
  /** The interviewees whose words the passage holds. */
  readonly intervieweeIds: readonly string[];
}
