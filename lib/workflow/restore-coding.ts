import { holdCodingReferences } from "../data/coding-references";
import { type CodingRevisionState, findRevision, type PassageWords, updateCoding } from "../data/coding-write";
import type { WriteTransaction } from "../data/transaction";
import { undoRefusal } from "../domain/audit/undo-refusal";
import type { UndoableChange } from "../domain/audit/undoable-step";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import type { ProjectScope } from "../server/scope";
import { holdOwnCoding } from "./hold-own-coding";
import { placeRevision } from "./place-revision";

/** What restoring did to the coding as its reader sees it. */
export interface RestoredCoding {
  readonly change: UndoableChange;
  readonly effect: "restored" | "removed" | "changed";
  readonly transcriptVersionId: string;
}

/**
 * Gives a coding the state of an earlier version, as a new version. Refused when it has changed since or when its
 * code or a case is gone (`undo_refused`), and when consent no longer covers it. Words are never taken from a log: a moved
 * edge is read from the text again, and an edge of an older version of the text is carried to the current one.
 */
export const restoreCoding = async (
  scope: ProjectScope<"coding:create" | "transcript:read">,
  write: WriteTransaction,
  change: UndoableChange,
): Promise<Result<RestoredCoding, Refusal>> => {
  const held = await holdOwnCoding(scope, write, { codingId: change.id, expectedVersion: null });
  if (!held.ok) return held;
  const { version, state, transcriptId, versionId } = held.value;
  if (version !== change.after) return refuse(undoRefusal(change, "changedSince"));
  const found = change.before === 0 ? null : await findRevision(scope, write, change.id, change.before);
  if (change.before !== 0 && !found) return refuse(undoRefusal(change, "erased"));
  let earlier: CodingRevisionState = found ?? { ...state, isDeleted: true };
  const namedCases = earlier.stances.flatMap((entry) => entry.caseIds);
  if (!earlier.isDeleted && !(await holdCodingReferences(scope, write, earlier.codeId, namedCases)))
    return refuse(undoRefusal(change, "goneSince"));
  let words: PassageWords | null = null;
  const isElsewhere =
    found && (found.versionId !== versionId || found.start !== state.start || found.end !== state.end);
  if (!earlier.isDeleted && isElsewhere) {
    const placed = await placeRevision(scope, write, transcriptId, found);
    if (!placed.ok) return placed;
    const { start, end, firstTurn, lastTurn, intervieweeIds } = placed.value;
    earlier = { ...earlier, start, end, firstTurn, lastTurn, intervieweeIds };
    words = placed.value;
  } else if (earlier.isDeleted) {
    // A tombstone keeps the place that it has now: its words are read again when it comes back.
    earlier = { ...state, isDeleted: true };
  }
  const coding = { id: change.id, expectedVersion: version };
  if (!(await updateCoding(scope, write, coding, earlier, words, earlier.memo ?? null)))
    return refuse(undoRefusal(change, "changedSince"));
  const effect = earlier.isDeleted ? "removed" : state.isDeleted ? "restored" : "changed";
  return accept({
    change: { ...change, before: change.after, after: version + 1 },
    effect,
    transcriptVersionId: words?.versionId ?? versionId,
  });
};
