import { getCode } from "../data/codebook";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { CodeMergedView, CodeMergeInput } from "../schema/code-merge";
import type { ProjectScope } from "../server/scope";
import { mergeCodesWithin } from "./merge-codes-within";
import { refuseTaken } from "./refuse-taken";

/**
 * Merges a code into another: one event, one step to undo. A coder who said something else of the same case on the same
 * passage under each code, and judgements that differ on one case, stop it (`stance_conflict`, with the list) until
 * `onConflict` says which holds.
 */
export const mergeCodes = async (
  scope: ProjectScope<"codebook:change" | "project:read">,
  context: WriteContext,
  change: { readonly codeId: string; readonly expectedVersion: number | null; readonly input: CodeMergeInput },
): Promise<Result<CodeMergedView, Refusal>> =>
  refuseTaken(
    () =>
      transact(scope, context, async (write) => {
        const { codeId, expectedVersion, input } = change;
        const { intoId, onConflict } = input;
        const choice = onConflict === "refuse" ? null : onConflict;
        const tried = await mergeCodesWithin(scope, write, { fromId: codeId, intoId, expectedVersion, choice });
        if (!tried.ok) return { refusal: tried.reason };
        const { counts, conflicts, changes, codebookVersion } = tried.value;
        if (choice === null && conflicts.stances.length + conflicts.judgements.length > 0)
          return { refusal: { code: "stance_conflict", current: conflicts } };
        return {
          value: { code: await getCode(scope, intoId, write.sql), counts },
          events: [
            {
              kind: "code.merged",
              subjectKind: "code",
              subjectId: codeId,
              detail: { intoId, ...counts, onConflict, codebookVersion },
            },
          ],
          undoable: { label: "code.merged", changes },
        };
      }),
    "name_taken",
    "intoId",
  );
