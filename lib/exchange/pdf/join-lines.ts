/** A printed line of a page. Lengths are points; `y` grows upward. */
export type PrintedLine = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly size: number;
};

/** The paragraphs of a page, and how many words that were parted at the end of a line are whole again. */
export type JoinedLines = { readonly paragraphs: readonly string[]; readonly hyphens: number };

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[numbers.length >> 1] ?? 0;

const isSameSize = (one: PrintedLine, other: PrintedLine): boolean => Math.abs(one.size - other.size) < 0.75;

/** How far apart lines of one paragraph stand on this page. */
const spacingOf = (lines: readonly PrintedLine[]): number => {
  const gaps = lines.flatMap((line, place) => {
    const before = lines[place - 1];
    const gap = before && isSameSize(before, line) ? before.y - line.y : 0;
    return gap > 0 && gap < line.size * 3 ? [gap] : [];
  });
  return median(gaps);
};

const isContinued = (before: PrintedLine, line: PrintedLine, spacing: number, edge: number): boolean => {
  const gap = before.y - line.y;
  const isNext = gap > 0 && gap <= spacing * 1.2;
  const isIndented = line.x - before.x > line.size * 0.9;
  // A line that stops early ends its paragraph.
  const isFull = before.right - before.x >= (edge - before.x) * 0.82;
  return isSameSize(before, line) && isNext && !isIndented && isFull;
};

/**
 * Puts the printed lines of a page together to paragraphs: a line goes on when the next has the same size, stands one line
 * below, is not indented, and the line itself fills its column. A word parted by a hyphen at the end of a line is joined when it
 * goes on with a small letter; each is counted, because a hyphen of the word's own goes with it.
 */
export const joinLines = (lines: readonly PrintedLine[]): JoinedLines => {
  const spacing = spacingOf(lines);
  // The right edge of the column that begins about there; a page may have several.
  const edgeAt = (line: PrintedLine): number =>
    Math.max(...lines.filter((it) => Math.abs(it.x - line.x) <= line.size * 3).map((it) => it.right));
  const paragraphs: string[] = [];
  let hyphens = 0;
  for (const [place, line] of lines.entries()) {
    const before = lines[place - 1];
    const open = paragraphs.at(-1);
    if (!before || open === undefined || !isContinued(before, line, spacing, edgeAt(before))) {
      paragraphs.push(line.text);
      continue;
    }
    const isParted = /\p{Ll}[-\u00ad\u2010]$/u.test(open) && /^\p{Ll}/u.test(line.text);
    if (isParted) hyphens += 1;
    paragraphs[paragraphs.length - 1] = isParted ? `${open.slice(0, -1)}${line.text}` : `${open} ${line.text}`;
  }
  return { paragraphs, hyphens };
};
