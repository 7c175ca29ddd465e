import { holdCodingReferences } from "../data/coding-references";
import { type CodingRevisionState, findRevision, updateCoding } from "../data/coding-write";
import { findPassageSurroundings } from "../data/passage";
import type { WriteTransaction } from "../data/transaction";
import type { UndoableChange } from "../domain/audit/undoable-step";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import type { ProjectScope } from "../server/scope";
import { holdOwnCoding } from "./hold-own-coding";
import { settlePassage } from "./settle-passage";

/** What restoring did to the coding as its reader sees it. */
export interface RestoredCoding {
  readonly change: UndoableChange;
  readonly effect: "restored" | "removed" | "changed";
  readonly transcriptVersionId: string;
}

/**
 * Gives a coding the state of an earlier version, as a new version. Refused when it has changed since or when its
 * code or a case is gone (`undo_refused`), and when consent no longer covers it. Words are never taken from a log: a moved edge is read from the text again.
 */
export const restoreCoding = async (
  scope: ProjectScope<"coding:create" | "transcript:read">,
  write: WriteTransaction,
  change: UndoableChange,
): Promise<Result<RestoredCoding, Refusal>> => {
  const held = await holdOwnCoding(scope, write, { codingId: change.id, expectedVersion: null });
  if (!held.ok) return held;
  const { version, state, transcriptId, transcriptVersion, versionId } = held.value;
  if (version !== change.after) return refuse({ code: "undo_refused" });
  const earlier: CodingRevisionState | null =
    change.before === 0 ? { ...state, isDeleted: true } : await findRevision(scope, write, change.id, change.before);
  if (!earlier) return refuse({ code: "undo_refused" });
  const namedCases = earlier.stances.flatMap((entry) => entry.caseIds);
  if (!earlier.isDeleted && !(await holdCodingReferences(scope, write, earlier.codeId, namedCases)))
    return refuse({ code: "undo_refused" });
  let words: { exact: string; prefix: string; suffix: string } | null = null;
  if (!earlier.isDeleted && (earlier.start !== state.start || earlier.end !== state.end)) {
    const span = { transcriptId, version: transcriptVersion, start: earlier.start, end: earlier.end };
    const around = await findPassageSurroundings(scope, write, span);
    const text = [...(around?.turns ?? []).map((turn) => turn.text).join("\n")];
    const base = around?.turns[0]?.start ?? 0;
    const exact = text.slice(earlier.start - base, earlier.end - base).join("");
    const settled = around ? await settlePassage(scope, write, around, { ...span, exact }) : null;
    if (!settled?.ok) return refuse(settled ? settled.reason : { code: "undo_refused" });
    words = settled.value;
  }
  const coding = { id: change.id, expectedVersion: version };
  if (!(await updateCoding(scope, write, coding, earlier, words, null))) return refuse({ code: "undo_refused" });
  const effect = earlier.isDeleted ? "removed" : state.isDeleted ? "restored" : "changed";
  return accept({
    change: { ...change, before: change.after, after: version + 1 },
    effect,
    transcriptVersionId: versionId,
  });
};
