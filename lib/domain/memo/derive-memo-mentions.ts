import type { MemoBlock, MemoDocument, MemoInline } from "./memo-document";
import type { MemoMentionKind } from "./memo-subject";

/** One thing that a memo names. */
export interface MemoMention {
  readonly kind: MemoMentionKind;
  readonly id: string;
}

const ofInline = (node: MemoInline): readonly MemoMention[] => (node.type === "mention" ? [node.attrs] : []);

const ofBlock = (block: MemoBlock): readonly MemoMention[] =>
  block.type === "paragraph" || block.type === "heading"
    ? (block.content ?? []).flatMap(ofInline)
    : block.type === "blockquote"
      ? block.content.flatMap(ofBlock)
      : block.content.flatMap((item) => item.content.flatMap(ofBlock));

/** What a memo names, each thing once, in the order of the text. */
export const deriveMemoMentions = (document: MemoDocument): readonly MemoMention[] => {
  const seen = new Map<string, MemoMention>();
  for (const mention of document.content.flatMap(ofBlock)) {
    const key = `${mention.kind} ${mention.id}`;
    if (!seen.has(key)) seen.set(key, { kind: mention.kind, id: mention.id });
  }
  return [...seen.values()];
};
