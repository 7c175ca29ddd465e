import { findTranslation } from "../data/translation";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import type { TranslationView } from "../schema/translation";
import { refuseUnreadable } from "../workflow/refuse-unreadable";
import type { ProjectScope } from "./scope";

/** The translation of a transcript as the caller may read it, or the clause that stands against the transcript. */
export const loadTranslation = async (
  scope: ProjectScope<"transcript:read">,
  transcriptId: string,
): Promise<Result<TranslationView, Refusal>> => {
  const found = await findTranslation(scope, transcriptId);
  return found ? accept(found) : refuse(await refuseUnreadable(scope, transcriptId));
};
