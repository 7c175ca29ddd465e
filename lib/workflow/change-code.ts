import { dropCodeWords } from "../data/candidate-code";
import { findCode, holdCodebook, updateCode } from "../data/codebook";
import { holdRevision, keepRevision } from "../data/subject-revision";
import { transact, type WriteContext } from "../data/transaction";
import { isBelow } from "../domain/codebook/is-below";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { CodePatch, CodeView } from "../schema/codebook";
import type { ProjectScope } from "../server/scope";
import { rederivePrompted } from "./rederive-prompted";
import { refuseTaken } from "./refuse-taken";

/**
 * Changes a code as its reader saw it. A code cannot be moved below itself (`code_cycle`). Moving one asks the guide again
 * which codings were asked for, because a question about an ancestor asks for its descendants too.
 */
export const changeCode = async (
  scope: ProjectScope<"codebook:change" | "project:read">,
  context: WriteContext,
  change: { readonly codeId: string; readonly expectedVersion: number; readonly patch: CodePatch },
): Promise<Result<CodeView, Refusal>> =>
  refuseTaken(
    () =>
      transact(scope, context, async (write) => {
        const { codeId, expectedVersion, patch } = change;
        const tree = await holdCodebook(scope, write);
        const parentId = patch.parentId ?? null;
        if (!tree.parentOf.has(codeId)) return { refusal: { code: "not_found" } };
        if (parentId !== null && !tree.parentOf.has(parentId))
          return { refusal: { code: "not_found", fields: { parentId: "Is no code of this project." } } };
        if (parentId !== null && isBelow(tree.parentOf, parentId, codeId))
          return { refusal: { code: "code_cycle", fields: { parentId: "Is the code itself or stands below it." } } };
        const before = await holdRevision(scope, write, "code", codeId);
        const isChanged = await updateCode(scope, write, codeId, expectedVersion, patch);
        if (isChanged && patch.name !== undefined) await dropCodeWords(scope, write, codeId);
        if (isChanged && patch.parentId !== undefined) await rederivePrompted(scope, write, null);
        const current = await findCode(scope, codeId, write.sql);
        if (!current) return { refusal: { code: "not_found" } };
        if (!isChanged) return { refusal: { code: "stale_version", current } };
        const after = await keepRevision(scope, write, "code", codeId);
        return {
          undoable: { label: "code.changed", changes: [{ kind: "code", id: codeId, before, after }] },
          value: current,
          events: [
            {
              kind: "code.changed",
              subjectKind: "code",
              subjectId: codeId,
              detail: { fields: Object.keys(patch), version: current.version, codebookVersion: tree.version },
            },
          ],
        };
      }),
    "name_taken",
    "name",
  );
