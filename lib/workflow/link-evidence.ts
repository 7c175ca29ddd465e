import { findEvidence, holdCellPlace, insertEvidence } from "../data/evidence";
import { holdSource } from "../data/source";
import { keepRevision } from "../data/subject-revision";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { EvidenceInput, EvidenceView } from "../schema/evidence";
import type { ProjectScope } from "../server/scope";
import { refusePassage } from "./refuse-passage";

/**
 * Links a document to a cell: what one source says of one factor in one case. It never counts as an interviewee, and it
 * never outlives its source, its factor or its case: all three are held until it is written. A passage must be what the
 * source's text says at its place, or nothing is stored.
 */
export const linkEvidence = async (
  scope: ProjectScope<"evidence:link" | "project:read">,
  context: WriteContext,
  input: EvidenceInput,
): Promise<Result<EvidenceView, Refusal>> =>
  transact(scope, context, async (write) => {
    const { codeId, caseId, sourceId } = input;
    const place = await holdCellPlace(scope, write, codeId, caseId);
    if (!place)
      return { refusal: { code: "not_found", fields: { codeId: "Names no code and case of this project together." } } };
    if (!place.isFactor) return { refusal: { code: "not_a_factor", fields: { codeId: "Is not marked as a factor." } } };
    if (!(await holdSource(scope, write, sourceId, "shared")))
      return { refusal: { code: "not_found", fields: { sourceId: "Is no source of this project." } } };
    const refusal = input.passage && (await refusePassage(scope, write, sourceId, input.passage));
    if (refusal) return { refusal };
    const evidenceId = await insertEvidence(scope, write, input);
    const value = await findEvidence(scope, evidenceId, write.sql);
    if (!value) throw new Error("the document is not there after it was linked");
    const after = await keepRevision(scope, write, "evidence", evidenceId);
    return {
      value,
      undoable: { label: "evidence.linked", changes: [{ kind: "evidence", id: evidenceId, before: 0, after }] },
      events: [
        {
          kind: "evidence.linked",
          subjectKind: "evidence",
          subjectId: evidenceId,
          detail: { codeId, caseId, sourceId, value: input.value },
        },
      ],
    };
  });
