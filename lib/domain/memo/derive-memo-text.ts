import type { MemoBlock, MemoDocument, MemoInline } from "./memo-document";

const inlineText = (node: MemoInline): string =>
  node.type === "text" ? node.text : node.type === "hardBreak" ? "\n" : "";

const blockLines = (block: MemoBlock): readonly string[] =>
  block.type === "paragraph" || block.type === "heading"
    ? [(block.content ?? []).map(inlineText).join("")]
    : block.type === "blockquote"
      ? block.content.flatMap(blockLines)
      : block.content.flatMap((item) => item.content.flatMap(blockLines));

/**
 * The words of a memo as plain text, one line for each paragraph, for search and excerpts.
 * Not in it: the names of mentioned things, which are ids and are looked up for each reader.
 */
export const deriveMemoText = (document: MemoDocument): string =>
  document.content
    .flatMap(blockLines)
    .filter((line) => line.trim() !== "")
    .join("\n");
