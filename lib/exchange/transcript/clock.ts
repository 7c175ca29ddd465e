/** A time of a recording as transcripts write it: `m:ss`, `h:mm:ss`, three-digit minutes, a fraction. No capturing groups. */
export const CLOCK = String.raw`(?:\d{1,2}:)?\d{1,3}:[0-5]\d(?:[.,]\d{1,3})?`;

/** Milliseconds of such a time; nothing for anything else. */
export const readClock = (time: string): number | undefined => {
  const found = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)(?:[.,](\d{1,3}))?$/.exec(time);
  if (found === null) return undefined;
  const [, hours = "0", minutes = "0", seconds = "0", fraction = "0"] = found;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, "0"));
};
