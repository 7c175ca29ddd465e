import { type Convention, skipBlanks, tidyLabel } from "../label-hit";

/** A bold name with a colon inside or after the bold type, before its words or alone in its paragraph: `**Name:** words`. */
export const boldLabel: Convention = {
  name: "bold-label",
  isStructural: true,
  find: (line, _words, { text }) => {
    if (line.boldEnd === undefined || line.kind === "quote") return undefined;
    const bold = text.slice(line.start, line.boldEnd).trimEnd();
    // All of a line may be bold, label and words.
    const inner = /^[^:：]{1,60}[:：](?=\s|$)/u.exec(bold)?.[0];
    const colonAfter = /^\s*[:：]/u.exec(text.slice(line.boldEnd, line.end))?.[0];
    const labelEnd = inner !== undefined ? line.start + inner.length : colonAfter && line.boldEnd + colonAfter.length;
    if (labelEnd === undefined || labelEnd === "") return undefined;
    const label = tidyLabel(text.slice(line.start, labelEnd));
    if (label === undefined) return undefined;
    const style = inner === undefined ? "colon-outside" : "colon-inside";
    return { label, wordsStart: skipBlanks(text, labelEnd, line.end), style };
  },
};
