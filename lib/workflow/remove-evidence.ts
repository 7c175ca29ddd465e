import { countEvidenceUses, eraseEvidence, findEvidence } from "../data/evidence";
import { holdRevision, keepRevision } from "../data/subject-revision";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { ProjectScope } from "../server/scope";

/** Takes a document from its cell, unless a judgement in force rests on it. */
export const removeEvidence = async (
  scope: ProjectScope<"evidence:link" | "project:read">,
  context: WriteContext,
  target: { readonly evidenceId: string; readonly expectedVersion: number },
): Promise<Result<undefined, Refusal>> =>
  transact(scope, context, async (write) => {
    const { evidenceId, expectedVersion } = target;
    const current = await findEvidence(scope, evidenceId, write.sql);
    if (!current) return { refusal: { code: "not_found" } };
    const useCount = await countEvidenceUses(scope, write, evidenceId);
    if (useCount > 0) return { refusal: { code: "still_in_use", values: { count: useCount } } };
    const before = await holdRevision(scope, write, "evidence", evidenceId);
    if (!(await eraseEvidence(scope, write, evidenceId, expectedVersion)))
      return { refusal: { code: "stale_version", current } };
    const { codeId, caseId, version } = current;
    const after = await keepRevision(scope, write, "evidence", evidenceId);
    return {
      value: undefined,
      undoable: { label: "evidence.removed", changes: [{ kind: "evidence", id: evidenceId, before, after }] },
      events: [
        {
          kind: "evidence.removed",
          subjectKind: "evidence",
          subjectId: evidenceId,
          detail: { codeId, caseId, version },
        },
      ],
    };
  });
