/** The eight hues of Okabe and Ito, told apart under the common forms of colour-vision deficiency. */
export const codeHues = ["orange", "sky", "green", "yellow", "blue", "vermillion", "purple", "black"] as const;
export type CodeHue = (typeof codeHues)[number];

export const codePatterns = ["solid", "diagonal", "dots", "bars"] as const;
export type CodePattern = (typeof codePatterns)[number];

/**
 * Attributes that give an element a code's colour. Inside it `--code`, `--code-edge`, `--code-tint` and `--code-line` are set
 * (classes: code-fill, code-mark, bg-code-tint, border-code-edge). No inline style, so that a strict content policy holds.
 * @example <span {...codeColour("orange", "dots")} className="code-fill size-3" />
 */
export const codeColour = (hue: CodeHue, pattern: CodePattern) =>
  ({ "data-hue": hue, "data-pattern": pattern }) as const;
