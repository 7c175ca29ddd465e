/** What a new interview begins with, and who may lead one. */
export interface InterviewStart {
  readonly number: number;
  readonly language: string;
  readonly interviewerIds: readonly string[];
  readonly leaders: readonly { readonly id: string; readonly name: string }[];
  /** Attributes of the interviews so far. */
  readonly attributes: readonly Readonly<Record<string, string>>[];
}

/** The start of the next interview: the first number after the highest, in the language of the last one. */
export const nextStart = (
  interviews: readonly {
    readonly number: number;
    readonly language: string;
    readonly attributes: Readonly<Record<string, string>>;
  }[],
  leaders: readonly { readonly id: string; readonly name: string }[],
  actorId: string,
): InterviewStart => ({
  number: Math.max(0, ...interviews.map(({ number }) => number)) + 1,
  language: interviews.at(-1)?.language ?? "en",
  interviewerIds: leaders.some(({ id }) => id === actorId) ? [actorId] : [],
  leaders,
  attributes: interviews.map(({ attributes }) => attributes),
});
