import {
  AlignmentType,
  BorderStyle,
  Document,
  type ITableCellOptions,
  Packer,
  Paragraph,
  SimpleField,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { PrintedCell, PrintedDocument, PrintedRow, PrintedTable } from "./printed-document";
import { xmlText } from "./xml-text";

/** Width of A4 between margins of 25 mm, in twentieths of a point. */
const textWidth = 9070;
const line = { style: BorderStyle.SINGLE, size: 8, color: "000000" } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: "A6A6A6" } as const;
const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

const run = (text: string, look: { bold?: boolean; small?: boolean } = {}): TextRun =>
  new TextRun({ text: xmlText(text), bold: look.bold ?? false, ...(look.small ? { size: 16 } : {}) });

const cell = (
  content: readonly Paragraph[],
  width: number,
  borders: NonNullable<ITableCellOptions["borders"]>,
): TableCell =>
  new TableCell({
    children: content,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    margins: { top: 40, bottom: 40, left: 60, right: 60 },
    borders: { left: none, right: none, ...borders },
  });

const paragraphs = ({ text, notes }: PrintedCell, isStrong: boolean): readonly Paragraph[] => [
  new Paragraph({ children: [run(text, { bold: isStrong })] }),
  ...notes.map((note) => new Paragraph({ children: [run(note, { small: true })] })),
];

/** The width of the text shared out by weight. */
const columnWidths = ({ head, weights }: PrintedTable): readonly number[] => {
  const all = head.map((_, at) => weights[at] ?? weights.at(-1) ?? 1);
  const sum = all.reduce((total, weight) => total + weight, 0);
  return all.map((weight) => Math.floor((textWidth * weight) / sum));
};

const bodyRow = (row: PrintedRow, columns: readonly number[], isLast: boolean): TableRow => {
  const borders = { top: row.isStrong ? line : none, bottom: isLast ? line : thin };
  const cells = [{ text: row.heading, notes: [] }, ...row.cells];
  return new TableRow({
    cantSplit: true,
    children: cells.map((it, at) => cell(paragraphs(it, row.isStrong), columns[at] ?? 0, borders)),
  });
};

const table = (printed: PrintedTable): Table => {
  const { head, rows } = printed;
  const columns = columnWidths(printed);
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [...columns],
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text, at) =>
          cell(paragraphs({ text, notes: [] }, true), columns[at] ?? 0, { top: line, bottom: line }),
        ),
      }),
      ...rows.map((row, at) => bodyRow(row, columns, at === rows.length - 1)),
    ],
  });
};

/** A caption that Word numbers itself, so that it joins the numbering of the thesis it is pasted into. */
const caption = (text: string, number: number): Paragraph =>
  new Paragraph({
    style: "Caption",
    keepNext: true,
    spacing: { before: 240, after: 100 },
    children: [run("Table "), new SimpleField("SEQ Table \\* ARABIC", String(number)), run(`. ${text}`)],
  });

/**
 * The document as Word: real tables with a head row that repeats on each page, a numbered caption above and the notes
 * below. The file's properties name the program and no person.
 */
export const writeDocx = async (document: PrintedDocument): Promise<Uint8Array<ArrayBuffer>> => {
  const word = new Document({
    creator: "Tercet",
    lastModifiedBy: "Tercet",
    title: xmlText(document.title),
    description: "",
    styles: {
      default: { document: { run: { font: "Times New Roman", size: 20, language: { value: document.language } } } },
      paragraphStyles: [
        { id: "Caption", name: "caption", basedOn: "Normal", next: "Normal", quickFormat: true, run: { bold: true } },
        { id: "TableNote", name: "Table note", basedOn: "Normal", quickFormat: true, run: { size: 18 } },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1418, right: 1418, bottom: 1418, left: 1418 },
          },
        },
        children: [
          ...document.tables.flatMap((it, at) => [caption(it.caption, at + 1), table(it)]),
          ...document.notes.map(
            (note) =>
              new Paragraph({
                style: "TableNote",
                alignment: AlignmentType.LEFT,
                spacing: { before: 80 },
                children: [run(note)],
              }),
          ),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(word));
};
