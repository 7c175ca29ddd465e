import { applyEdits, type TextEdit } from "./apply-edits";
import { compositionEdits } from "./composition-edits";
import type { OffsetMap } from "./offset-map";

/** What normalisation did to a text, counted, for the loss report. */
export type NormalisationReport = {
  readonly byteOrderMarks: number;
  /** CR LF, CR, VT, FF, U+2028 and U+2029 that became a line feed. */
  readonly lineEnds: number;
  /** C0 controls other than tab and line feed that were dropped. */
  readonly controls: number;
  /** Halves of characters outside the basic plane, replaced by U+FFFD because they cannot be stored. */
  readonly loneSurrogates: number;
  /** Characters that were written decomposed and are now composed (NFC). */
  readonly composed: number;
};

/** Candidates: a leading byte order mark, line ends, controls, halves of surrogate pairs. */
const SUSPECT = /^\ufeff+|\r\n|[\u2028\u2029]|\p{Cc}|\p{Cs}/gu;

/**
 * The text as a transcript version keeps it: no byte order mark, every line end a line feed, NFC, no C0 control but tab.
 * Kept as written: no-break spaces, soft hyphens, marks of writing direction, tabs. The maps carry positions of the raw text
 * (UTF-16 units) into the result; see `mapOffset`.
 * @example normaliseText("\ufeffI:\r\nYes.").text // "I:\nYes."
 */
export const normaliseText = (
  raw: string,
): { readonly text: string; readonly maps: readonly OffsetMap[]; readonly report: NormalisationReport } => {
  const counts = { byteOrderMarks: 0, lineEnds: 0, controls: 0, loneSurrogates: 0 };
  const edits: TextEdit[] = [];
  for (const hit of raw.matchAll(SUSPECT)) {
    const [found] = hit;
    const isKept = found === "\n" || found === "\t" || (found >= "\u007f" && found <= "\u009f");
    if (isKept) continue;
    let replacement = "";
    if (found.startsWith("\ufeff")) counts.byteOrderMarks += 1;
    else if (/[\r\v\f\u2028\u2029]/.test(found)) {
      counts.lineEnds += 1;
      replacement = "\n";
    } else if (found >= "\ud800") {
      counts.loneSurrogates += 1;
      replacement = "\ufffd";
    } else counts.controls += 1;
    edits.push({ start: hit.index, end: hit.index + found.length, replacement });
  }
  const plain = applyEdits(raw, edits);
  const compositions = compositionEdits(plain.text);
  const composed = applyEdits(plain.text, compositions);
  return { text: composed.text, maps: [plain.map, composed.map], report: { ...counts, composed: compositions.length } };
};
