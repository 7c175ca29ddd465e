import * as z from "zod";
import type { MemoBlock, MemoDocument, MemoListItem } from "../domain/memo/memo-document";
import { memoMentionKinds } from "../domain/memo/memo-subject";
import { id, runningText } from "./primitive";

/** Lists and quotations inside each other: deeper ones are refused. */
const MAX_DEPTH = 12;

/** An address that a reader may follow. Nothing else (`javascript:`, `data:`, relative) is a link (claim S06). */
const href = z
  .url({ protocol: /^(?:https?|mailto)$/ })
  .max(2000)
  .meta({ description: "http, https or mailto." });

const mark = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("bold") }),
  z.strictObject({ type: z.literal("italic") }),
  z.strictObject({ type: z.literal("link"), attrs: z.strictObject({ href }) }),
]);

const inline = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("text"),
    text: runningText(20_000).min(1),
    marks: z.exactOptional(z.array(mark).max(3)),
  }),
  z.strictObject({ type: z.literal("hardBreak") }),
  z.strictObject({ type: z.literal("mention"), attrs: z.strictObject({ kind: z.enum(memoMentionKinds), id }) }),
]);

const inlines = z.exactOptional(z.array(inline).max(5000));

const listItem: z.ZodType<MemoListItem> = z
  .lazy(() => z.strictObject({ type: z.literal("listItem"), content: z.array(block).min(1).max(1000) }))
  .meta({ id: "MemoListItem" });

const block: z.ZodType<MemoBlock> = z
  .lazy(() =>
    z.union([
      z.strictObject({ type: z.literal("paragraph"), content: inlines }),
      z.strictObject({
        type: z.literal("heading"),
        attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
        content: inlines,
      }),
      z.strictObject({ type: z.literal("bulletList"), content: z.array(listItem).min(1).max(1000) }),
      z.strictObject({ type: z.literal("orderedList"), content: z.array(listItem).min(1).max(1000) }),
      z.strictObject({ type: z.literal("blockquote"), content: z.array(block).min(1).max(1000) }),
    ]),
  )
  .meta({ id: "MemoBlock" });

const document: z.ZodType<MemoDocument> = z
  .strictObject({ type: z.literal("doc"), content: z.array(block).max(2000) })
  .meta({ id: "MemoDocument" });

const childrenOf = (node: unknown): readonly unknown[] =>
  typeof node === "object" && node !== null && "content" in node && Array.isArray(node.content) ? node.content : [];

/** Level by level instead of by recursion, so that a hostile depth costs nothing. */
const isShallow = (value: unknown): boolean => {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > 2 * MAX_DEPTH) return false;
    level = level.flatMap(childrenOf);
  }
  return true;
};

/**
 * The text of a memo as the editor writes it, by a closed list of blocks, marks and mentions: anything else is refused
 * (claim S06). At most twelve lists and quotations inside each other.
 */
export const memoDocument = z
  .unknown()
  .refine(isShallow, { error: "Lists and quotations stand too deep inside each other.", abort: true })
  .pipe(document);
