/**
 * Stands for each character of a turn whose words may not be read (a withdrawn interviewee in a joint interview), so that
 * every offset after it stays true.
 */
export const MASK = "\u2588";
