import { type JSONContent, Node } from "@tiptap/core";
import { codePointOffset, indexText, sliceText } from "../domain/transcript/offset";
import type { SpeakerRole } from "../domain/transcript/turn";

/** What the editor keeps of a turn beside its words. */
export interface TurnAttributes {
  readonly role: SpeakerRole;
  readonly intervieweeId: string | null;
  readonly speaker: string;
  readonly startMs: number | null;
  /** The words are withheld: the turn is shown and never changed. */
  readonly isMasked: boolean;
}

/** A turn with its place in a text, in code points. */
export type EditableTurn = TurnAttributes & { readonly start: number; readonly end: number };

/** The document holds turns and nothing else. */
export const TranscriptDocument = Node.create({ name: "doc", topNode: true, content: "turn+" });

/** Words without any mark: what is shown of codings lies beside them. */
export const TranscriptWords = Node.create({ name: "text", group: "inline" });

/** A turn: who speaks, when, and words. White space is kept as it is; a line feed inside is a line of the same turn. */
export const TurnNode = Node.create<{ readonly head: (attributes: TurnAttributes) => string }>({
  name: "turn",
  content: "text*",
  marks: "",
  whitespace: "pre",
  addOptions: () => ({ head: ({ speaker }) => speaker }),
  addAttributes: () => ({
    role: { default: "other", rendered: false },
    intervieweeId: { default: null, rendered: false },
    speaker: { default: "", rendered: false },
    startMs: { default: null, rendered: false },
    isMasked: { default: false, rendered: false },
  }),
  parseHTML: () => [{ tag: "div[data-turn]", preserveWhitespace: "full" }],
  renderHTML: () => ["div", { "data-turn": "" }, 0],
  addNodeView() {
    const { head } = this.options;
    return ({ node }) => {
      const dom = document.createElement("div");
      dom.dataset.turn = "";
      const label = dom.appendChild(document.createElement("span"));
      label.contentEditable = "false";
      label.className = "prepare-head";
      const contentDOM = dom.appendChild(document.createElement("p"));
      contentDOM.className = "prepare-words reading";
      contentDOM.dir = "auto";
      const draw = (attributes: TurnAttributes) => {
        dom.dataset.role = attributes.role;
        dom.toggleAttribute("data-masked", attributes.isMasked);
        label.textContent = head(attributes);
        // A press there plays the recording from the turn on, where there is one.
        if (attributes.startMs === null) delete label.dataset.play;
        else label.dataset.play = String(attributes.startMs);
      };
      draw(node.attrs as TurnAttributes);
      return {
        dom,
        contentDOM,
        update: (next) => {
          if (next.type !== node.type) return false;
          draw(next.attrs as TurnAttributes);
          return true;
        },
        ignoreMutation: (mutation) => mutation.type !== "selection" && label.contains(mutation.target),
      };
    };
  },
});

/** A version as the editor's document. */
export const documentOf = (text: string, turns: readonly EditableTurn[]): JSONContent => {
  const indexed = indexText(text);
  return {
    type: "doc",
    content: turns.map(({ start, end, role, intervieweeId, speaker, startMs, isMasked }) => {
      const words = sliceText(indexed, codePointOffset(start), codePointOffset(end));
      return {
        type: "turn",
        attrs: { role, intervieweeId, speaker, startMs, isMasked },
        ...(words === "" ? {} : { content: [{ type: "text", text: words }] }),
      };
    }),
  };
};
