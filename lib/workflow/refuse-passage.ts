import { holdSourceText } from "../data/source-text";
import type { WriteTransaction } from "../data/transaction";
import { anchorErrorCode } from "../domain/account/error-code";
import type { Refusal } from "../domain/shared/refusal";
import { decideAnchor } from "../domain/transcript/decide-anchor";
import type { GraphemeSegmenter } from "../domain/transcript/is-character-edge";
import { indexText } from "../domain/transcript/offset";
import type { EvidencePassage } from "../schema/evidence";
import type { ProjectScope } from "../server/scope";

const graphemes: GraphemeSegmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

/**
 * Why a passage cannot be anchored in the text of a source: another text stands there, or its words are not those at the
 * place. Null when it can; the text is then held until the transaction ends.
 */
export const refusePassage = async (
  scope: ProjectScope<"evidence:link">,
  write: WriteTransaction,
  sourceId: string,
  { textId, ...passage }: EvidencePassage,
): Promise<Refusal | null> => {
  const text = await holdSourceText(scope, write, sourceId, textId);
  if (text === null) return { code: "not_found", fields: { passage: "Names no text of this source." } };
  const decided = decideAnchor(indexText(text), passage, graphemes);
  return decided.ok ? null : { code: anchorErrorCode[decided.reason], fields: { passage: decided.reason } };
};
