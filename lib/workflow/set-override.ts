import { holdCellPlace } from "../data/evidence";
import { type CellKey, countCellEvidence, endOverride, findOverride, holdCell, insertOverride } from "../data/override";
import { holdRevision, keepRevision } from "../data/subject-revision";
import { transact, type WriteContext } from "../data/transaction";
import type { UndoableChange } from "../domain/audit/undoable-step";
import { type EvidenceMode, evidenceModes } from "../domain/factor/evidence-mode";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { OverrideInput, OverrideView } from "../schema/override";
import type { ProjectScope } from "../server/scope";

/** The modes that a judgement is made for unless it says otherwise: all but interviews alone (decision 12). */
const usualModes: readonly EvidenceMode[] = evidenceModes.filter((mode) => mode !== "interviewsOnly");

const isSame = (
  current: OverrideView,
  next: Pick<OverrideView, "value" | "justification" | "evidenceIds" | "evidenceModes">,
) =>
  current.value === next.value &&
  current.justification === next.justification &&
  JSON.stringify([...current.evidenceIds].sort()) === JSON.stringify([...next.evidenceIds].sort()) &&
  JSON.stringify([...current.evidenceModes].sort()) === JSON.stringify([...next.evidenceModes].sort());

/**
 * Sets the researcher's own value of a cell, beside the derived one. A new judgement ends the one before it, which stays
 * in the history. Documents it rests on lie behind the same cell; none is allowed, and then marked so.
 * Saying the same again changes nothing.
 */
export const setOverride = async (
  scope: ProjectScope<"override:set" | "project:read">,
  context: WriteContext,
  change: { readonly cell: CellKey; readonly input: OverrideInput },
): Promise<Result<OverrideView, Refusal>> =>
  transact(scope, context, async (write) => {
    const { cell, input } = change;
    const place = await holdCellPlace(scope, write, cell.codeId, cell.caseId);
    if (!place) return { refusal: { code: "not_found" } };
    if (!place.isFactor) return { refusal: { code: "not_a_factor" } };
    await holdCell(scope, write, cell);
    const next = {
      value: input.value,
      justification: input.justification,
      evidenceIds: [...new Set(input.evidenceIds)],
      evidenceModes: [...new Set(input.evidenceModes ?? usualModes)],
    };
    if ((await countCellEvidence(scope, write, cell, next.evidenceIds)) !== next.evidenceIds.length)
      return {
        refusal: { code: "not_found", fields: { evidenceIds: "Names a document that is not behind this cell." } },
      };
    const current = await findOverride(scope, cell, write.sql);
    if (current && isSame(current, next)) return { unchanged: current };
    const ended: UndoableChange[] = [];
    if (current) {
      const before = await holdRevision(scope, write, "override", current.id);
      await endOverride(scope, write, cell);
      const after = await keepRevision(scope, write, "override", current.id);
      ended.push({ kind: "override", id: current.id, before, after });
    }
    const overrideId = await insertOverride(scope, write, cell, next);
    const value = await findOverride(scope, cell, write.sql);
    if (!value) throw new Error("the judgement is not there after it was set");
    const after = await keepRevision(scope, write, "override", overrideId);
    return {
      value,
      undoable: { label: "override.set", changes: [...ended, { kind: "override", id: overrideId, before: 0, after }] },
      events: [
        {
          kind: "override.set",
          subjectKind: "override",
          subjectId: overrideId,
          detail: { ...cell, value: next.value, evidenceIds: next.evidenceIds, replaces: current?.id ?? null },
        },
      ],
    };
  });
