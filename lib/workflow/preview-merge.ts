import { getFactorMaterial } from "../data/factor-material";
import { getSettings } from "../data/project";
import { transact, type WriteContext, type WriteTransaction } from "../data/transaction";
import { deriveFactorTable } from "../domain/factor/derive-factor-table";
import { deriveTableDifference } from "../domain/factor/derive-table-difference";
import type { FactorTable } from "../domain/factor/factor-table";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { CodeMergeInput, CodeMergePreviewView } from "../schema/code-merge";
import type { ProjectScope } from "../server/scope";
import { factorInput, wholeMaterial } from "./factor-input";
import { factorSettingsOf } from "./factor-settings-of";
import { mergeCodesWithin } from "./merge-codes-within";
import { refuseTaken } from "./refuse-taken";

type Scope = ProjectScope<"codebook:change" | "factor-table:read" | "project:read">;

const tableNow = async (scope: Scope, write: WriteTransaction): Promise<FactorTable> => {
  const [material, saved] = [await getFactorMaterial(scope, write.sql), await getSettings(scope, write.sql)];
  const tried = factorSettingsOf(saved, {}, material.interviewees.length);
  if (!tried.ok) throw new Error("the saved settings cannot be computed with");
  return deriveFactorTable(factorInput(material, tried.value.settings, wholeMaterial, ""));
};

/**
 * What merging a code into another would do: the merge is made, the table derived again, and everything taken back. So the
 * preview is the merge, and nothing is stored. Conflicts are listed, with the numbers for the choice that was given.
 */
export const previewMerge = async (
  scope: Scope,
  context: WriteContext,
  change: { readonly codeId: string; readonly input: CodeMergeInput },
): Promise<Result<CodeMergePreviewView, Refusal>> =>
  refuseTaken(
    () =>
      transact(scope, context, async (write) => {
        const { codeId, input } = change;
        const before = await tableNow(scope, write);
        const choice = input.onConflict === "refuse" ? null : input.onConflict;
        const merge = { fromId: codeId, intoId: input.intoId, expectedVersion: null, choice };
        const tried = await mergeCodesWithin(scope, write, merge);
        if (!tried.ok) return { refusal: tried.reason };
        const { counts, conflicts } = tried.value;
        const table = deriveTableDifference(before, await tableNow(scope, write));
        return {
          unchanged: {
            counts,
            conflicts,
            table: {
              intervieweeCount: table.intervieweeCount,
              eligibleCount: table.eligibleCount,
              factorsLost: [...table.factorsLost],
              factorsGained: [...table.factorsGained],
              citationsChanged: [...table.citationsChanged],
              cellsChanged: [...table.cellsChanged],
              crossings: [...table.crossings],
              pairsLost: table.pairsLost.map(({ first, second }) => ({ first: { ...first }, second: { ...second } })),
            },
          },
        };
      }),
    "name_taken",
    "intoId",
  );
