import * as z from "zod";
import { identityChoice } from "./consent";
import { factorTableQuery } from "./factor";
import { recordKind } from "./interview";
import { count, dayOrMonth, id, languageTag } from "./primitive";
import { quoteFilterFields } from "./quote";

/** What can be exported, and in which formats. */
export const exportFormats = {
  "factor-table": ["docx", "xlsx", "csv", "json", "html"],
  interviews: ["docx", "xlsx", "csv", "json"],
  codings: ["xlsx", "csv"],
} as const;

/** One of the keys of {@link exportFormats}. */
export type ExportSubject = keyof typeof exportFormats;

/** The last part of the address, read: what is exported, and as what. */
export type ExportFile = {
  readonly [What in ExportSubject]: { readonly what: What; readonly format: (typeof exportFormats)[What][number] };
}[ExportSubject];

/** One of the formats of {@link exportFormats}. */
export type ExportFormat = ExportFile["format"];

const files: readonly ExportFile[] = [
  ...exportFormats["factor-table"].map((format) => ({ what: "factor-table", format }) as const),
  ...exportFormats.interviews.map((format) => ({ what: "interviews", format }) as const),
  ...exportFormats.codings.map((format) => ({ what: "codings", format }) as const),
];

/** The last part of the address, as `factor-table.docx`, read into its two parts. */
export const exportFileName = z
  .string()
  .max(60)
  .transform((name, context): ExportFile => {
    const file = files.find(({ what, format }) => name === `${what}.${format}`);
    if (file) return file;
    context.addIssue({ code: "custom", message: "Is no export that exists." });
    return z.NEVER;
  })
  .meta({ description: "Name and format, as `factor-table.docx` or `interviews.csv`." });

/**
 * An export of the factor table takes the same overrides as the table, one of codings the filter of the quotes; the
 * interview table has nothing to override. What belongs to another export is refused.
 */
export const exportQuery = z.strictObject({ ...factorTableQuery.shape, ...quoteFilterFields });
/** See {@link exportQuery}. */
export type ExportQuery = z.infer<typeof exportQuery>;

/** An interviewee as she appears in a table that leaves. */
export const disclosedPerson = z.strictObject({
  id,
  number: count,
  /** Public name, the team's label of one who chose to be named without stating a name, or null: "confidential". */
  name: z.string().nullable(),
  identity: identityChoice,
});

/** An interview as it may leave: named, dated and measured by what its interviewees chose. */
export const disclosedInterviewView = z
  .strictObject({
    number: count,
    interviewees: z.array(disclosedPerson),
    /** A day, or a month where it is coarsened; null when none is recorded. */
    date: dayOrMonth.nullable(),
    lengthMinutes: count.nullable(),
    isCoarsened: z.boolean(),
    language: languageTag,
    mode: z.string(),
    kind: recordKind,
    /** Words of the current transcript; null without one. */
    transcriptWords: count.nullable(),
  })
  .meta({ id: "DisclosedInterviewView" });
/** See {@link disclosedInterviewView}. */
export type DisclosedInterviewView = z.infer<typeof disclosedInterviewView>;

/** The interviews that a consent in force lets a table list, and the interviewees whom it does not. */
export const interviewTableView = z
  .strictObject({
    interviews: z.array(disclosedInterviewView),
    leftOut: z.array(z.strictObject({ number: count, reason: z.enum(["noConsent", "withdrawn"]) })),
    /** The owner's decision for this project; false: dates and lengths of everybody are given as recorded. */
    coarsensConfidential: z.boolean(),
  })
  .meta({ id: "InterviewTableView" });
/** See {@link interviewTableView}. */
export type InterviewTableView = z.infer<typeof interviewTableView>;
