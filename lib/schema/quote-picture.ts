import * as z from "zod";
import { readAttributeChoice } from "../domain/coding/read-attribute-choice";
import { attributeOwner } from "./attribute";
import { codePointOffset, count, id } from "./primitive";
import { quoteFilterFields, quoteSpeaker } from "./quote";

/** An attribute of something: "profession" of interviewees. */
const attributeKey = z.strictObject({ of: attributeOwner, name: z.string() });

/** An attribute in one text, as `interviewee:<name>`, the name percent-encoded. */
const attributeName = z
  .string()
  .max(1000)
  .transform((text, context) => {
    const read = readAttributeChoice(`${text}:`);
    if (read) return { of: read.of, name: read.name };
    context.addIssue({ code: "custom", message: "Is no attribute." });
    return z.NEVER;
  })
  .meta({ description: "Attribute as `interviewee:<name>` (or `interview:`, `case:`), the name percent-encoded." });

/** Query of `GET .../quotes/crosstab`: the filter, and the attribute whose values are the columns. */
export const crosstabQuery = z.strictObject({ ...quoteFilterFields, by: z.exactOptional(attributeName) });
/** See {@link crosstabQuery}. */
export type CrosstabQuery = z.infer<typeof crosstabQuery>;

/** Codes by the values of an attribute: distinct interviewees first, passages second. */
export const crosstabView = z
  .strictObject({
    /** Null when nothing that the caller may know has an attribute. */
    by: attributeKey.nullable(),
    /** Every attribute that can be chosen. */
    attributes: z.array(attributeKey),
    codeIds: z.array(id),
    /** Everybody who is found under a value, whatever the code; an empty value: not stated. */
    columns: z.array(z.strictObject({ value: z.string(), interviewees: count, passages: count })),
    cells: z.array(z.strictObject({ codeId: id, value: z.string(), interviewees: count, passages: count })),
  })
  .meta({ id: "CrosstabView" });
/** See {@link crosstabView}. */
export type CrosstabView = z.infer<typeof crosstabView>;

/** Where the codings of one interview stand along its turns. */
export const codelineView = z
  .strictObject({
    interviewId: id,
    /** Null without a quote. */
    transcriptId: id.nullable(),
    /** The codes that stand on a mark, in the order of the codebook. */
    codeIds: z.array(id),
    turns: z.array(
      z.strictObject({
        index: count,
        role: z.enum(["interviewer", "interviewee", "other"]),
        start: codePointOffset,
        end: codePointOffset,
        /** Where the recording was transcribed with times. */
        startMs: count.nullable(),
      }),
    ),
    marks: z.array(
      z.strictObject({
        codingId: id,
        codeId: id,
        start: codePointOffset,
        end: codePointOffset,
        firstTurn: count,
        lastTurn: count,
      }),
    ),
  })
  .meta({ id: "CodelineView" });
/** See {@link codelineView}. */
export type CodelineView = z.infer<typeof codelineView>;

/** Query of `GET .../quotes/context`: the filter, and one word as the list of frequent words names it. */
export const wordContextQuery = z.strictObject({ ...quoteFilterFields, word: z.string().trim().min(1).max(200) });
/** See {@link wordContextQuery}. */
export type WordContextQuery = z.infer<typeof wordContextQuery>;

/** A word in context: each place with the words around it, in the order of interviews and texts. */
export const wordContextView = z
  .strictObject({
    word: z.string(),
    /** All places; the answer holds the first two hundred. */
    total: count,
    lines: z.array(
      z.strictObject({
        codingId: id,
        transcriptId: id,
        interviewNumber: count,
        turn: count,
        speakers: z.array(quoteSpeaker),
        before: z.string(),
        word: z.string(),
        after: z.string(),
      }),
    ),
  })
  .meta({ id: "WordContextView" });
/** See {@link wordContextView}. */
export type WordContextView = z.infer<typeof wordContextView>;
