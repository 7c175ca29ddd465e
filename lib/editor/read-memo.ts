import type { JSONContent } from "@tiptap/core";
import type { MemoBlock, MemoDocument, MemoInline, MemoListItem, MemoMark } from "../domain/memo/memo-document";
import { type MemoMentionKind, memoMentionKinds } from "../domain/memo/memo-subject";

const isMentionKind = (kind: unknown): kind is MemoMentionKind =>
  typeof kind === "string" && (memoMentionKinds as readonly string[]).includes(kind);

const childrenOf = (node: JSONContent): readonly JSONContent[] => node.content ?? [];

const markOf = (mark: NonNullable<JSONContent["marks"]>[number]): readonly MemoMark[] => {
  if (mark.type === "bold" || mark.type === "italic") return [{ type: mark.type }];
  const href: unknown = mark.type === "link" ? mark.attrs?.href : undefined;
  return typeof href === "string" && /^(?:https?:\/\/|mailto:)/i.test(href) ? [{ type: "link", attrs: { href } }] : [];
};

const inlineOf = (node: JSONContent): readonly MemoInline[] => {
  if (node.type === "hardBreak") return [{ type: "hardBreak" }];
  if (node.type === "mention") {
    const { kind, id } = node.attrs ?? {};
    return isMentionKind(kind) && typeof id === "string" ? [{ type: "mention", attrs: { kind, id } }] : [];
  }
  if (node.type !== "text" || !node.text) return [];
  const marks = (node.marks ?? []).flatMap(markOf);
  return [{ type: "text", text: node.text, ...(marks.length > 0 ? { marks } : {}) }];
};

const linesOf = (node: JSONContent): { content?: readonly MemoInline[] } => {
  const content = childrenOf(node).flatMap(inlineOf);
  return content.length > 0 ? { content } : {};
};

const itemsOf = (node: JSONContent): readonly MemoListItem[] =>
  childrenOf(node).map((item) => ({ type: "listItem", content: childrenOf(item).flatMap(blockOf) }));

const blockOf = (node: JSONContent): readonly MemoBlock[] => {
  switch (node.type) {
    case "paragraph":
      return [{ type: "paragraph", ...linesOf(node) }];
    case "heading":
      return [{ type: "heading", attrs: { level: node.attrs?.level === 3 ? 3 : 2 }, ...linesOf(node) }];
    case "bulletList":
    case "orderedList":
      return [{ type: node.type, content: itemsOf(node) }];
    case "blockquote":
      return [{ type: "blockquote", content: childrenOf(node).flatMap(blockOf) }];
    default:
      return [];
  }
};

/**
 * What the editor holds as a memo is stored: the attributes that the editor adds for itself (target of a link, start of a
 * list) and anything that a memo cannot hold are left out.
 */
export const readMemo = (json: JSONContent): MemoDocument => ({
  type: "doc",
  content: childrenOf(json).flatMap(blockOf),
});

/** A stored memo as the editor takes it: a copy, because the editor may change what it is given. */
export const openMemo = (document: MemoDocument): JSONContent => structuredClone(document) as JSONContent;
