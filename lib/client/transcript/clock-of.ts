const two = (value: number): string => String(value).padStart(2, "0");

/**
 * A moment of the recording as players write it: minutes and seconds, with hours from the first hour on.
 * @example clockOf(312_000) // "5:12"
 */
export const clockOf = (milliseconds: number): string => {
  const seconds = Math.floor(milliseconds / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
};
