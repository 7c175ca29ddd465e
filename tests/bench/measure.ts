import type { CpuMeter } from "./cpu-meter";

/** Median and range of several runs. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** What one piece of work costs, in milliseconds per time it is done. */
export interface Cost {
  readonly wall: Spread;
  /** CPU of everything that the meter sees; null where nothing can be known. */
  readonly cpu: Spread | null;
  /** 95th percentile of the single times of all runs. */
  readonly p95: number;
  readonly runs: number;
  readonly times: number;
}

/** How often each figure is taken. */
export const RUNS = 5;

/** The value below which a share of the values lies. @throws when there are none */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((one, other) => one - other);
  const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (found === undefined) throw new Error("nothing was measured");
  return found;
};

/** Median and range. */
export const spreadOf = (values: readonly number[]): Spread => ({
  median: percentile(values, 0.5),
  min: percentile(values, 0),
  max: percentile(values, 1),
});

/**
 * Does some work several times in each of several runs: of each run the median time and the CPU per time.
 * @param times how often in a run; many where one time is too short for the CPU clock
 * @param work is told how often it was done before; `prepare` runs before each time and is not in its wall time
 */
export const measure = async (
  {
    times = 1,
    runs = RUNS,
    meter,
    prepare,
  }: {
    readonly times?: number;
    readonly runs?: number;
    readonly meter?: CpuMeter;
    readonly prepare?: () => Promise<unknown>;
  },
  work: (done: number) => Promise<unknown> | unknown,
): Promise<Cost> => {
  const medians: number[] = [];
  const cpus: number[] = [];
  const all: number[] = [];
  let done = 0;
  for (let run = 0; run < runs; run += 1) {
    const walls: number[] = [];
    let cpu: number | null = 0;
    // What prepares each time is not the work: then the CPU is read around each time.
    const perTime = prepare !== undefined;
    let before = perTime ? null : await meter?.();
    for (let time = 0; time < times; time += 1) {
      await prepare?.();
      if (perTime) before = await meter?.();
      const began = performance.now();
      await work(done);
      walls.push(performance.now() - began);
      done += 1;
      if (perTime && meter) cpu = addDifference(cpu, before, await meter());
    }
    if (!perTime && meter) cpu = addDifference(cpu, before, await meter());
    medians.push(percentile(walls, 0.5));
    all.push(...walls);
    if (meter && cpu !== null) cpus.push(cpu / times);
  }
  return {
    wall: spreadOf(medians),
    cpu: cpus.length === runs ? spreadOf(cpus) : null,
    p95: percentile(all, 0.95),
    runs,
    times,
  };
};

const addDifference = (sum: number | null, before: number | null | undefined, after: number | null): number | null =>
  sum === null || after === null || before === null || before === undefined ? null : sum + after - before;
