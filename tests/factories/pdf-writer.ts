import { deflateSync } from "node:zlib";

/** One page of a written PDF: its lines from top to bottom; an empty string leaves a gap, as between paragraphs. */
type PdfPage = readonly string[];

const literal = (text: string): string => `(${text.replace(/[\\()]/g, "\\$&")})`;

const contentOf = (lines: PdfPage): string => {
  const shown = lines.map((line, place) =>
    line === "" ? "" : `1 0 0 1 72 ${740 - place * 16} Tm ${literal(line)} Tj`,
  );
  return `BT /F1 12 Tf ${shown.filter((part) => part !== "").join("\n")} ET`;
};

/** Puts objects together to a file with its table of places. */
const assemble = (objects: readonly (string | Buffer)[], trailer = ""): Buffer => {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const places: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [rank, body] of objects.entries()) {
    const written = Buffer.concat([Buffer.from(`${rank + 1} 0 obj\n`), Buffer.from(body), Buffer.from("\nendobj\n")]);
    places.push(at);
    at += written.length;
    parts.push(written);
  }
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
};

const stream = (content: Buffer, more = ""): Buffer =>
  Buffer.concat([
    Buffer.from(`<< /Length ${content.length} ${more} >>\nstream\n`),
    content,
    Buffer.from("\nendstream"),
  ]);

/**
 * A PDF as a simple program writes it.
 * @param first the number that the first page bears; later pages count on
 */
export const writePdf = (pages: readonly PdfPage[], { first = 1, catalog = "" } = {}): Buffer => {
  const kids = pages.map((_, rank) => `${4 + rank * 2} 0 R`).join(" ");
  return assemble([
    `<< /Type /Catalog /Pages 2 0 R /PageLabels << /Nums [0 << /S /D /St ${first} >>] >> ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ...pages.flatMap((lines, rank) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + rank * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      stream(Buffer.from(contentOf(lines), "latin1")),
    ]),
  ]);
};

/** A PDF whose one page unpacks to much more than it is. */
export const writePdfBomb = (unpacked: Buffer): Buffer =>
  assemble([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
    stream(deflateSync(unpacked), "/Filter /FlateDecode"),
  ]);

/** A PDF that cannot be opened without a password. */
export const writeLockedPdf = (): Buffer => {
  const key = "<".concat("00".repeat(32), ">");
  return assemble(
    [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [] /Count 0 >>",
      `<< /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`,
    ],
    `/Encrypt 3 0 R /ID [<00> <00>]`,
  );
};
