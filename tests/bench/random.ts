/** Numbers in [0, 1) that are the same for the same seed on every machine (mulberry32). */
export type Random = () => number;

/** A generator for one part of the workload, so that a part can be made again without the others. */
export const randomOf = (seed: string): Random => {
  let state = 0x9e3779b9;
  for (const sign of seed) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 0x85ebca6b) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A whole number from `low` to `high`, both included. */
export const between = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));

/** A log-normal length around a median. */
export const logNormal = (random: Random, median: number, spread: number): number => {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return median * Math.exp(spread * normal);
};

/** Draws a place by Zipf's law: the first is drawn about twice as often as the second. */
export const zipf = (count: number): ((random: Random) => number) => {
  const sums: number[] = [];
  for (let place = 0, sum = 0; place < count; place += 1) {
    sum += 1 / (place + 1);
    sums.push(sum);
  }
  const whole = sums.at(-1) ?? 0;
  return (random) => {
    const wanted = random() * whole;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
};

/** One of several things, by their weights. */
export const weighted = <Thing>(
  random: Random,
  things: readonly [first: readonly [Thing, number], ...more: (readonly [Thing, number])[]],
): Thing => {
  let left = random() * things.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [thing, weight] of things) {
    left -= weight;
    if (left < 0) return thing;
  }
  return things[0][0];
};

/** An id of the shape that the server makes, the same for the same generator. */
export const idMaker = (random: Random): (() => string) => {
  let made = 0;
  const hex = (digits: number) =>
    Math.floor(random() * 16 ** digits)
      .toString(16)
      .padStart(digits, "0");
  return () => {
    made += 1;
    const at = (1_760_000_000_000 + made).toString(16).padStart(12, "0");
    return `${at.slice(0, 8)}-${at.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(6)}${hex(6)}`;
  };
};
