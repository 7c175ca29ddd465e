import type { IsoDate } from "../domain/shared/iso-date";

const FARTHEST_ZONE_MS = 14 * 60 * 60_000;

/**
 * The day that it already is somewhere on earth (UTC+14). A day after it lies in the future for everybody; an earlier one
 * may be today where the interview or the signature took place.
 * @example latestDay(new Date("2024-05-03T12:00:00Z")) // "2024-05-04"
 */
export const latestDay = (now: Date): IsoDate =>
  new Date(now.getTime() + FARTHEST_ZONE_MS).toISOString().slice(0, 10) as IsoDate;
