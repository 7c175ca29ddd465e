import { SaxesParser } from "saxes";

/** One line of a Word document as it reads on paper. */
export type WalkedLine = {
  readonly text: string;
  readonly kind: "text" | "heading" | "quote";
  /** Length of the bold beginning of the line. */
  readonly boldLength: number;
};

/** The lines of a document and what was left beside them. */
export type WalkedDocument = {
  readonly lines: readonly WalkedLine[];
  readonly notes: number;
  readonly pictures: number;
};

const BLOCKS = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr"]);

/**
 * Walks the HTML that mammoth makes of a document: a paragraph, a heading, a list item, a table row and a soft line break each make
 * a line; cells are parted by a tab; footnotes and endnotes with their marks are left out and counted.
 */
export const walkHtml = (html: string): WalkedDocument => {
  const lines: WalkedLine[] = [];
  let words = "";
  let boldLength = 0;
  let isBoldSoFar = true;
  let bold = 0;
  let kind: WalkedLine["kind"] = "text";
  let skipped = 0;
  let notes = 0;
  let pictures = 0;
  let row = 0;
  const flush = () => {
    const isBlank = words.trim() === "";
    if (!isBlank) lines.push({ text: words, kind, boldLength });
    words = "";
    boldLength = 0;
    isBoldSoFar = true;
  };
  const add = (text: string) => {
    if (bold > 0 && isBoldSoFar) boldLength = words.length + text.length;
    else if (text.trim() !== "") isBoldSoFar = false;
    words += text;
  };
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const id = String(attributes.id ?? "");
    const isNote = /(^|-)(footnote|endnote)-/.test(id);
    const isMark = name === "a" && /(footnote|endnote)-ref-/.test(id);
    if (isNote && !isMark && skipped === 0) notes += 1;
    if (skipped > 0 || isNote || isMark) {
      skipped += 1;
      return;
    }
    if (name === "img") pictures += 1;
    if (name === "strong") bold += 1;
    if (name === "br") flush();
    if (name === "tr") row += 1;
    if (BLOCKS.has(name) && row === 0) flush();
    if (/^h[1-6]$/.test(name)) kind = "heading";
  });
  parser.on("closetag", ({ name }) => {
    if (skipped > 0) {
      skipped -= 1;
      return;
    }
    if (name === "strong") bold -= 1;
    if (name === "tr") row -= 1;
    if ((name === "td" || name === "th") && words !== "") add("\t");
    if (BLOCKS.has(name) && row === 0) {
      flush();
      kind = "text";
    } else if (name === "p" && row > 0) add(" ");
  });
  parser.on("text", (text) => {
    if (skipped === 0) add(text);
  });
  parser.write(`<body>${html}</body>`).close();
  flush();
  return { lines, notes, pictures };
};
