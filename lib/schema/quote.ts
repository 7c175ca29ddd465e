import * as z from "zod";
import { type CodeCondition, codeRelations } from "../domain/coding/code-condition";
import { inGeneral } from "../domain/coding/quote-filter";
import { attributeChoice, attributeOwner } from "./attribute";
import { codingView, stance } from "./coding";
import { identityChoice } from "./consent";
import { pageFields } from "./page";
import { patchOf } from "./patch";
import { count, id, instant, lineOfText, repeatable, rowVersion } from "./primitive";
import { codingStatus } from "./table-settings";
import { quoteTranslation } from "./translation";

/** A case, or `general` for claims that name none. */
export const caseOrGeneral = z.union([id, z.literal(inGeneral)]);

/**
 * Another coding beside the passage, in one text: an optional `not-`, the relation (`near` with the number of words
 * between), a colon, and the codes of which any will do.
 * @example "not-near-20:0190aaaa-0000-7000-8000-000000000001"
 */
export const codeCondition = z
  .string()
  .max(2000)
  .transform((text, context): CodeCondition => {
    const read = /^(not-)?(passage|overlap|turn|adjacent|near-(\d{1,4})):([0-9a-f,-]+)$/i.exec(text);
    const codeIds = z.array(id).min(1).max(50).safeParse(read?.[4]?.split(","));
    const relation = codeRelations.find((name) => name === read?.[2]?.replace(/-\d+$/, ""));
    if (read && relation && codeIds.success)
      return { isNot: read[1] !== undefined, relation, words: Number(read[3] ?? 0), codeIds: codeIds.data };
    context.addIssue({ code: "custom", message: "Is no condition." });
    return z.NEVER;
  })
  .meta({ description: "Condition on other codings beside the passage, as `overlap:<code>` or `not-near-20:<code>`." });

/** Which quotes are asked for. Several values of one part are alternatives; all parts hold together. */
export const quoteFilterFields = {
  /** Codes, each with everything below it. */
  codeId: z.exactOptional(repeatable(id)),
  caseId: z.exactOptional(repeatable(caseOrGeneral)),
  stance: z.exactOptional(repeatable(stance)),
  intervieweeId: z.exactOptional(repeatable(id)),
  interviewId: z.exactOptional(repeatable(id)),
  coderId: z.exactOptional(repeatable(id)),
  status: z.exactOptional(repeatable(codingStatus)),
  /** Values of attributes: `interviewee:Role:press`; values of one attribute are alternatives, attributes hold together. */
  attribute: z.exactOptional(repeatable(attributeChoice)),
  /** Words of the passage. */
  text: z.exactOptional(z.string().trim().min(1).max(200)),
  /** What must stand beside the passage: `overlap:<code>`, `not-near-20:<code>,<code>`; see {@link codeCondition}. */
  beside: z.exactOptional(repeatable(codeCondition)),
  /** Whether all of the conditions must hold, or any. */
  besideJoin: z.exactOptional(z.enum(["all", "any"])),
} as const;

/** See {@link quoteFilterFields}. */
export const quoteFilterQuery = z.strictObject(quoteFilterFields);
/** See {@link quoteFilterFields}. */
export type QuoteFilterQuery = z.infer<typeof quoteFilterQuery>;
/** The filter as an address or a call writes it, before it is read. */
export type QuoteFilterInput = z.input<typeof quoteFilterQuery>;

/** Query of `GET .../quotes`. */
export const quoteQuery = z.strictObject({ ...quoteFilterFields, ...pageFields });
/** See {@link quoteQuery}. */
export type QuoteQuery = z.infer<typeof quoteQuery>;

/** Who speaks in a quote, as a citation names her: the public name of somebody who chose to be named, else the number. */
export const quoteSpeaker = z.strictObject({
  id,
  number: count,
  /** Null where identity is confidential. */
  name: z.string().nullable(),
  identity: identityChoice,
});

/** Why the words may be read here and not quoted elsewhere. */
export const notQuotable = z.enum(["quotation", "record"]);

/** A coding with what a citation needs. */
export const quoteView = codingView
  .extend({
    speakers: z.array(quoteSpeaker),
    /** Null when the words may leave as a quotation. */
    notQuotable: notQuotable.nullable(),
    /** The turns of the passage in the translation of its text, where there is one. */
    translation: z.exactOptional(quoteTranslation),
  })
  .meta({ id: "QuoteView" });
/** See {@link quoteView}. */
export type QuoteView = z.infer<typeof quoteView>;

/** A page of quotes, with how many passages and how many people all pages hold. */
export const quotePage = z
  .strictObject({
    items: z.array(quoteView),
    nextCursor: z.string().nullable(),
    passages: count,
    interviewees: count,
  })
  .meta({ id: "QuotePage" });
