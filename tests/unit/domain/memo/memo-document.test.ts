import { expect, test } from "vitest";
import { deriveMemoMentions } from "../../../../lib/domain/memo/derive-memo-mentions";
import { deriveMemoText } from "../../../../lib/domain/memo/derive-memo-text";
import type { MemoBlock, MemoDocument, MemoInline } from "../../../../lib/domain/memo/memo-document";

const words = (text: string): MemoInline => ({ type: "text", text });
const mention = (kind: "code" | "coding", id: string): MemoInline => ({ type: "mention", attrs: { kind, id } });
const paragraph = (...content: MemoInline[]): MemoBlock => ({ type: "paragraph", content });
const doc = (...content: MemoBlock[]): MemoDocument => ({ type: "doc", content });

const example = doc(
  { type: "heading", attrs: { level: 2 }, content: [words("Fear is not presence")] },
  paragraph(
    words("See "),
    mention("code", "c1"),
    words(" and "),
    mention("coding", "p1"),
    { type: "hardBreak" },
    words("below."),
  ),
  { type: "paragraph" },
  { type: "bulletList", content: [{ type: "listItem", content: [paragraph(words("first"), mention("code", "c1"))] }] },
  { type: "blockquote", content: [paragraph(words("quoted"), mention("code", "c2"))] },
);

test("the words of a memo, a line for each paragraph, without the names of what it mentions", () => {
  expect(deriveMemoText(example)).toBe("Fear is not presence\nSee  and \nbelow.\nfirst\nquoted");
  expect(deriveMemoText(doc())).toBe("");
});

test("what a memo mentions, each thing once, in the order of the text", () => {
  expect(deriveMemoMentions(example)).toEqual([
    { kind: "code", id: "c1" },
    { kind: "coding", id: "p1" },
    { kind: "code", id: "c2" },
  ]);
});
