/**
 * Orders two texts by Unicode code points, the same on every machine and in every language.
 * Not by UTF-16 units: those place an emoji before U+FF01.
 */
export const compareCodePoints = (left: string, right: string): number => {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at += 1) {
    const leftUnit = left.charCodeAt(at);
    const rightUnit = right.charCodeAt(at);
    if (leftUnit === rightUnit) continue;
    return rankOfUnit(leftUnit) - rankOfUnit(rightUnit);
  }
  return left.length - right.length;
};

/** Surrogates stand for code points above U+FFFF, so they rank above every single unit. */
const rankOfUnit = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

/** Something that the project gives a place (a case, a code, an interviewee's number). */
export interface Placed {
  readonly id: string;
  readonly position: number;
}

/** Orders by the place that the project gives, then by id, so that the order of loading never shows. */
export const comparePlaced = (left: Placed, right: Placed): number =>
  left.position - right.position || compareCodePoints(left.id, right.id);
