/** Keys of a project's things in the cache; everything of a project lies below `projectKey`. */
export const projectKey = (projectId: string) => ["projects", projectId] as const;

/** Key of the compared cases and the candidates left out. */
export const casesKey = (projectId: string) => ["projects", projectId, "cases"] as const;

/** Key of the codebook in reading order. */
export const codesKey = (projectId: string) => ["projects", projectId, "codes"] as const;

/** Key of the interview guide in its newest version, with who was asked what. */
export const guideKey = (projectId: string) => ["projects", projectId, "guide"] as const;

/** Key of the project itself with its settings and counts. */
export const detailsKey = (projectId: string) => ["projects", projectId, "details"] as const;

/** Key of the members. */
export const membersKey = (projectId: string) => ["projects", projectId, "members"] as const;

/** Key of the transcripts that are read beside another. */
export const transcriptsKey = (projectId: string) => ["projects", projectId, "transcripts"] as const;

/** Key of the log. */
export const activityKey = (projectId: string) => ["projects", projectId, "activity"] as const;
