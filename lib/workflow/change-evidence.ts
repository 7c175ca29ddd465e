import { findEvidence, updateEvidence } from "../data/evidence";
import { holdSource } from "../data/source";
import { holdRevision, keepRevision } from "../data/subject-revision";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { EvidencePatch, EvidenceView } from "../schema/evidence";
import type { ProjectScope } from "../server/scope";

/** Changes what a document says, where, or which source it is; its cell stays. */
export const changeEvidence = async (
  scope: ProjectScope<"evidence:link" | "project:read">,
  context: WriteContext,
  change: { readonly evidenceId: string; readonly expectedVersion: number; readonly patch: EvidencePatch },
): Promise<Result<EvidenceView, Refusal>> =>
  transact(scope, context, async (write) => {
    const { evidenceId, expectedVersion, patch } = change;
    if (patch.sourceId && !(await holdSource(scope, write, patch.sourceId, "shared")))
      return { refusal: { code: "not_found", fields: { sourceId: "Is no source of this project." } } };
    const before = await holdRevision(scope, write, "evidence", evidenceId);
    const isChanged = await updateEvidence(scope, write, evidenceId, expectedVersion, patch);
    const current = await findEvidence(scope, evidenceId, write.sql);
    if (!current) return { refusal: { code: "not_found" } };
    if (!isChanged) return { refusal: { code: "stale_version", current } };
    const after = await keepRevision(scope, write, "evidence", evidenceId);
    return {
      undoable: { label: "evidence.changed", changes: [{ kind: "evidence", id: evidenceId, before, after }] },
      value: current,
      events: [
        {
          kind: "evidence.changed",
          subjectKind: "evidence",
          subjectId: evidenceId,
          detail: { fields: Object.keys(patch), version: current.version },
        },
      ],
    };
  });
