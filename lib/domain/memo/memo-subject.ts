/** What a memo can be about: the study itself, or one thing of it. A cell is a factor in a case. */
export const memoSubjectKinds = [
  "project",
  "case",
  "interviewee",
  "interview",
  "code",
  "coding",
  "source",
  "cell",
] as const;

/** One of {@link memoSubjectKinds}. */
export type MemoSubjectKind = (typeof memoSubjectKinds)[number];

/** What a memo can name in its text. The name is looked up for each reader, so that it is never older than the thing. */
export const memoMentionKinds = ["code", "case", "interviewee", "coding"] as const;

/** One of {@link memoMentionKinds}. */
export type MemoMentionKind = (typeof memoMentionKinds)[number];
