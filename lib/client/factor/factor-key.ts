/** Everything that the screen knows of a project's table; invalidated as one after a judgement or a document. */
export const factorKey = (projectId: string) => ["factor", projectId] as const;
