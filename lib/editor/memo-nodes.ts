import type { Extensions } from "@tiptap/core";
import Mention, { type MentionOptions } from "@tiptap/extension-mention";
import Placeholder from "@tiptap/extension-placeholder";
import StarterKit from "@tiptap/starter-kit";
import type { MemoMention } from "../domain/memo/derive-memo-mentions";

/** A mention on the page: a name that is looked up, and the id that is stored. */
export type MemoSuggestion = MentionOptions<MemoCandidate, MemoMention>["suggestion"];

/** A thing that can be named, as the list below `@` shows it. */
export interface MemoCandidate extends MemoMention {
  readonly label: string;
  /** What it is, in a word. */
  readonly hint: string;
}

const mention = (labelOf: (mention: MemoMention) => string, suggestion: MemoSuggestion) =>
  Mention.extend<MentionOptions<MemoCandidate, MemoMention>>({
    addAttributes: () => ({ kind: { default: "code" }, id: { default: null } }),
    renderHTML: ({ node }) => [
      "span",
      { "data-mention": String(node.attrs.kind), class: "memo-mention" },
      labelOf({ kind: node.attrs.kind, id: node.attrs.id }),
    ],
    renderText: ({ node }) => labelOf({ kind: node.attrs.kind, id: node.attrs.id }),
    parseHTML: () => [],
  }).configure({ deleteTriggerWithBackspace: true, suggestion });

/**
 * What a memo may hold: paragraphs, two headings, lists, quotations, bold, italic, links to pages, and names of things.
 * The server refuses anything else, so the editor has no key and no button for it.
 * @param labelOf the present name of a mentioned thing; pasted mentions are text
 * @param suggestion how the list below `@` is found and shown
 * @param placeholder said while the memo is empty
 * @example useEditor({ extensions: memoNodes(labelOf, suggestion, "Write …"), immediatelyRender: false })
 */
export const memoNodes = (
  labelOf: (mention: MemoMention) => string,
  suggestion: MemoSuggestion,
  placeholder: string,
): Extensions => [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    code: false,
    codeBlock: false,
    strike: false,
    underline: false,
    horizontalRule: false,
    link: { openOnClick: false, autolink: true, protocols: ["mailto"], defaultProtocol: "https" },
  }),
  Placeholder.configure({ placeholder }),
  mention(labelOf, suggestion),
];
