import type { Span } from "./span";

/** More hits than anybody reads; the search says that it stopped there. */
export const mostHits = 2000;

/**
 * Where words stand in the text, without regard to upper and lower case. Blanks in what is searched for also match line
 * feeds between turns.
 * @returns at most {@link mostHits}
 */
export const findInText = (text: string, words: string): readonly Span[] => {
  const wanted = words.trim();
  if (wanted === "") return [];
  const pattern = wanted
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&"))
    .join("\\s+");
  const hits: Span[] = [];
  for (const hit of text.matchAll(new RegExp(pattern, "giu"))) {
    hits.push({ start: hit.index, end: hit.index + hit[0].length });
    if (hits.length === mostHits) break;
  }
  return hits;
};
