/**
 * `meta` of a query whose data holds words of interviews. When an interviewee withdraws, what is kept of such queries is
 * thrown away before anything is asked again.
 */
export const holdsWords = { holdsWords: true } as const;

/** Whether a query of a project holds words of interviews. */
export const isOfWords = (
  projectId: string,
  { queryKey, meta }: { readonly queryKey: readonly unknown[]; readonly meta: Record<string, unknown> | undefined },
): boolean => queryKey[1] === projectId && meta?.holdsWords === true;
