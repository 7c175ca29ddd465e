/**
 * A short name for a case, from its name: the first three letters of the first word and the last number.
 * @example deriveShortName("Kazakhstan 2022") // "KAZ 2022"
 */
export const deriveShortName = (name: string): string => {
  const [first = ""] = name.split(/\s+/);
  const letters = [...first].slice(0, 3).join("").toUpperCase();
  const year = /(\d{1,4})\D*$/.exec(name)?.[1];
  return year ? `${letters} ${year}` : letters;
};
