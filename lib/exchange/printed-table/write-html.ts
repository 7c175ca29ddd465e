import type { PrintedDocument, PrintedRow, PrintedTable } from "./printed-document";
import { htmlText } from "./xml-text";

const style = `
:root { color-scheme: light dark; font: 100%/1.45 system-ui, sans-serif; }
body { max-width: 70rem; margin: 2.5rem auto; padding: 0 1.25rem; }
h1 { font-size: 1.4rem; } caption { text-align: left; font-weight: 600; padding: 0 0 .5rem; }
.frame { overflow-x: auto; margin: 1.75rem 0; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: .45rem .9rem .45rem 0; border-bottom: 1px solid #8886; }
thead th { border-bottom: 2px solid currentColor; vertical-align: bottom; } tr.strong > * { border-top: 2px solid currentColor; font-weight: 600; }
small { display: block; opacity: .75; font-weight: 400; } .notes, dl { font-size: .9rem; max-width: 46rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.25rem; } dt { opacity: .75; } dd { margin: 0; overflow-wrap: anywhere; }
@media print { body { margin: 0; max-width: none; } }`;

const row = ({ heading, cells, isStrong }: PrintedRow): string => {
  const rest = cells.map(
    ({ text, notes }) =>
      `<td>${htmlText(text)}${notes.map((note) => `<small>${htmlText(note)}</small>`).join("")}</td>`,
  );
  return `<tr${isStrong ? ' class="strong"' : ""}><th scope="row">${htmlText(heading)}</th>${rest.join("")}</tr>`;
};

const table = ({ caption, head, rows }: PrintedTable): string =>
  `<div class="frame" tabindex="0" role="region" aria-label="${htmlText(caption)}"><table><caption>${htmlText(caption)}</caption>
<thead><tr>${head.map((text) => `<th scope="col">${htmlText(text)}</th>`).join("")}</tr></thead>
<tbody>
${rows.map(row).join("\n")}
</tbody></table></div>`;

/** The document as one web page without script and without anything to load, readable on paper too. */
export const writeHtml = (document: PrintedDocument): Uint8Array<ArrayBuffer> => {
  const { title, language, tables, notes, about } = document;
  const page = `<!doctype html>
<html lang="${htmlText(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${htmlText(title)}</title>
<style>${style}
</style>
</head>
<body>
<h1>${htmlText(title)}</h1>
${tables.map(table).join("\n")}
<div class="notes">
${notes.map((note) => `<p>${htmlText(note)}</p>`).join("\n")}
</div>
<dl>
${about.map(([word, value]) => `<dt>${htmlText(word)}</dt><dd>${htmlText(value)}</dd>`).join("\n")}
</dl>
</body>
</html>
`;
  return new TextEncoder().encode(page);
};
