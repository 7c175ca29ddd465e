/** Number of Okabe-Ito hues; a hue is written 0 to 7. */
export const hueCount = 8;

/** Number of patterns (solid, diagonal, dots, bars); a pattern is written 0 to 3. */
export const patternCount = 4;

/** How a code is told apart on the screen: hue and pattern together give 32 looks, always beside a number or a name. */
export type CodeColour = {
  readonly hue: number;
  readonly pattern: number;
};
