import { getCase, insertCase } from "../data/case";
import { keepRevision } from "../data/subject-revision";
import { transact, type WriteContext } from "../data/transaction";
import { deriveShortName } from "../domain/project/derive-short-name";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { CaseInput, CaseView } from "../schema/case";
import type { ProjectScope } from "../server/scope";
import { refuseTaken } from "./refuse-taken";

/** Adds a case to the comparison, or a candidate that is left out with its reason. A name used twice is refused. */
export const addCase = async (
  scope: ProjectScope<"case:change" | "project:read">,
  context: WriteContext,
  input: CaseInput,
): Promise<Result<CaseView, Refusal>> =>
  refuseTaken(
    () =>
      transact(scope, context, async (write) => {
        const shortName = input.shortName ?? deriveShortName(input.name);
        const caseId = await insertCase(scope, write, { ...input, shortName });
        const after = await keepRevision(scope, write, "case", caseId);
        return {
          value: await getCase(scope, caseId, write.sql),
          events: [
            { kind: "case.created", subjectKind: "case", subjectId: caseId, detail: { included: input.included } },
          ],
          undoable: { label: "case.created", changes: [{ kind: "case", id: caseId, before: 0, after }] },
        };
      }),
    "name_taken",
    "name",
  );
