import type { NumberedCode } from "./number-codes";

/** How well a name answers what was typed, or null: its beginning first, then the beginning of a word, then letters in order. */
const rankOf = (name: string, wanted: string): number | null => {
  const place = name.indexOf(wanted);
  if (place === 0) return 0;
  if (place > 0) return /\p{L}|\p{N}/u.test(name[place - 1] ?? "") ? 2 : 1;
  let from = 0;
  for (const letter of wanted.replaceAll(" ", "")) {
    const found = name.indexOf(letter, from);
    if (found === -1) return null;
    from = found + 1;
  }
  return 3;
};

/**
 * The codes that what was typed may mean, the likeliest first; a number means the code with that number. Nothing typed:
 * all of them in their order.
 */
export const pickCodes = (codes: readonly NumberedCode[], query: string): readonly NumberedCode[] => {
  const wanted = query.trim().toLowerCase();
  if (wanted === "") return codes;
  return codes
    .flatMap((numbered) => {
      const rank = String(numbered.number) === wanted ? -1 : rankOf(numbered.code.name.toLowerCase(), wanted);
      return rank === null ? [] : [{ numbered, rank }];
    })
    .sort((one, other) => one.rank - other.rank || one.numbered.number - other.numbered.number)
    .map(({ numbered }) => numbered);
};
