import type { Span } from "../transcript/span";

/** Longest name that a code can have, in code points. */
const LONGEST = 200;

/** A code's name in the interviewee's own words: the passage on one line, cut at a word when it is too long. */
export const inVivoName = (text: string, passage: Span): string => {
  const words = text.slice(passage.start, passage.end).replaceAll(/\s+/gu, " ").trim();
  if ([...words].length <= LONGEST) return words;
  const cut = [...words].slice(0, LONGEST - 1).join("");
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST / 2))}…`;
};
