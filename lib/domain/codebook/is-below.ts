/**
 * Whether a code is another code or stands somewhere below it. A parent that is missing or lies in a loop ends the climb.
 * @example isBelow(new Map([["b", "a"], ["a", null]]), "b", "a") // true
 */
export const isBelow = (parentOf: ReadonlyMap<string, string | null>, codeId: string, ancestorId: string): boolean => {
  const seen = new Set<string>();
  for (let at: string | null | undefined = codeId; at && !seen.has(at); at = parentOf.get(at)) {
    if (at === ancestorId) return true;
    seen.add(at);
  }
  return false;
};
