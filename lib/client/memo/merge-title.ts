/** Brings two titles together: one that only one person changed is taken; where both did, both stand, the colleague's first. */
export const mergeTitle = (base: string, mine: string, theirs: string): string => {
  if (mine === theirs || mine === base) return theirs;
  return theirs === base ? mine : `${theirs} / ${mine}`;
};
