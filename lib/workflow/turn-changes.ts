import { restoreMovedCodings } from "../data/coding-move";
import type { RevisedSubject } from "../data/subject-state";
import type { WriteTransaction } from "../data/transaction";
import { undoRefusal } from "../domain/audit/undo-refusal";
import type { UndoableChange } from "../domain/audit/undoable-step";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import { rederivePrompted } from "./rederive-prompted";
import { restoreCoding } from "./restore-coding";
import { restoreSubject, type TurnedSubject } from "./restore-subject";
import type { UndoScopes } from "./undo-scopes";

/** What a turn did to one object; `earlier` is the version whose content it has again. */
export type TurnedChange = TurnedSubject & { readonly earlier: number };

const isRevised = (change: UndoableChange): change is UndoableChange & { readonly kind: RevisedSubject } =>
  change.kind !== "coding" && change.kind !== "movedCoding";

const turnMoved = async (
  may: UndoScopes,
  write: WriteTransaction,
  changes: readonly UndoableChange[],
): Promise<Result<readonly TurnedChange[], Refusal>> => {
  const [first] = changes;
  if (!first) return accept([]);
  const scope = may["codebook:change"];
  if (!scope) return refuse(undoRefusal(first, "notAllowed"));
  const tried = await restoreMovedCodings(scope, write, changes);
  if ("stoppedBy" in tried)
    return refuse(undoRefusal({ kind: "coding", id: tried.stoppedBy }, tried.isGone ? "goneSince" : "changedSince"));
  const earlier = new Map(changes.map((change) => [change.id, change.before]));
  return accept(
    tried.changes.map((change) => ({
      change,
      effect: "changed",
      name: null,
      earlier: earlier.get(change.id) ?? 0,
    })),
  );
};

/**
 * Gives every object of a step, in the order given, the state on the other side of it. Codings that the codebook moved
 * turn at once, last among codes when it is undone and first when it is redone, so that the code they belong to is there.
 * What the guide says of a coding may have changed since: it is asked again.
 */
export const turnChanges = async (
  may: UndoScopes,
  write: WriteTransaction,
  changes: readonly UndoableChange[],
): Promise<Result<readonly TurnedChange[], Refusal>> => {
  const turned: TurnedChange[] = [];
  const versions = new Set<string>();
  const moved = changes.filter((change) => change.kind === "movedCoding");
  for (const change of changes) {
    if (change.kind === "movedCoding") {
      if (change !== moved[0]) continue;
      const tried = await turnMoved(may, write, moved);
      if (!tried.ok) return tried;
      turned.push(...tried.value);
    } else if (isRevised(change)) {
      const tried = await restoreSubject(may, write, change);
      if (!tried.ok) return tried;
      turned.push({ ...tried.value, earlier: change.before });
    } else {
      if (!may.coding) return refuse(undoRefusal(change, "notAllowed"));
      const tried = await restoreCoding(may.coding, write, change);
      if (!tried.ok) return tried;
      versions.add(tried.value.transcriptVersionId);
      turned.push({ change: tried.value.change, effect: tried.value.effect, name: null, earlier: change.before });
    }
  }
  const asksAll = changes.some(({ kind }) => kind === "code" || kind === "guide" || kind === "movedCoding");
  if (asksAll) await rederivePrompted(may.all, write, null);
  else for (const versionId of versions) await rederivePrompted(may.all, write, versionId);
  return accept(turned);
};
