import * as z from "zod";
import { memoMentionKinds, memoSubjectKinds } from "../domain/memo/memo-subject";
import { abilityList } from "./ability";
import { memoDocument } from "./memo-document";
import { pageFields, pageOf } from "./page";
import { patchOf } from "./patch";
import { id, instant, optionalLine, queryBoolean, rowVersion } from "./primitive";

/** What a memo is about. A cell is a factor in a case. */
export const memoSubject = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("project") }),
    z.strictObject({ kind: z.literal("case"), caseId: id }),
    z.strictObject({ kind: z.literal("interviewee"), intervieweeId: id }),
    z.strictObject({ kind: z.literal("interview"), interviewId: id }),
    z.strictObject({ kind: z.literal("code"), codeId: id }),
    z.strictObject({ kind: z.literal("coding"), codingId: id }),
    z.strictObject({ kind: z.literal("source"), sourceId: id }),
    z.strictObject({ kind: z.literal("cell"), codeId: id, caseId: id }),
  ])
  .meta({ id: "MemoSubject" });
/** See {@link memoSubject}. */
export type MemoSubject = z.infer<typeof memoSubject>;

const memoFields = {
  title: optionalLine(200),
  document: memoDocument,
  /** Read by its author alone. */
  isPrivate: z.boolean(),
} as const;

/** A new memo. */
export const memoInput = z
  .strictObject({
    subject: memoSubject,
    title: memoFields.title.default(""),
    document: memoFields.document,
    isPrivate: memoFields.isPrivate.default(false),
  })
  .meta({ id: "MemoInput" });
/** See {@link memoInput}. */
export type MemoInput = z.infer<typeof memoInput>;

/** Changing a memo. What it is about stays. */
export const memoPatch = patchOf(memoFields).meta({ id: "MemoPatch" });
/** See {@link memoPatch}. */
export type MemoPatch = z.infer<typeof memoPatch>;

/** A thing that a memo names, as this reader may see it. */
export const memoMentionView = z
  .strictObject({
    kind: z.enum(memoMentionKinds),
    id,
    /** Its name, or the words of the passage; null where it is gone, withdrawn, or not this reader's to see. */
    label: z.string().nullable(),
    /** Of a passage: the transcript that it opens. */
    transcriptId: id.nullable(),
  })
  .meta({ id: "MemoMention" });
/** See {@link memoMentionView}. */
export type MemoMentionView = z.infer<typeof memoMentionView>;

const headFields = {
  id,
  subject: memoSubject,
  /** What the memo is about, by name; null for the study itself and for a thing that was removed since. */
  subjectLabel: z.string().nullable(),
  title: z.string(),
  /** The first words, at most 200 code points. */
  excerpt: z.string(),
  isPrivate: z.boolean(),
  authorId: id,
  authorName: z.string(),
  updatedByName: z.string(),
  createdAt: instant,
  updatedAt: instant,
  version: rowVersion,
  /** The caller wrote it: who wrote a memo says whether it is private. */
  isMine: z.boolean(),
  /** The caller wrote it or owns the study. */
  isRemovable: z.boolean(),
  abilities: abilityList,
} as const;

/** A memo in a list. */
export const memoHead = z.strictObject(headFields).meta({ id: "MemoHead" });
/** See {@link memoHead}. */
export type MemoHead = z.infer<typeof memoHead>;

/** A memo with its text and what the text names. */
export const memoView = z
  .strictObject({ ...headFields, document: memoDocument, mentions: z.array(memoMentionView) })
  .meta({ id: "MemoView" });
/** See {@link memoView}. */
export type MemoView = z.infer<typeof memoView>;

/** Answer of `GET .../memos`. */
export const memoPage = pageOf(memoHead).meta({ id: "MemoPage" });

/** Filters of `GET .../memos`. */
export const memoQuery = z.strictObject({
  ...pageFields,
  subjectKind: z.exactOptional(z.enum(memoSubjectKinds)),
  caseId: z.exactOptional(id),
  intervieweeId: z.exactOptional(id),
  interviewId: z.exactOptional(id),
  codeId: z.exactOptional(id),
  codingId: z.exactOptional(id),
  sourceId: z.exactOptional(id),
  /** Words of title or text. */
  text: z.exactOptional(z.string().trim().min(1).max(200)),
  mine: z.exactOptional(queryBoolean),
});
/** See {@link memoQuery}. */
export type MemoQuery = z.infer<typeof memoQuery>;
