import type { CodingStatus } from "../../domain/coding/coding-status";
import type { Stance } from "../../domain/coding/stance";

/** Why a passage leaves without its words. */
export type WithheldWords = "quotation" | "record" | "notYours";

/** A quote as it may leave: named as each speaker chose, with its words or with the reason why not. */
export interface LeavingQuote {
  readonly interview: number;
  /** 1 for the first turn. */
  readonly turn: number;
  readonly speakers: readonly { readonly number: number; readonly name: string | null }[];
  readonly code: string;
  readonly stances: readonly { readonly stance: Stance; readonly cases: readonly string[] }[];
  readonly prompted: boolean;
  readonly status: CodingStatus;
  readonly coder: string;
  readonly words: string | null;
  readonly withheld: WithheldWords | null;
}
