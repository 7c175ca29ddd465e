/** The ways of interviewing that the screens offer. A project may write another one in its own words. */
export const interviewModes = ["inPerson", "video", "phone", "written"] as const;

/** One of {@link interviewModes}. */
export type InterviewMode = (typeof interviewModes)[number];
