import { interviewModes } from "../../domain/interview/interview-mode";
import type { FactorWords } from "../../messages/factor-words";
import type { DisclosedInterviewView, InterviewTableView } from "../../schema/export";
import type { FileOrigin } from "../factor-table/print-about";
import type { PrintedDocument, SheetValue } from "../printed-table/printed-document";

const modeKeys = {
  inPerson: "file.modeInPerson",
  video: "file.modeVideo",
  phone: "file.modePhone",
  written: "file.modeWritten",
} as const;
const kindKeys = {
  verbatim: "file.kindVerbatim",
  notes: "file.kindNotes",
  reconstruction: "file.kindReconstruction",
} as const;

/** The mode in words; a project's own word stands as it is. */
const modeOf = (words: FactorWords, mode: string): string => {
  const known = interviewModes.find((it) => it === mode);
  return known ? words(modeKeys[known]) : mode;
};

/** The name of a language in English; a tag that no list knows stands as it is. */
const languageOf = (tag: string): string => new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag;

const namesOf = (words: FactorWords, row: DisclosedInterviewView): string =>
  row.interviewees.map(({ name }) => name ?? words("file.confidentialName")).join("; ");

const lengthOf = (words: FactorWords, row: DisclosedInterviewView): string => {
  if (row.lengthMinutes === null) return "";
  return row.isCoarsened ? words("file.lengthAbout", { minutes: row.lengthMinutes }) : String(row.lengthMinutes);
};

const transcriptOf = (words: FactorWords, row: DisclosedInterviewView): string =>
  row.transcriptWords === null ? words("file.noTranscript") : words("file.words", { count: row.transcriptWords });

const sheetHead = [
  "interview",
  "interviewee_numbers",
  "interviewee",
  "date",
  "length_minutes",
  "date_and_length",
  "language",
  "mode",
  "record",
  "transcript_words",
] as const;

const sheetRow = (words: FactorWords, row: DisclosedInterviewView): readonly SheetValue[] => [
  row.number,
  row.interviewees.map(({ number }) => number).join(", "),
  namesOf(words, row),
  row.date ?? "",
  row.lengthMinutes,
  row.isCoarsened ? "coarsened" : "exact",
  row.language,
  row.mode,
  row.kind,
  row.transcriptWords,
];

/**
 * The table of interviews as a thesis lists them: number, name or "confidential", date, length, language, mode, record,
 * transcript. What is coarsened or left out is said below the table.
 */
export const printInterviews = (table: InterviewTableView, origin: FileOrigin): PrintedDocument => {
  const { words, projectName, isSample, madeAt } = origin;
  const isCoarsened = table.interviews.some((row) => row.isCoarsened);
  const notes = [
    ...(isSample ? [words("file.sample")] : []),
    words(isCoarsened ? "file.noteCoarse" : "file.noteExact"),
    ...(table.leftOut.length > 0 ? [words("file.noteLeft", { count: table.leftOut.length })] : []),
  ];
  return {
    title: `${projectName}: ${words("file.interviewTitle")}`,
    language: "en",
    tables: [
      {
        caption: words("file.interviewCaption"),
        head: [
          words("file.number"),
          words("file.name"),
          words("file.date"),
          words("file.length"),
          words("file.language"),
          words("file.mode"),
          words("file.kind"),
          words("file.transcript"),
        ],
        rows: table.interviews.map((row) => ({
          heading: String(row.number),
          isStrong: false,
          cells: [
            namesOf(words, row),
            row.date ?? "",
            lengthOf(words, row),
            languageOf(row.language),
            modeOf(words, row.mode),
            words(kindKeys[row.kind]),
            transcriptOf(words, row),
          ].map((text) => ({ text, notes: [] })),
        })),
        weights: [0.5, 2.2, 1.1, 1, 1, 1, 1, 1.1],
      },
    ],
    notes,
    sheets: [
      {
        name: words("file.interviewTitle"),
        head: sheetHead,
        rows: table.interviews.map((row) => sheetRow(words, row)),
      },
    ],
    about: [
      [words("file.project"), projectName],
      ...(isSample ? [["", words("file.sample")] as const] : []),
      [words("file.date"), words(isCoarsened ? "file.noteCoarse" : "file.noteExact")],
      [words("file.computed"), madeAt.slice(0, 10)],
      [words("file.program"), "Tercet"],
    ],
    madeAt,
  };
};
