/**
 * A time in a recording as somebody types it: minutes and seconds, or hours, minutes and seconds.
 * @returns milliseconds; null when it is no time
 * @example readClock("1:05:12") // 3912000
 */
export const readClock = (typed: string): number | null => {
  const parts = /^(?:(\d{1,3}):)?(\d{1,3}):([0-5]\d)$/.exec(typed.trim());
  if (!parts) return null;
  const [, hours = "0", minutes, seconds] = parts;
  if (parts[1] !== undefined && Number(minutes) > 59) return null;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
};
