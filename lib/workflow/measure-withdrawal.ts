import type { Reader } from "../data/database";
import { getFactorMaterial } from "../data/factor-material";
import { getSettings } from "../data/project";
import { countHoldings, listAffectedExports } from "../data/withdrawal";
import type { WithdrawalMode } from "../domain/consent/withdrawal-mode";
import { deriveWithdrawalEffect } from "../domain/factor/derive-withdrawal-effect";
import type { WithdrawalPreviewView } from "../schema/withdrawal";
import type { ProjectScope } from "../server/scope";
import { factorInput, wholeMaterial } from "./factor-input";
import { factorSettingsOf } from "./factor-settings-of";

/** The part of a withdrawal's answer that preview and result share. */
export type WithdrawalEffect = Omit<WithdrawalPreviewView, "interviewee" | "mode" | "eraseOn">;

/**
 * What a withdrawal changes, measured before it is made: the same derivation with and without the interviewee, what stops
 * being read, and the exported tables that are beyond recall. Preview and withdrawal both answer this, so
 * the preview equals the state afterwards.
 */
export const measureWithdrawal = async (
  scope: ProjectScope<"consent:withdraw" | "factor-table:read" | "project:read">,
  reader: Reader,
  intervieweeId: string,
  mode: WithdrawalMode,
): Promise<WithdrawalEffect> => {
  const [material, saved] = [await getFactorMaterial(scope, reader), await getSettings(scope, reader)];
  const tried = factorSettingsOf(saved, {}, material.interviewees.length);
  if (!tried.ok) throw new Error("the saved settings cannot be computed with");
  const input = factorInput(material, tried.value.settings, wholeMaterial, "");
  const { effect } = deriveWithdrawalEffect(input, [intervieweeId], mode);
  const exports = await listAffectedExports(scope, intervieweeId, reader);
  return {
    intervieweeCount: effect.intervieweeCount,
    eligibleCount: effect.eligibleCount,
    factorsLost: [...effect.factorsLost],
    factorsGained: [...effect.factorsGained],
    citationsChanged: [...effect.citationsChanged],
    cellsChanged: [...effect.cellsChanged],
    crossings: [...effect.crossings],
    pairsLost: effect.pairsLost.map(({ first, second }) => ({ first: { ...first }, second: { ...second } })),
    releasesAffected: exports.map((item) => ({ ...item, publishedAt: item.publishedAt.toISOString() })),
    counts: await countHoldings(scope, intervieweeId, reader),
  };
};
