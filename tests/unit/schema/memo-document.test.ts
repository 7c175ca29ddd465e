import { expect, test } from "vitest";
import { memoDocument } from "../../../lib/schema/memo-document";

const id = "0190a0d0-0000-7000-8000-000000000001";
const inParagraph = (...content: unknown[]) => ({ type: "doc", content: [{ type: "paragraph", content }] });
const link = (href: string) => inParagraph({ type: "text", text: "x", marks: [{ type: "link", attrs: { href } }] });
const nested = (depth: number): unknown =>
  depth === 0 ? { type: "paragraph" } : { type: "blockquote", content: [nested(depth - 1)] };

test.each([
  ["an empty one", { type: "doc", content: [] }],
  [
    "bold words and a mention",
    inParagraph(
      { type: "text", text: "x", marks: [{ type: "bold" }] },
      { type: "mention", attrs: { kind: "coding", id } },
    ),
  ],
  ["a link to a page", link("https://example.org/a?b=c")],
  ["a mail address", link("mailto:a@example.org")],
  ["twelve quotations inside each other", { type: "doc", content: [nested(12)] }],
])("%s is a memo", (_, value) => {
  expect(memoDocument.safeParse(value).success).toBe(true);
});

test.each([
  [
    "a node that the editor does not write",
    { type: "doc", content: [{ type: "image", attrs: { src: "https://example.org/x.png" } }] },
  ],
  ["an attribute that it does not write", { type: "doc", content: [{ type: "paragraph", attrs: { onclick: "x" } }] }],
  [
    "a mark that it does not write",
    inParagraph({ type: "text", text: "x", marks: [{ type: "textStyle", attrs: { color: "red" } }] }),
  ],
  ["a script as a link", link("javascript:alert(1)")],
  ["a script as a link, written around", link("java\tscript:alert(1)")],
  ["data as a link", link("data:text/html,<script>alert(1)</script>")],
  ["a link into this site", link("/sign-out")],
  ["a mention of something else", inParagraph({ type: "mention", attrs: { kind: "member", id } })],
  ["a mention with a name beside its id", inParagraph({ type: "mention", attrs: { kind: "code", id, label: "Ann" } })],
  ["half a character", inParagraph({ type: "text", text: "\ud800" })],
  ["a depth that would cost the reader", { type: "doc", content: [nested(40)] }],
  ["a hostile depth", { type: "doc", content: [nested(5000)] }],
  ["no document", "text"],
])("S06 %s is refused", (_, value) => {
  expect(memoDocument.safeParse(value).success).toBe(false);
});
