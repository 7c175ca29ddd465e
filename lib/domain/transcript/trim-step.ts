import type { TextStep } from "./text-step";

/** A step without what stands on both its sides before and after: only what truly changes. Null when nothing does. */
export const trimStep = (removed: readonly string[], added: readonly string[], start: number): TextStep | null => {
  const shorter = Math.min(removed.length, added.length);
  let head = 0;
  while (head < shorter && removed[head] === added[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && removed.at(-1 - tail) === added.at(-1 - tail)) tail += 1;
  if (head + tail === removed.length && removed.length === added.length) return null;
  return {
    start: start + head,
    end: start + removed.length - tail,
    text: added.slice(head, added.length - tail).join(""),
  };
};
