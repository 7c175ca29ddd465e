/** Lengths are told apart by quarters of an hour. */
const step = 15;

/**
 * The length of an interview to the nearest 15 minutes, and never less than 15, for tables that leave (decision 28):
 * the exact length can be matched with a calendar or a recording.
 * @example coarsenMinutes(25) // 30
 * @example coarsenMinutes(36) // 30
 */
export const coarsenMinutes = (minutes: number): number => Math.max(step, Math.round(minutes / step) * step);