/** See {@link quotePage}. */
export type QuotePage = z.infer<typeof quotePage>;

/** What one more choice would find: passages, and distinct people. */
export const facetCount = z.strictObject({ value: z.string(), passages: count, interviewees: count });
/** See {@link facetCount}. */
export type FacetCountView = z.infer<typeof facetCount>;

/** For each part of the filter what each of its values finds, all other parts as they are. */
export const quoteFacetsView = z
  .strictObject({
    passages: count,
    interviewees: count,
    counts: z.strictObject({
      code: z.array(facetCount),
      case: z.array(facetCount),
      stance: z.array(facetCount),
      interviewee: z.array(facetCount),
      interview: z.array(facetCount),
      coder: z.array(facetCount),
      status: z.array(facetCount),
    }),
    /** The same for each attribute that anything has; an empty value stands for those where it is not stated. */
    attributes: z.array(z.strictObject({ of: attributeOwner, name: z.string(), counts: z.array(facetCount) })),
  })
  .meta({ id: "QuoteFacetsView" });
/** See {@link quoteFacetsView}. */
export type QuoteFacetsView = z.infer<typeof quoteFacetsView>;

/** Query of `GET .../quotes/matrix`: what stands in the columns beside each factor. */
export const quoteMatrixQuery = z.strictObject({
  ...quoteFilterFields,
  columns: z.enum(["case", "interviewee"]).default("case"),
});
/** See {@link quoteMatrixQuery}. */
export type QuoteMatrixQuery = z.infer<typeof quoteMatrixQuery>;

/** Quotes side by side: the first few of each cell, and how many there are. */
export const quoteMatrixView = z
  .strictObject({
    columns: z.enum(["case", "interviewee"]),
    /** The codes of the rows: those of the filter, else the factors. */
    codeIds: z.array(id),
    cells: z.array(
      z.strictObject({
        codeId: id,
        /** A case, `general`, or an interviewee. */
        column: z.string(),
        passages: count,
        interviewees: count,
        quotes: z.array(quoteView),
      }),
    ),
  })
  .meta({ id: "QuoteMatrixView" });
/** See {@link quoteMatrixView}. */
export type QuoteMatrixView = z.infer<typeof quoteMatrixView>;

/** Which codes stand together; the filter says among which passages. */
export const cooccurrenceView = z
  .strictObject({
    /** The codes that are compared: those of the filter, else the factors. */
    codeIds: z.array(id),
    cells: z.array(z.strictObject({ rowId: id, columnId: id, passages: count, interviewees: count })),
  })
  .meta({ id: "CooccurrenceView" });
/** See {@link cooccurrenceView}. */
export type CooccurrenceView = z.infer<typeof cooccurrenceView>;

/** The words of the retrieved passages, the most frequent first. */
export const wordFrequencyView = z
  .strictObject({
    /** Words of all passages together. */
    total: count,
    words: z.array(z.strictObject({ word: z.string(), count, passages: count, interviewees: count })),
  })
  .meta({ id: "WordFrequencyView" });
/** See {@link wordFrequencyView}. */
export type WordFrequencyView = z.infer<typeof wordFrequencyView>;

const filterFields = {
  name: lineOfText(120),
  /** The filter as the address of the screen holds it. */
  address: z.string().max(4000),
  /** Everybody in the project sees it; without it its maker alone. */
  isShared: z.boolean(),
} as const;

/** A filter to keep under a name. */
export const savedFilterInput = z
  .strictObject({ ...filterFields, isShared: filterFields.isShared.default(false) })
  .meta({ id: "SavedFilterInput" });
/** See {@link savedFilterInput}. */
export type SavedFilterInput = z.infer<typeof savedFilterInput>;

/** Changing a kept filter. */
export const savedFilterPatch = patchOf(filterFields).meta({ id: "SavedFilterPatch" });
/** See {@link savedFilterPatch}. */
export type SavedFilterPatch = z.infer<typeof savedFilterPatch>;

/** A filter that somebody kept. */
export const savedFilterView = z
  .strictObject({
    id,
    ...filterFields,
    ownerId: id,
    ownerName: z.string(),
    /** The reader's own, to change or remove. */
    isOwn: z.boolean(),
    createdAt: instant,
    version: rowVersion,
  })
  .meta({ id: "SavedFilterView" });
/** See {@link savedFilterView}. */
export type SavedFilterView = z.infer<typeof savedFilterView>;

/** The kept filters that the reader sees: their own and the shared ones. */
export const savedFilterList = z
  .strictObject({ items: z.array(savedFilterView), nextCursor: z.string().nullable(), canShare: z.boolean() })
  .meta({ id: "SavedFilterList" });
/** See {@link savedFilterList}. */
export type SavedFilterList = z.infer<typeof savedFilterList>;
