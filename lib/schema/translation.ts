import * as z from "zod";
import { transcriptLimits } from "../domain/transcript/transcript-limits";
import { abilityList } from "./ability";
import { count, id, instant, languageTag, rowVersion, runningText, sha256 } from "./primitive";

/** What a translation says of itself. */
const stated = {
  language: languageTag,
  /** What the translator says: who translated, how, what was hard. */
  note: runningText(5_000).default(""),
} as const;

/** The fields of a multipart upload beside the file. */
export const translationFields = z.strictObject(stated);

/** Storing a pasted translation; a file comes as multipart/form-data in the field `file`, with the other fields beside it. */
export const translationInput = z
  .strictObject({
    ...stated,
    text: z
      .string()
      .min(1)
      .max(transcriptLimits.codePoints * 2),
  })
  .meta({ id: "TranslationInput" });

/** One turn in the other language. */
export const translatedTurn = z
  .strictObject({
    /** The turn of the original. */
    index: count,
    text: z.string(),
  })
  .meta({ id: "TranslatedTurn" });

const facts = {
  id,
  transcriptId: id,
  /** Version of the transcript that it translates. */
  transcriptVersion: rowVersion,
  /** A newer translation of the same version has a higher number. */
  number: count,
  ...stated,
  sha256,
  createdAt: instant,
  abilities: abilityList,
} as const;

/** A translation as it was stored, without its words. */
export const translationStoredView = z
  .strictObject({ ...facts, turnCount: count })
  .meta({ id: "TranslationStoredView" });
/** See {@link translationStoredView}. */
export type TranslationStoredView = z.infer<typeof translationStoredView>;

/** A translation as the reader may read it: a turn whose original is masked is missing. */
export const translationView = z
  .strictObject({ ...facts, turns: z.array(translatedTurn) })
  .meta({ id: "TranslationView" });
/** See {@link translationView}. */
export type TranslationView = z.infer<typeof translationView>;

/** What a quote says in the other language: the whole turns that its passage touches, because turns are what is aligned. */
export const quoteTranslation = z
  .strictObject({ language: languageTag, text: z.string() })
  .meta({ id: "QuoteTranslation" });
/** See {@link quoteTranslation}. */
export type QuoteTranslation = z.infer<typeof quoteTranslation>;
