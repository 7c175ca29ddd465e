import {
  listChildIds,
  listEvidenceIdsOf,
  listOverridesOf,
  moveEvidence,
  placeCode,
  settleOverride,
} from "../data/code-merge";
import { eraseCode, findCode, holdCode, holdCodebook } from "../data/codebook";
import { getGuide, insertGuideVersion } from "../data/guide";
import { holdRevision, keepRevision } from "../data/subject-revision";
import type { RevisedSubject } from "../data/subject-state";
import type { WriteTransaction } from "../data/transaction";
import type { UndoableChange } from "../domain/audit/undoable-step";
import type { FoldChoice } from "../domain/codebook/fold-codings";
import { isBelow } from "../domain/codebook/is-below";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import type { CodeMergeConflicts, CodeMergeCounts } from "../schema/code-merge";
import type { ProjectScope } from "../server/scope";
import { mergeCodings } from "./merge-codings";
import { rederivePrompted } from "./rederive-prompted";

type Scope = ProjectScope<"codebook:change" | "project:read">;

/** What a merge did, in an open transaction. */
export interface MergedCodes {
  readonly counts: CodeMergeCounts;
  readonly conflicts: CodeMergeConflicts;
  readonly changes: readonly UndoableChange[];
  readonly codebookVersion: number;
}

/** Notes the change of one object: held before, kept after. */
const noting =
  (scope: Scope, write: WriteTransaction, changes: UndoableChange[]) =>
  async (kind: RevisedSubject, id: string, work: () => Promise<unknown>) => {
    const before = await holdRevision(scope, write, kind, id);
    await work();
    changes.push({ kind, id, before, after: await keepRevision(scope, write, kind, id) });
  };

/** Judgements of both codes on one case: the same value is one, another value is a conflict that the choice settles. */
const mergeOverrides = async (
  scope: Scope,
  write: WriteTransaction,
  codes: { readonly fromId: string; readonly intoId: string; readonly choice: FoldChoice },
  note: ReturnType<typeof noting>,
) => {
  const all = await listOverridesOf(scope, write, [codes.fromId, codes.intoId]);
  const conflicts: CodeMergeConflicts["judgements"] = [];
  const moving = all.filter((one) => one.codeId === codes.fromId);
  for (const override of moving) {
    const held = all.find((one) => one.codeId === codes.intoId && one.caseId === override.caseId);
    const isConflict = held !== undefined && held.value !== override.value;
    if (isConflict) conflicts.push({ caseId: override.caseId, into: held.value, from: override.value });
    const goes = held !== undefined && !(isConflict && codes.choice === "keepFrom");
    if (held && !goes) await note("override", held.id, () => settleOverride(scope, write, held.id, null));
    await note("override", override.id, () => settleOverride(scope, write, override.id, goes ? null : codes.intoId));
  }
  return { conflicts, count: moving.length };
};

/**
 * Merges a code into another in an open transaction: codings of all coders move and fold, documents, judgements, questions
 * of the guide and the codes below follow, and the code is gone. Conflicts are listed; whoever calls decides whether they
 * stop the merge. Preview and merge are this one function.
 */
export const mergeCodesWithin = async (
  scope: Scope,
  write: WriteTransaction,
  merge: {
    readonly fromId: string;
    readonly intoId: string;
    readonly expectedVersion: number | null;
    readonly choice: FoldChoice;
  },
): Promise<Result<MergedCodes, Refusal>> => {
  const { fromId, intoId, choice } = merge;
  const tree = await holdCodebook(scope, write);
  const [from, into] = [await findCode(scope, fromId, write.sql), await findCode(scope, intoId, write.sql)];
  if (!from) return refuse({ code: "not_found" });
  if (!into) return refuse({ code: "not_found", fields: { intoId: "Is no code of this project." } });
  if (fromId === intoId) return refuse({ code: "code_cycle", fields: { intoId: "Is the code itself." } });
  if (merge.expectedVersion !== null && merge.expectedVersion !== from.version)
    return refuse({ code: "stale_version", current: from });
  for (const id of [fromId, intoId].sort()) await holdCode(scope, write, id);
  const changes: UndoableChange[] = [];
  const note = noting(scope, write, changes);

  const codings = await mergeCodings(scope, write, { fromId, intoId, choice });
  changes.push(...codings.changes);
  const evidenceIds = await listEvidenceIdsOf(scope, write, fromId);
  const overrides = await mergeOverrides(scope, write, { fromId, intoId, choice }, note);
  if (!into.isFactor && evidenceIds.length + overrides.count > 0)
    return refuse({
      code: "not_a_factor",
      fields: { intoId: "Is no factor, and documents or judgements rest on the other." },
    });
  for (const id of evidenceIds) await note("evidence", id, () => moveEvidence(scope, write, [id], intoId));

  const guide = await getGuide(scope, write.sql);
  const asking = guide.questions.filter(({ codeIds }) => codeIds.includes(fromId));
  if (asking.length > 0) {
    const questions = guide.questions.map(({ questionId, text, codeIds }) => ({
      questionId,
      text,
      codeIds: [...new Set(codeIds.map((id) => (id === fromId ? intoId : id)))],
    }));
    await note("guide", scope.projectId, () => insertGuideVersion(scope, write, guide.version + 1, questions));
  }
  // A code that stands below the one that goes first takes its place, so that nothing ends below itself.
  if (isBelow(tree.parentOf, intoId, fromId))
    await note("code", intoId, () => placeCode(scope, write, intoId, from.parentId));
  const children = (await listChildIds(scope, write, fromId)).filter((id) => id !== intoId);
  for (const id of children) await note("code", id, () => placeCode(scope, write, id, intoId));
  await note("code", fromId, () => eraseCode(scope, write, fromId, from.version));
  await rederivePrompted(scope, write, null);
  return accept({
    counts: {
      codings: codings.moved,
      folded: codings.folded,
      documents: evidenceIds.length,
      judgements: overrides.count,
      questions: asking.length,
      children: children.length,
    },
    conflicts: { stances: codings.conflicts, judgements: overrides.conflicts },
    changes,
    codebookVersion: tree.version,
  });
};
