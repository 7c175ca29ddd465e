import { applyEdits, type TextEdit } from "./apply-edits";

/** What composing a text (NFC) changes of it, place by place; none when it is composed. */
export const compositionEdits = (text: string): TextEdit[] => {
  const composed = text.normalize("NFC");
  if (composed === text) return [];
  const edits: TextEdit[] = [];
  for (const hit of text.matchAll(/[^\p{M}\u1160-\u11ff][\p{M}\u1160-\u11ff]*|[\p{M}\u1160-\u11ff]+/gu)) {
    const replacement = hit[0].normalize("NFC");
    if (replacement !== hit[0]) edits.push({ start: hit.index, end: hit.index + hit[0].length, replacement });
  }
  // A script whose letters compose without being marks: the map is coarse there, the text is right.
  const isComplete = applyEdits(text, edits).text === composed;
  return isComplete ? edits : [{ start: 0, end: text.length, replacement: composed }];
};
