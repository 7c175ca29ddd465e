import type { Brand } from "./brand";
import { accept, type Result, refuse } from "./result";

/** A calendar day that exists, written `YYYY-MM-DD`. Compares as text; carries no time and no zone. */
export type IsoDate = Brand<string, "IsoDate">;

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

/**
 * Reads a calendar day. 30 February, month 13 and year 0 are refused, never moved to the next day that exists.
 * @example isoDate("2024-02-30") // { ok: false, reason: "impossibleDate" }
 */
export const isoDate = (text: string): Result<IsoDate, "notADate" | "impossibleDate"> => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return refuse("notADate");
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? accept(text as IsoDate) : refuse("impossibleDate");
};

/** Days since 1 January of year 1, in the calendar that has always been Gregorian. */
const dayNumber = (date: IsoDate): number => {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const thisYear = (daysBeforeMonth[month - 1] ?? 0) + (month > 2 && isLeapYear(year) ? 1 : 0);
  return before * 365 + leapDays + thisYear + day - 1;
};

/**
 * The day that lies `days` after `date`, counted on the calendar; negative goes back. Years stay within 1 to 9999.
 * @example addDays(date("2024-02-28"), 2) // "2024-03-01"
 */
export const addDays = (date: IsoDate, days: number): IsoDate => {
  const target = Math.min(Math.max(dayNumber(date) + Math.trunc(days), 0), 3_652_058);
  let year = Math.max(1, Math.min(9999, Math.floor(target / 365.2425)));
  while (year < 9999 && dayNumber(`${String(year + 1).padStart(4, "0")}-01-01` as IsoDate) <= target) year += 1;
  let rest = target - dayNumber(`${String(year).padStart(4, "0")}-01-01` as IsoDate);
  let month = 1;
  while (rest >= daysInMonth(year, month)) {
    rest -= daysInMonth(year, month);
    month += 1;
  }
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(rest + 1)}` as IsoDate;
};
