import { getCode, holdCodebook, insertCode } from "../data/codebook";
import { keepRevision } from "../data/subject-revision";
import { transact, type WriteContext } from "../data/transaction";
import { nextColour } from "../domain/codebook/next-colour";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { CodeInput, CodeView } from "../schema/codebook";
import type { ProjectScope } from "../server/scope";
import { refuseTaken } from "./refuse-taken";

/** Adds a code. Without a colour it gets the look that the fewest codes have. The codebook's version rises by one. */
export const addCode = async (
  scope: ProjectScope<"codebook:change" | "project:read">,
  context: WriteContext,
  input: CodeInput,
): Promise<Result<CodeView, Refusal>> =>
  refuseTaken(
    () =>
      transact(scope, context, async (write) => {
        const tree = await holdCodebook(scope, write);
        if (input.parentId !== null && !tree.parentOf.has(input.parentId))
          return { refusal: { code: "not_found", fields: { parentId: "Is no code of this project." } } };
        const codeId = await insertCode(scope, write, { ...input, colour: input.colour ?? nextColour(tree.colours) });
        const after = await keepRevision(scope, write, "code", codeId);
        return {
          value: await getCode(scope, codeId, write.sql),
          events: [
            {
              kind: "code.created",
              subjectKind: "code",
              subjectId: codeId,
              detail: { isFactor: input.isFactor, parentId: input.parentId, codebookVersion: tree.version },
            },
          ],
          undoable: { label: "code.created", changes: [{ kind: "code", id: codeId, before: 0, after }] },
        };
      }),
    "name_taken",
    "name",
  );
