/** The choices of a consent record that are granted or not. */
export const grantChoices = ["analysis", "teamAccess", "quotation", "furtherUse", "summaryWanted"] as const;

/** One of {@link grantChoices}. */
export type GrantChoice = (typeof grantChoices)[number];

/** Every choice that a consent record holds. */
export const consentChoices = ["identity", "recording", ...grantChoices] as const;

/** One of {@link consentChoices}. */
export type ConsentChoice = (typeof consentChoices)[number];

/** How an interviewee may appear, the most protective value first. */
export const identityChoices = ["confidential", "public"] as const;

/** One of {@link identityChoices}. */
export type IdentityChoice = (typeof identityChoices)[number];

/** What may be recorded, the most protective value first. */
export const recordingChoices = ["none", "audio", "videoAndAudio"] as const;

/** One of {@link recordingChoices}. */
export type RecordingChoice = (typeof recordingChoices)[number];

/**
 * The answer to a yes-or-no choice. Declined, not asked and missing (a box left blank) are three things;
 * none of them grants anything.
 */
export const grantAnswers = ["granted", "declined", "notAsked", "missing"] as const;

/** One of {@link grantAnswers}. */
export type GrantAnswer = (typeof grantAnswers)[number];

/** The choices as an interviewee gave them. An answer that is not there is missing. */
export interface ConsentAnswers {
  readonly identity?: IdentityChoice | "notAsked" | "missing";
  readonly recording?: RecordingChoice | "notAsked" | "missing";
  readonly analysis?: GrantAnswer;
  readonly teamAccess?: GrantAnswer;
  readonly quotation?: GrantAnswer;
  readonly furtherUse?: GrantAnswer;
  readonly summaryWanted?: GrantAnswer;
}

/** What is allowed after every missing answer took its most protective value. */
export interface EffectiveChoices {
  readonly identity: IdentityChoice;
  readonly recording: RecordingChoice;
  readonly analysis: boolean;
  readonly teamAccess: boolean;
  readonly quotation: boolean;
  readonly furtherUse: boolean;
  readonly summaryWanted: boolean;
}

/** The most protective value of every choice: what holds where nothing was answered. */
export const mostProtectiveChoices: EffectiveChoices = {
  identity: "confidential",
  recording: "none",
  analysis: false,
  teamAccess: false,
  quotation: false,
  furtherUse: false,
  summaryWanted: false,
};
