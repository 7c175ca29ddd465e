import { Decoration, Extension } from "@tiptap/core";
import { positionOfCodePoint, readOffsets } from "./editor-offsets";

/** A passage to show, in code points of the text that the editor opens with. */
export interface ShownCoding {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Attributes of the code's colour, and its name as the title. */
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * Shows codings beside the words. They are drawn once and then follow every edit as the stored ones will: an insertion at an
 * edge stays outside, what is deleted takes its mark along.
 */
export const CodingDecorations = Extension.create<{ codings: readonly ShownCoding[] }>({
  name: "codingDecorations",
  addOptions: () => ({ codings: [] }),
  addDecorations() {
    const { codings } = this.options;
    return {
      update: "manual",
      create: ({ state }) => {
        const offsets = readOffsets(state.doc);
        const { length } = offsets.text;
        return codings
          .filter(({ start, end }) => start < end && end <= length)
          .map(({ start, end, attributes }) =>
            Decoration.Inline(positionOfCodePoint(offsets, start), positionOfCodePoint(offsets, end), {
              nodeName: "mark",
              ...attributes,
            }),
          );
      },
    };
  },
});
