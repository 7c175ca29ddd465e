import type { TranslationStoredView } from "../../lib/schema/translation";
import { addTranslation } from "../../lib/workflow/add-translation";
import { contextOf, must, type Place, scopeOf } from "./place";

/** A translation of a transcript, one text a turn. */
export const buildTranslation = async (
  place: Place,
  transcriptId: string,
  lines: readonly string[],
  note = "",
): Promise<TranslationStoredView> =>
  must(await addTranslation(scopeOf(place), contextOf(), transcriptId, { language: "de", note, turns: [], lines }));
