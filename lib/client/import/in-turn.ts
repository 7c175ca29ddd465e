/** Runs at most `places` of the given works at a time, the others in the order in which they came. */
export const inTurn = (places: number): ((work: () => Promise<void>) => Promise<void>) => {
  let free = places;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free === 0) await new Promise<void>((go) => waiting.push(go));
    else free -= 1;
    try {
      await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
};
