import { compareCodePoints } from "../shared/ordering";

/** A text, number or truth: JSON has one way to write it. */
const isPlain = (value: unknown): boolean => value !== undefined && (value === null || typeof value !== "object");

/** Keys in code point order, no white space, nothing undefined: one text for one value. */
export const writeCanonical = (value: unknown): string => {
  if (Array.isArray(value))
    return value.every(isPlain) ? JSON.stringify(value) : `[${value.map(writeCanonical).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([left], [right]) => compareCodePoints(left, right))
      .map(([key, member]) => `${JSON.stringify(key)}:${writeCanonical(member)}`);
    return `{${members.join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
};
