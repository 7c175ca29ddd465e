const DAY_MS = 24 * 60 * 60_000;

/**
 * Days for which a deleted project can still be brought back. A day that has begun counts; once the moment is reached
 * there is none.
 * @param until the moment from which on it is erased, in ms since 1970
 * @param now in ms since 1970
 * @example deriveDaysLeft(Date.parse("2026-12-27T10:00Z"), Date.parse("2026-11-27T11:00Z")) // 30
 */
export const deriveDaysLeft = (until: number, now: number): number => Math.max(0, Math.ceil((until - now) / DAY_MS));
