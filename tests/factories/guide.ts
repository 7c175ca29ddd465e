import { type GuideInput, type GuideView, guideInput } from "../../lib/schema/guide";
import { loadGuide } from "../../lib/server/load-guide";
import { saveGuide } from "../../lib/workflow/save-guide";
import { contextOf, must, type Place, scopeOf } from "./place";

/** The next version of the interview guide with these questions. */
export const buildGuide = async (
  place: Place,
  questions: readonly (Partial<GuideInput["questions"][number]> & { readonly text: string })[],
): Promise<GuideView> => {
  const { version } = await loadGuide(scopeOf(place));
  const change = { expectedVersion: version, input: guideInput.parse({ questions }) };
  return must(await saveGuide(scopeOf(place), contextOf(), change));
};
