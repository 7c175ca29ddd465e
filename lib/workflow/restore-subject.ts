import { findSubjectState, holdRevision, keepRevision, type SubjectState } from "../data/subject-revision";
import type { RevisedSubject } from "../data/subject-state";
import type { WriteTransaction } from "../data/transaction";
import { undoRefusal } from "../domain/audit/undo-refusal";
import type { UndoableChange } from "../domain/audit/undoable-step";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import { restoreAsked } from "./restore-asked";
import { restoreCase } from "./restore-case";
import { restoreCode } from "./restore-code";
import { restoreEvidence } from "./restore-evidence";
import { restoreFilter } from "./restore-filter";
import { restoreGuide } from "./restore-guide";
import { restoreInterview } from "./restore-interview";
import { restoreInterviewee } from "./restore-interviewee";
import { restoreMarks } from "./restore-marks";
import { restoreMemo } from "./restore-memo";
import { restoreOverride } from "./restore-override";
import { restoreProject } from "./restore-project";
import { restoreSource } from "./restore-source";
import { restoreSummary } from "./restore-summary";
import type { RestoreSubject } from "./restored-subject";
import type { UndoScopes } from "./undo-scopes";

const restores = {
  case: restoreCase,
  code: restoreCode,
  source: restoreSource,
  evidence: restoreEvidence,
  override: restoreOverride,
  interview: restoreInterview,
  interviewee: restoreInterviewee,
  asked: restoreAsked,
  turnMarks: restoreMarks,
  guide: restoreGuide,
  project: restoreProject,
  memo: restoreMemo,
  filter: restoreFilter,
  summary: restoreSummary,
} as const satisfies Readonly<Record<RevisedSubject, RestoreSubject>>;

/** What a turn did to one object, as its reader sees it. */
export interface TurnedSubject {
  readonly change: UndoableChange;
  readonly effect: "restored" | "removed" | "changed";
  /** The object's own name, where it has one and is not a person. */
  readonly name: string | null;
}

const nameOf = (kind: RevisedSubject, ...states: readonly SubjectState[]): string | null => {
  const field = kind === "source" ? "citation" : kind === "case" || kind === "code" ? "name" : null;
  const named = field === null ? undefined : states.map((state) => state[field]).find((it) => typeof it === "string");
  return named === undefined ? null : String(named);
};

/**
 * Gives an object the state of an earlier version, as a new version. Refused when it says something else than the step
 * left (`changedSince`), when the earlier state was erased, or when what rests on it or what it names stands in the way.
 */
export const restoreSubject = async (
  may: UndoScopes,
  write: WriteTransaction,
  change: UndoableChange & { readonly kind: RevisedSubject },
): Promise<Result<TurnedSubject, Refusal>> => {
  const { kind, id } = change;
  const version = await holdRevision(may.all, write, kind, id);
  if (version !== change.after) return refuse(undoRefusal(change, "changedSince"));
  const current = await findSubjectState(may.all, write, { kind, id, version });
  if (!current) return refuse(undoRefusal(change, "erased"));
  const earlier =
    change.before === 0
      ? { ...current, isDeleted: true }
      : await findSubjectState(may.all, write, { kind, id, version: change.before });
  // An object that did not exist has no fields of its own; it keeps what it said last.
  const next = earlier?.isDeleted ? { ...current, ...earlier } : earlier;
  if (!next) return refuse(undoRefusal(change, "erased"));
  const hindrance = await restores[kind](may, write, { id, current, next });
  if (hindrance) return refuse(typeof hindrance === "string" ? undoRefusal(change, hindrance) : hindrance);
  const after = await keepRevision(may.all, write, kind, id);
  const effect = next.isDeleted ? "removed" : current.isDeleted ? "restored" : "changed";
  return accept({
    change: { kind, id, before: change.after, after },
    effect,
    name: nameOf(kind, next, current),
  });
};
