import type { IsoDate } from "../shared/iso-date";
import type { EffectiveChoices, GrantAnswer, GrantChoice } from "./consent-choice";
import type { WithdrawalMode } from "./withdrawal-mode";

/** What an interviewee's records allow on a day. */
export interface ConsentInForce {
  /** The valid record in force; several when they were given on one day. Empty: there is none, and nothing is allowed. */
  readonly recordIds: readonly string[];
  readonly since: IsoDate | null;
  /** Later records without a valid basis that narrow it. */
  readonly restrictedBy: readonly string[];
  readonly choices: EffectiveChoices;
  /** Why a choice is not granted: declined, not asked and missing stay apart. */
  readonly answers: Readonly<Record<GrantChoice, GrantAnswer>>;
  readonly purposes: readonly string[];
}

/** Consent in force together with a withdrawal, if there was one. */
export interface ConsentStanding {
  readonly consent: ConsentInForce;
  readonly withdrawal: { readonly mode: WithdrawalMode } | null;
}
