/** Signs at which spreadsheet programs begin to compute, their full-width forms included. */
const startsFormula = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const isGuarded = /^'+[=+\-@\t\r\n＝＋－＠]/u;

/**
 * A text as a CSV cell that no spreadsheet program takes for a formula: an apostrophe stands before it (claim S15).
 * A text that looks guarded already gets one more, so that {@link unguardCell} gives every text back.
 * @example guardCell("=1+1") // "'=1+1"
 * @example guardCell("3 of 7") // "3 of 7"
 */
export const guardCell = (text: string): string => (startsFormula.test(text) ? `'${text}` : text);

/** Takes the apostrophe of {@link guardCell} away again. */
export const unguardCell = (text: string): string => (isGuarded.test(text) ? text.slice(1) : text);
