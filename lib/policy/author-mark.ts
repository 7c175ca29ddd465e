/** What a reader may learn of which interviewees wrote sources. */
export interface AuthorKnowledge {
  /** The interviewees of whom the reader may hear that they are authors. */
  readonly known: ReadonlySet<string>;
  /** The reader may hear it of everybody, so that "none" can be said too. */
  readonly isComplete: boolean;
}

/**
 * Whether a source was written by an interviewee, as a reader may hear it. A citation names its author, so that saying it
 * beside one names somebody who was interviewed. It is said to owners, to her interviewers, and to everybody of somebody
 * who chose to be named; nobody else can tell "no" from "not for you" (claim A01).
 * @returns nothing where nothing may be said
 */
export const authorMark = (
  authorIds: readonly string[],
  { known, isComplete }: AuthorKnowledge,
): { readonly hasIntervieweeAuthor?: boolean } => {
  if (authorIds.some((id) => known.has(id))) return { hasIntervieweeAuthor: true };
  return isComplete ? { hasIntervieweeAuthor: false } : {};
};
