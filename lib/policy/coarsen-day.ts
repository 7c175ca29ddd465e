/**
 * The month of a day, for tables that leave: the day of an interview can tell who was met (decision 28, claim A15).
 * @example coarsenDay("2023-10-17") // "2023-10"
 */
export const coarsenDay = (day: string): string => day.slice(0, 7);
