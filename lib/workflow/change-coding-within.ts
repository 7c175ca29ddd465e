import { getStoredCoding } from "../data/coding";
import { getCodingContext } from "../data/coding-context";
import { holdCodingReferences } from "../data/coding-references";
import { updateCoding } from "../data/coding-write";
import { findPassageSurroundings } from "../data/passage";
import type { Outcome, WriteTransaction } from "../data/transaction";
import { decideStanceMerge } from "../domain/coding/decide-stance-merge";
import { derivePrompted } from "../domain/coding/derive-prompted";
import type { CodingPatch, CodingView } from "../schema/coding";
import type { ProjectScope } from "../server/scope";
import { holdOwnCoding } from "./hold-own-coding";
import { refuseStalePassage } from "./refuse-stale-passage";
import { refuseUnreadable } from "./refuse-unreadable";
import { settlePassage } from "./settle-passage";

/**
 * Changes one's own coding in an open transaction: code, edges, stances, status, prompted or remark; what the patch leaves
 * out stays. The list of stances replaces the earlier one, and two stances on one case are refused. Moved edges are checked
 * like a new passage. A passage that another coding of the same code by the same coder has already breaks the database's own
 * rule: the caller turns that into `coding_exists`.
 */
export const changeCodingWithin = async (
  scope: ProjectScope<"coding:create" | "transcript:read" | "project:read">,
  write: WriteTransaction,
  change: { readonly codingId: string; readonly expectedVersion: number; readonly patch: CodingPatch },
): Promise<Outcome<CodingView>> => {
  const { patch } = change;
  const held = await holdOwnCoding(scope, write, change);
  if (!held.ok) return { refusal: held.reason };
  const { id, version, state, transcriptId, transcriptVersion, versionId, roundId } = held.value;
  if (state.isDeleted) return { refusal: { code: "not_found" } };
  const span = { start: patch.start ?? state.start, end: patch.end ?? state.end };
  const find = (number: number) => findPassageSurroundings(scope, write, { transcriptId, version: number, ...span });
  const there = await find(patch.version ?? transcriptVersion);
  const moved = patch.exact === undefined ? null : { ...span, exact: patch.exact };
  if (there && moved && patch.version !== undefined && there.version !== there.currentVersion)
    return { refusal: await refuseStalePassage(scope, write, there, moved) };
  // Edges are always set in the current text, so that a coding that lost its words there is found again.
  const isBehind = moved !== null && there !== null && there.version !== there.currentVersion;
  const around = isBehind ? await find(there.currentVersion) : there;
  if (!around) return { refusal: await refuseUnreadable(scope, transcriptId, write.sql) };
  const settled = moved ? await settlePassage(scope, write, around, moved) : null;
  if (settled && !settled.ok) return { refusal: settled.reason };
  const codeId = patch.codeId ?? state.codeId;
  await holdCodingReferences(scope, write, codeId, patch.stances?.flatMap((entry) => entry.caseIds) ?? []);
  const known = await getCodingContext(scope, write, { versionId, codeId, roundId, ...span });
  // Said before the database does, which would end a bulk change as a whole.
  if (codeId !== state.codeId && known.held && known.held.id !== id)
    return { refusal: { code: "coding_exists", fields: { codeId: "Is already used." } } };
  if (known.codeIds.length === 0)
    return { refusal: { code: "not_found", fields: { codeId: "No such code in this project." } } };
  const wanted = patch.stances?.map((entry) => ({
    stance: entry.stance,
    caseIds: [...new Set(entry.caseIds)],
    appliesToAllCases: entry.appliesToAllCases ?? false,
  }));
  const foreign = wanted?.flatMap((entry) => entry.caseIds).find((caseId) => !known.caseIds.includes(caseId));
  if (foreign)
    return {
      refusal: { code: "not_found", fields: { stances: "Names a case that is not compared in this project." } },
    };
  const merged = wanted ? decideStanceMerge([], wanted, { replace: false, casesOfToday: known.caseIds }) : null;
  if (merged && !merged.ok) return { refusal: { code: "stance_conflict", current: merged.reason.conflicts } };
  const answers =
    settled?.value.answers ??
    around.turns
      .filter((turn) => turn.index >= state.firstTurn && turn.index <= state.lastTurn)
      .map((turn) => ({ turnIndex: turn.index, questionIds: turn.questionIds }));
  const next = {
    ...state,
    ...span,
    codeId,
    firstTurn: settled?.value.firstTurn ?? state.firstTurn,
    lastTurn: settled?.value.lastTurn ?? state.lastTurn,
    intervieweeIds: settled?.value.intervieweeIds ?? state.intervieweeIds,
    status: patch.status ?? state.status,
    stances: merged?.value.stances ?? state.stances,
    promptedByGuide: derivePrompted(
      { codeIds: known.codeIds, turnIndexes: answers.map((turn) => turn.turnIndex), decidedByCoder: null },
      { codesOfQuestion: known.codesOfQuestion, answers },
    ),
    promptedOverride: patch.prompted === undefined ? state.promptedOverride : patch.prompted,
  };
  const coding = { id, expectedVersion: version };
  if (
    !(await updateCoding(
      scope,
      write,
      coding,
      next,
      settled ? { ...settled.value, versionId: around.versionId } : null,
      patch.memo ?? null,
    ))
  ) {
    return { refusal: { code: "stale_version" } };
  }
  return {
    value: await getStoredCoding(scope, id, write.sql),
    events: [
      {
        kind: "coding.changed",
        subjectKind: "coding",
        subjectId: id,
        detail: { codeId, fields: Object.keys(patch), version: version + 1 },
      },
    ],
    undoable: { label: "coding.changed", changes: [{ kind: "coding", id, before: version, after: version + 1 }] },
  };
};
