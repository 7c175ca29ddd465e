import { applyEdits, type TextEdit } from "../../domain/transcript/apply-edits";
import { utf16Offset } from "../../domain/transcript/offset";
import { mapOffset, type OffsetMap } from "../../domain/transcript/offset-map";
import { isSpacedText, splitLines } from "../text/read-plain";
import { decodeEntity, ENTITY } from "../transcript/decode-entity";
import type { SourceDocument, SourceLine } from "../transcript/source-document";

/** A backslash before punctuation is Markdown's way to write the punctuation itself. */
const ESCAPE = /\\([!-/:-@[-`{-~])/g;
const HEADING = /^(#{1,6})[ \t]+|^(#{1,6})$/;
const QUOTE = /^>[ \t]?/;
const BOLD_HEAD = /^(\*\*|__)(?=\S)(.+?)(?<=\S)\1/;

type Marked = { readonly line: SourceLine; readonly edits: readonly TextEdit[] };

const readInline = (text: string, start: number, end: number): TextEdit[] => {
  const words = text.slice(start, end);
  const edits: TextEdit[] = [];
  for (const hit of words.matchAll(ESCAPE)) {
    edits.push({ start: start + hit.index, end: start + hit.index + 1, replacement: "" });
  }
  for (const hit of words.matchAll(ENTITY)) {
    const replacement = decodeEntity(hit[0]);
    if (replacement === undefined || words[hit.index - 1] === "\\") continue;
    edits.push({ start: start + hit.index, end: start + hit.index + hit[0].length, replacement });
  }
  return edits.sort((first, second) => first.start - second.start);
};

const readLine = (text: string, line: SourceLine): Marked => {
  const words = text.slice(line.start, line.end);
  const heading = HEADING.exec(words)?.[0];
  const quote = heading === undefined ? QUOTE.exec(words)?.[0] : undefined;
  const start = line.start + (heading ?? quote ?? "").length;
  const kind = heading !== undefined ? "heading" : quote !== undefined ? "quote" : "text";
  const bold = BOLD_HEAD.exec(text.slice(start, line.end));
  if (bold === null) return { line: { ...line, start, kind }, edits: readInline(text, start, line.end) };
  const [whole, mark = "", inner = ""] = bold;
  const boldStart = start + mark.length;
  const boldEnd = boldStart + inner.length;
  const edits = [
    ...readInline(text, boldStart, boldEnd),
    { start: boldEnd, end: start + whole.length, replacement: "" },
    ...readInline(text, start + whole.length, line.end),
  ];
  return { line: { ...line, start: boldStart, kind, boldEnd }, edits };
};

/**
 * A Markdown file as lines: headings and quotations are told apart, the bold beginning of a line is known, escapes and character
 * references are resolved. Other marks (emphasis inside a sentence, links) stay in the text as written.
 */
export const readMarkdown = (
  source: string,
): Omit<SourceDocument, "maps" | "findings"> & { readonly map: OffsetMap } => {
  const lines = splitLines(source);
  const isRule = (line: SourceLine) => /^([-*_])(\s*\1){2,}$/.test(source.slice(line.start, line.end));
  const marked = lines.filter((line) => !isRule(line)).map((line) => readLine(source, line));
  const edits = marked.flatMap((line) => line.edits);
  const { text, map } = applyEdits(source, edits);
  const carry = (offset: number, edge: "start" | "end"): number => mapOffset([map], utf16Offset(offset), edge).offset;
  const carried = marked.map(({ line }): SourceLine => {
    const bold = line.boldEnd === undefined ? {} : { boldEnd: carry(line.boldEnd, "start") };
    return { ...line, start: carry(line.start, "start"), end: carry(line.end, "end"), ...bold };
  });
  const rules = lines.length - marked.length;
  return {
    format: "md",
    program: null,
    text,
    map,
    lines: carried.filter((line) => line.start < line.end),
    isCued: false,
    isSpaced: isSpacedText(source, lines.length),
    read: [{ what: "lines", count: lines.length }],
    changed:
      edits.length === 0
        ? []
        : [
            {
              what: "markdown_marks",
              count: edits.length,
              rule: "escapes and character references resolved",
              examples: [],
            },
          ],
    left: rules === 0 ? [] : [{ what: "rule_lines", count: rules, why: "a drawn line, no words", examples: [] }],
  };
};
