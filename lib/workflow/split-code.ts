import { findCode, getCode, holdCode, holdCodebook, insertCode } from "../data/codebook";
import { lockCodingsOfCode, moveCodings } from "../data/coding-move";
import { keepRevision } from "../data/subject-revision";
import { transact, type WriteContext } from "../data/transaction";
import { nextColour } from "../domain/codebook/next-colour";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { CodeSplitInput, CodeView } from "../schema/codebook";
import type { ProjectScope } from "../server/scope";
import { rederivePrompted } from "./rederive-prompted";
import { refuseTaken } from "./refuse-taken";

/**
 * Splits a code: the codings named, whoever made them, go to a new code beside it. The new one counts as a factor and for
 * its ancestors as the old one does, unless it is said otherwise; its definition is its own. One step to undo.
 */
export const splitCode = async (
  scope: ProjectScope<"codebook:change" | "project:read">,
  context: WriteContext,
  change: { readonly codeId: string; readonly expectedVersion: number | null; readonly input: CodeSplitInput },
): Promise<Result<CodeView, Refusal>> =>
  refuseTaken(
    () =>
      transact(scope, context, async (write) => {
        const { codeId, expectedVersion, input } = change;
        const tree = await holdCodebook(scope, write);
        const current = await findCode(scope, codeId, write.sql);
        if (!current) return { refusal: { code: "not_found" } };
        if (expectedVersion !== null && expectedVersion !== current.version)
          return { refusal: { code: "stale_version", current } };
        const parentId = input.parentId === undefined ? current.parentId : input.parentId;
        if (parentId !== null && !tree.parentOf.has(parentId))
          return { refusal: { code: "not_found", fields: { parentId: "Is no code of this project." } } };
        await holdCode(scope, write, codeId);
        const wanted = [...new Set(input.codingIds)];
        const codings = await lockCodingsOfCode(scope, write, codeId, wanted);
        if (codings.length !== wanted.length)
          return {
            refusal: { code: "not_found", fields: { codingIds: "Names a coding that is not one of this code." } },
          };
        const newId = await insertCode(scope, write, {
          name: input.name,
          parentId,
          isFactor: input.isFactor ?? current.isFactor,
          definition: input.definition,
          source: "",
          include: "",
          exclude: "",
          example: "",
          reasonNotFactor: "",
          rollsUp: current.rollsUp,
          isCandidate: false,
          colour: nextColour(tree.colours),
        });
        const after = await keepRevision(scope, write, "code", newId);
        const moved = await moveCodings(scope, write, wanted, newId);
        await rederivePrompted(scope, write, null);
        return {
          value: await getCode(scope, newId, write.sql),
          events: [
            {
              kind: "code.split",
              subjectKind: "code",
              subjectId: codeId,
              detail: { newId, codings: moved.length, codebookVersion: tree.version },
            },
          ],
          undoable: { label: "code.split", changes: [{ kind: "code", id: newId, before: 0, after }, ...moved] },
        };
      }),
    "name_taken",
    "name",
  );
