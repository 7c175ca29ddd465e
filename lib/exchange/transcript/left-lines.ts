import type { LeftOut } from "../../domain/transcript/transcript-reading";

const WHY = {
  header: "stands before the first speaker",
  heading: "a heading is not speech",
  note: "a quoted note is not speech",
  time_line: "a time alone; it became an anchor of the words after it",
  footer: "added by the transcription tool",
  label_without_words: "a label without words after it",
} as const;

/** Lines that were left out, by kind, with the first three as examples. */
export class LeftLines {
  readonly #rows = new Map<keyof typeof WHY, string[]>();

  /** Notes one line as left out. */
  add(what: keyof typeof WHY, words: string): void {
    const row = this.#rows.get(what) ?? [];
    row.push(words);
    this.#rows.set(what, row);
  }

  /** The kinds in the order in which they were met. */
  rows(): LeftOut[] {
    return [...this.#rows].map(([what, lines]) => ({
      what,
      count: lines.length,
      why: WHY[what],
      examples: lines.slice(0, 3).map((line) => Array.from(line).slice(0, 80).join("")),
    }));
  }
}
