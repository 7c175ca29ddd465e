import * as z from "zod";
import { transcriptLimits } from "../domain/transcript/transcript-limits";
import { importFindings, transcriptFormats } from "../domain/transcript/transcript-reading";
import { speakerRoles } from "../domain/transcript/turn";
import { abilityList } from "./ability";
import { recordKind } from "./interview";
import { codePointOffset, count, id, instant, languageTag, rowVersion, sha256 } from "./primitive";

/** What a voice is in an interview. */
export const speakerRole = z.enum(speakerRoles);

/** Who a label of the file stands for. */
export const speakerInput = z
  .strictObject({ role: speakerRole, intervieweeId: z.exactOptional(id) })
  .meta({ id: "SpeakerInput" });

/** The labels of a file and who they stand for. */
export const speakersInput = z.record(z.string().max(500), speakerInput).meta({ id: "SpeakersInput" });
/** See {@link speakersInput}. */
export type SpeakersInput = z.infer<typeof speakersInput>;

const text = z
  .string()
  .min(1)
  .max(transcriptLimits.codePoints * 2);

/** Preview of a pasted text; a file comes as multipart/form-data in the field `file`. Nothing is stored. */
export const transcriptPreviewInput = z
  .strictObject({
    text,
    format: z.exactOptional(z.enum(transcriptFormats)),
    /** Character set to read the file with, when it cannot be told. */
    encoding: z.exactOptional(z.string().max(40)),
  })
  .meta({ id: "TranscriptPreviewInput" });
/** See {@link transcriptPreviewInput}. */
export type TranscriptPreviewInput = z.infer<typeof transcriptPreviewInput>;

/** Storing a pasted text; a file comes as multipart/form-data, with `speakers` as a JSON field beside `file`. */
export const transcriptInput = z
  .strictObject({
    text,
    speakers: speakersInput.default({}),
    format: z.exactOptional(z.enum(transcriptFormats)),
    encoding: z.exactOptional(z.string().max(40)),
    kind: z.exactOptional(recordKind),
  })
  .meta({ id: "TranscriptInput" });
/** See {@link transcriptInput}. */
export type TranscriptInput = z.infer<typeof transcriptInput>;

/**
 * The fields of a multipart upload beside the file; `speakers` is JSON in text. Without `format` the content tells it; `kind` is
 * compared with what the interview says its record is.
 */
export const transcriptUploadFields = z.strictObject({
  speakers: z.exactOptional(
    z
      .string()
      .max(100_000)
      .transform((value, context) => {
        try {
          return JSON.parse(value) as unknown;
        } catch {
          context.addIssue({ code: "custom", message: "Is not JSON." });
          return z.NEVER;
        }
      })
      .pipe(speakersInput),
  ),
  encoding: z.exactOptional(z.string().max(40)),
  format: z.exactOptional(z.enum(transcriptFormats)),
  kind: z.exactOptional(recordKind),
});
/** See {@link transcriptUploadFields}. */
export type TranscriptUploadFields = z.infer<typeof transcriptUploadFields>;

const counted = z.strictObject({ what: z.string(), count });

/** What an import read, changed and left; one shape for all formats. */
export const lossReport = z
  .strictObject({
    format: z.string(),
    program: z.string().nullable(),
    read: z.array(counted),
    changed: z.array(counted.extend({ rule: z.string(), examples: z.array(z.string()) })),
    left: z.array(counted.extend({ why: z.string(), examples: z.array(z.string()) })),
    needsYou: z.array(z.string()),
  })
  .meta({ id: "LossReport" });
/** See {@link lossReport}. */
export type LossReport = z.infer<typeof lossReport>;

/** A turn as the preview shows it. */
const previewTurn = z.strictObject({
  index: count,
  speaker: z.string(),
  start: codePointOffset,
  end: codePointOffset,
  startMs: count.nullable(),
});

/** What a file was understood as, before anything is stored. */
export const transcriptPreviewView = z
  .strictObject({
    format: z.enum(transcriptFormats),
    convention: z.string(),
    confidence: z.number().min(0).max(1),
    encoding: z.string().nullable(),
    sha256,
    codePointCount: count,
    wordCount: count,
    text: z.string(),
    turns: z.array(previewTurn),
    speakers: z.array(
      z.strictObject({
        label: z.string(),
        turnCount: count,
        wordCount: count,
        firstWords: z.string(),
        suggestedRole: speakerRole,
      }),
    ),
    leftOut: z.array(counted.extend({ why: z.string(), examples: z.array(z.string()) })),
    findings: z.array(z.strictObject({ code: z.enum(importFindings), count, examples: z.array(z.string()) })),
    report: lossReport,
  })
  .meta({ id: "TranscriptPreviewView" });
/** See {@link transcriptPreviewView}. */
export type TranscriptPreviewView = z.infer<typeof transcriptPreviewView>;

/** A place of the text that must be decided before the transcript is opened to the team. */
export const finding = z
  .strictObject({
    id,
    kind: z.enum(["identity", "entity", "email", "phone", "idNumber", "name"]),
    start: codePointOffset,
    end: codePointOffset,
    decision: z.enum(["undecided", "keep", "replace"]),
  })
  .meta({ id: "Finding" });

/** A turn: one speaker's contribution. `speaker` is the label shown to the team, never a confidential name. */
export const turnView = z
  .strictObject({
    index: count,
    speaker: z.string(),
    role: speakerRole,
    intervieweeId: id.nullable(),
    start: codePointOffset,
    end: codePointOffset,
    startMs: count.nullable(),
    /** The questions of the guide that the turn puts or answers. */
    questionIds: z.array(id),
    /** The words are withheld: a withdrawn interviewee's turns of a joint interview. */
    isMasked: z.boolean(),
  })
  .meta({ id: "TurnView" });
/** See {@link turnView}. */
export type TurnView = z.infer<typeof turnView>;

const transcriptFields = {
  id,
  interviewId: id,
  /** Version of the text; its offsets never change. */
  version: rowVersion,
  currentVersion: rowVersion,
  sha256,
  state: z.enum(["quarantined", "released"]),
  kind: recordKind,
  language: languageTag,
  codePointCount: count,
  wordCount: count,
  turns: z.array(turnView),
  findings: z.array(finding),
  createdAt: instant,
  releasedAt: instant.nullable(),
  abilities: abilityList,
} as const;

/** Answer to a stored transcript: turns and offsets without the text. */
export const transcriptStoredView = z
  .strictObject({ ...transcriptFields, report: lossReport })
  .meta({ id: "TranscriptStoredView" });
/** See {@link transcriptStoredView}. */
export type TranscriptStoredView = z.infer<typeof transcriptStoredView>;

/** A transcript version as the reader may read it. */
export const transcriptView = z.strictObject({ ...transcriptFields, text: z.string() }).meta({ id: "TranscriptView" });
/** See {@link transcriptView}. */
export type TranscriptView = z.infer<typeof transcriptView>;

/** Which version to read; the current one when left out. */
export const transcriptQuery = z.strictObject({ version: z.exactOptional(z.coerce.number().int().min(1)) });
/** See {@link transcriptQuery}. */
export type TranscriptQuery = z.infer<typeof transcriptQuery>;

/** Opening a transcript to the team; findings that nobody decided stop it unless they are kept. */
export const transcriptReleaseInput = z
  .strictObject({ undecided: z.enum(["refuse", "keep"]).default("refuse") })
  .meta({ id: "TranscriptReleaseInput" });
/** See {@link transcriptReleaseInput}. */
export type TranscriptReleaseInput = z.infer<typeof transcriptReleaseInput>;
