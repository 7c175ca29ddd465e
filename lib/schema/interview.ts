import * as z from "zod";
import { recordKinds } from "../domain/interview/record-kind";
import { abilityList } from "./ability";
import { attributes } from "./attribute";
import { intervieweeMark } from "./interviewee";
import { pageOf } from "./page";
import { patchOf } from "./patch";
import { count, day, dayOrMonth, id, instant, languageTag, lineOfText, rowVersion } from "./primitive";
import { transcriptProgress } from "./progress";
import { recordingView } from "./recording";

/** verbatim, notes or a reconstruction; the latter two are never exported as quotation. */
export const recordKind = z.enum(recordKinds);

const interviewFields = {
  number: z.int().min(1).max(100_000),
  date: day.nullable(),
  lengthMinutes: z.int().min(1).max(1440).nullable(),
  language: languageTag,
  /** inPerson, video, phone, written, or the project's own word. */
  mode: lineOfText(60),
  intervieweeIds: z.array(id).min(1).max(50),
  /** Who led it and so holds the key; whoever records the interview when left out. */
  interviewerIds: z.array(id).min(1).max(20),
  kind: recordKind,
  attributes,
} as const;

/** A new interview. */
export const interviewInput = z
  .strictObject({
    number: interviewFields.number,
    date: interviewFields.date.default(null),
    lengthMinutes: interviewFields.lengthMinutes.default(null),
    language: interviewFields.language,
    mode: interviewFields.mode.default("inPerson"),
    intervieweeIds: interviewFields.intervieweeIds,
    interviewerIds: z.exactOptional(interviewFields.interviewerIds),
    kind: interviewFields.kind.default("verbatim"),
    attributes: interviewFields.attributes.default({}),
  })
  .meta({ id: "InterviewInput" });
/** See {@link interviewInput}. */
export type InterviewInput = z.infer<typeof interviewInput>;

/** Changing an interview. */
export const interviewPatch = patchOf(interviewFields).meta({ id: "InterviewPatch" });
/** See {@link interviewPatch}. */
export type InterviewPatch = z.infer<typeof interviewPatch>;

/** An interview: the event, not its text. */
export const interviewView = z
  .strictObject({
    id,
    number: count,
    date: dayOrMonth.nullable(),
    lengthMinutes: count.nullable(),
    /** Whether date and length are given more roughly than they were recorded. */
    isCoarsened: z.boolean(),
    language: languageTag,
    mode: z.string(),
    kind: recordKind,
    /** What groups it with others; empty where day and length are withheld. */
    attributes,
    interviewees: z.array(intervieweeMark),
    intervieweeIds: z.array(id),
    interviewerIds: z.array(id),
    transcript: z
      .strictObject({
        id,
        version: rowVersion,
        state: z.enum(["quarantined", "released"]),
        turnCount: count,
        wordCount: count,
        codingCount: count,
        /** The caller's own progress; null when they may not read it. */
        progress: transcriptProgress.nullable(),
      })
      .nullable(),
    /** Told to its interviewers alone. */
    recording: recordingView.nullable(),
    createdAt: instant,
    version: rowVersion,
    abilities: abilityList,
  })
  .meta({ id: "InterviewView" });
/** See {@link interviewView}. */
export type InterviewView = z.infer<typeof interviewView>;

/** Answer of `GET .../interviews`. */
export const interviewPage = pageOf(interviewView).meta({ id: "InterviewPage" });
