import { Workbook } from "@cj-tech-master/excelts";
import mammoth from "mammoth";
import { fromBuffer } from "yauzl";

/** The names and bytes of every entry of a zip (docx and xlsx are zips). */
export const readZip = (bytes: Uint8Array): Promise<ReadonlyMap<string, string>> =>
  new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (fault, zip) => {
      if (fault) return reject(fault);
      const entries = new Map<string, string>();
      zip.on("entry", (entry) => {
        zip.openReadStream(entry, (broken, stream) => {
          if (broken) return reject(broken);
          const parts: Buffer[] = [];
          stream.on("data", (part: Buffer) => parts.push(part));
          stream.on("end", () => {
            entries.set(entry.fileName, Buffer.concat(parts).toString("utf8"));
            zip.readEntry();
          });
        });
      });
      zip.on("end", () => resolve(entries));
      zip.readEntry();
    });
  });

/** A Word file as HTML, by another program than the one that wrote it. */
export const readWord = async (bytes: Uint8Array): Promise<string> =>
  (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;

/** The rows of each table of a Word file; the lines of a cell are joined by " / ". */
export const readWordTables = async (bytes: Uint8Array): Promise<string[][][]> => {
  const html = await readWord(bytes);
  return [...html.matchAll(/<table>(.*?)<\/table>/gs)].map(([, table = ""]) =>
    [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
      [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = ""]) =>
        [...cell.matchAll(/<p>(.*?)<\/p>/gs)]
          .map(([, text = ""]) => text.replace(/<[^>]+>/g, ""))
          .filter((text) => text !== "")
          .join(" / "),
      ),
    ),
  );
};

/** The sheets of a workbook as rows of values. */
export const readSheets = async (bytes: Uint8Array): Promise<Readonly<Record<string, unknown[][]>>> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(Buffer.from(bytes));
  return Object.fromEntries(
    workbook.worksheets.map((sheet) => {
      const rows: unknown[][] = [];
      sheet.eachRow({ includeEmpty: true }, (row) => {
        rows.push((Array.isArray(row.values) ? row.values : []).slice(1));
      });
      return [sheet.name, rows];
    }),
  );
};

/** A CSV as rows, by the rules of RFC 4180; the byte order mark must be there. */
export const readCsv = (bytes: Uint8Array): string[][] => {
  const text = Buffer.from(bytes).toString("utf8");
  if (!text.startsWith("\ufeff")) throw new Error("no byte order mark");
  const rows: string[][] = [[]];
  for (const [, quoted = "", end] of text.slice(1).matchAll(/"((?:[^"]|"")*)"(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
};
