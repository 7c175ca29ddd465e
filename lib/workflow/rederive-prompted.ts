import { readGuideMaterial, storePromptedByGuide } from "../data/prompted";
import type { WriteTransaction } from "../data/transaction";
import { derivePrompted } from "../domain/coding/derive-prompted";
import { deriveTurnAnswers } from "../domain/guide/derive-turn-answers";
import type { ProjectScope } from "../server/scope";

const lineageOf = (parentOf: ReadonlyMap<string, string | null>, codeId: string): string[] => {
  const lineage: string[] = [];
  for (let at: string | null | undefined = codeId; at && !lineage.includes(at); at = parentOf.get(at)) lineage.push(at);
  return lineage;
};

/**
 * Asks the interview guide again which codings were asked for, in the transaction that changed the guide, a marked turn or
 * the tree of codes. A coder's own decision on a coding stands beside it and is not touched.
 * @param transcriptVersionId limits it to one transcript version; null for the whole project
 * @returns how many codings are now answered otherwise
 */
export const rederivePrompted = async (
  scope: ProjectScope<never>,
  write: WriteTransaction,
  transcriptVersionId: string | null,
): Promise<number> => {
  const { codings, codesOfQuestion, marksOfVersion, parentOf } = await readGuideMaterial(
    scope,
    write,
    transcriptVersionId,
  );
  const changed: Record<"asked" | "unasked", string[]> = { asked: [], unasked: [] };
  for (const coding of codings) {
    const turnIndexes = Array.from(
      { length: coding.lastTurn - coding.firstTurn + 1 },
      (_, place) => coding.firstTurn + place,
    );
    const answers = deriveTurnAnswers(marksOfVersion.get(coding.transcriptVersionId) ?? [], turnIndexes);
    const codeIds = lineageOf(parentOf, coding.codeId);
    const isPrompted = derivePrompted({ codeIds, turnIndexes, decidedByCoder: null }, { codesOfQuestion, answers });
    if (isPrompted !== coding.promptedByGuide) changed[isPrompted ? "asked" : "unasked"].push(coding.id);
  }
  await storePromptedByGuide(scope, write, changed.asked, true);
  await storePromptedByGuide(scope, write, changed.unasked, false);
  return changed.asked.length + changed.unasked.length;
};
