import type { MemoMentionKind } from "./memo-subject";

/** Bold, italic, or a link to a page. */
export type MemoMark =
  | { readonly type: "bold" }
  | { readonly type: "italic" }
  | { readonly type: "link"; readonly attrs: { readonly href: string } };

/** Words, a line break inside a paragraph, or a thing that is named by its id alone. */
export type MemoInline =
  | { readonly type: "text"; readonly text: string; readonly marks?: readonly MemoMark[] | undefined }
  | { readonly type: "hardBreak" }
  | { readonly type: "mention"; readonly attrs: { readonly kind: MemoMentionKind; readonly id: string } };

/** A point of a list. */
export interface MemoListItem {
  readonly type: "listItem";
  readonly content: readonly MemoBlock[];
}

/** A paragraph, heading, list or quotation. */
export type MemoBlock =
  | { readonly type: "paragraph"; readonly content?: readonly MemoInline[] | undefined }
  | {
      readonly type: "heading";
      readonly attrs: { readonly level: 2 | 3 };
      readonly content?: readonly MemoInline[] | undefined;
    }
  | { readonly type: "bulletList"; readonly content: readonly MemoListItem[] }
  | { readonly type: "orderedList"; readonly content: readonly MemoListItem[] }
  | { readonly type: "blockquote"; readonly content: readonly MemoBlock[] };

/** The text of a memo: blocks one below the other. A name in it is an id, never a copy of the name. */
export interface MemoDocument {
  readonly type: "doc";
  readonly content: readonly MemoBlock[];
}
