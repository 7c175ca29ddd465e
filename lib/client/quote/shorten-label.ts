/** A label of a picture that fits into its place: cut at a whole character, with a sign that it is cut. */
export const shortenLabel = (label: string, most: number): string => {
  const letters = [...label];
  return letters.length <= most
    ? label
    : `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
};
