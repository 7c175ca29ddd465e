import { getStoredCoding } from "../data/coding";
import { type CodingContext, getCodingContext } from "../data/coding-context";
import { holdCodingReferences } from "../data/coding-references";
import { type CodingState, insertCoding, updateCoding } from "../data/coding-write";
import { findPassageSurroundings } from "../data/passage";
import type { Outcome, WriteTransaction } from "../data/transaction";
import { holdTranscriptVersion } from "../data/version-hold";
import type { CodingStatus } from "../domain/coding/coding-status";
import { decideStanceMerge } from "../domain/coding/decide-stance-merge";
import { derivePrompted } from "../domain/coding/derive-prompted";
import type { StanceEntry } from "../domain/coding/stance-entry";
import type { Refusal } from "../domain/shared/refusal";
import type { CodingInput, CodingStoredView } from "../schema/coding";
import type { ProjectScope } from "../server/scope";
import { refuseStalePassage } from "./refuse-stale-passage";
import { refuseUnreadable } from "./refuse-unreadable";
import { type SettledPassage, settlePassage } from "./settle-passage";

type CodingScope = ProjectScope<"coding:create" | "transcript:read" | "project:read">;

const asEntries = (input: CodingInput): readonly StanceEntry[] =>
  input.stances.map(({ stance, caseIds, appliesToAllCases }) => ({
    stance,
    caseIds: [...new Set(caseIds)],
    appliesToAllCases: appliesToAllCases ?? false,
  }));

const heldEntries = (context: CodingContext): readonly StanceEntry[] =>
  (context.held?.stances ?? []).map(({ stance, caseId, appliesToAllCases }) => ({
    stance,
    caseIds: caseId === null ? [] : [caseId],
    appliesToAllCases,
  }));

const refuseUnknown = (input: CodingInput, context: CodingContext): Refusal | null => {
  if (context.codeIds.length === 0) return { code: "not_found", fields: { codeId: "No such code in this project." } };
  const foreign = input.stances.flatMap((entry) => entry.caseIds).find((caseId) => !context.caseIds.includes(caseId));
  if (foreign) return { code: "not_found", fields: { stances: "Names a case that is not compared in this project." } };
  if (context.isRoundOpen === false) return { code: "round_closed" };
  return null;
};

const store = async (
  scope: CodingScope,
  write: WriteTransaction,
  input: CodingInput,
  place: {
    readonly versionId: string;
    readonly passage: SettledPassage;
    readonly context: CodingContext;
    readonly status: CodingStatus;
  },
): Promise<Outcome<CodingStoredView>> => {
  const { passage, context } = place;
  const merged = decideStanceMerge(heldEntries(context), asEntries(input), {
    replace: input.replace,
    casesOfToday: context.caseIds,
  });
  if (!merged.ok) return { refusal: { code: "stance_conflict", current: merged.reason.conflicts } };
  const { held } = context;
  const answer = async (id: string, outcome: CodingStoredView["outcome"]) => ({
    ...(await getStoredCoding(scope, id, write.sql)),
    outcome,
  });
  if (held && merged.value.outcome === "unchanged") return { unchanged: await answer(held.id, "unchanged") };
  const guide = { codesOfQuestion: context.codesOfQuestion, answers: passage.answers };
  const turnIndexes = passage.answers.map((turn) => turn.turnIndex);
  const state: CodingState = {
    ...passage,
    codeId: input.codeId,
    // What its coder decided of the coding that is there stays; one that was rejected is meant again.
    status: held && held.status !== "rejected" ? held.status : place.status,
    promptedByGuide: derivePrompted({ codeIds: context.codeIds, turnIndexes, decidedByCoder: null }, guide),
    promptedOverride: input.prompted ?? held?.promptedOverride ?? null,
    memo: input.memo ?? "",
    stances: merged.value.stances,
  };
  const ids = { transcriptId: input.transcriptId, versionId: place.versionId, roundId: input.roundId ?? null };
  if (!held) {
    const made = await insertCoding(scope, write, ids, state);
    const { id } = made;
    return {
      value: { ...made, outcome: "created" },
      events: [
        { kind: "coding.created", subjectKind: "coding", subjectId: id, detail: { codeId: input.codeId, version: 1 } },
      ],
      undoable: { label: "coding.created", changes: [{ kind: "coding", id, before: 0, after: 1 }] },
    };
  }
  const version = held.version + 1;
  const revision = { ...state, isDeleted: false };
  if (
    !(await updateCoding(
      scope,
      write,
      { id: held.id, expectedVersion: held.version },
      revision,
      null,
      input.memo ?? null,
    ))
  ) {
    return { refusal: { code: "stale_version" } };
  }
  return {
    value: await answer(held.id, merged.value.outcome === "replaced" ? "replaced" : "extended"),
    events: [
      { kind: "coding.changed", subjectKind: "coding", subjectId: held.id, detail: { codeId: input.codeId, version } },
    ],
    undoable: {
      label: "coding.changed",
      changes: [{ kind: "coding", id: held.id, before: held.version, after: version }],
    },
  };
};

/**
 * Puts a code on a passage in an open transaction; the part that single codings, batches and the sample share.
 * The passage is checked against the stored text, its speakers against the consent in force under their rows' lock.
 * @param status where a new coding begins: a hand coding accepted, one made for many places as its coder chooses
 */
export const applyCodeWithin = async (
  scope: CodingScope,
  write: WriteTransaction,
  input: CodingInput,
  status: CodingStatus = "accepted",
): Promise<Outcome<CodingStoredView>> => {
  const around = await findPassageSurroundings(scope, write, input);
  if (!around) return { refusal: await refuseUnreadable(scope, input.transcriptId, write.sql) };
  if (around.version !== around.currentVersion)
    return { refusal: await refuseStalePassage(scope, write, around, input) };
  const { codeId, start, end } = input;
  const caseIds = input.stances.flatMap((entry) => entry.caseIds);
  const named = { versionId: around.versionId, codeId, roundId: input.roundId ?? null, start, end };
  // Sent together and run in this order: what the coding rests on is held before its context is read.
  const [settled, version, , context] = await Promise.all([
    settlePassage(scope, write, around, input),
    holdTranscriptVersion(scope, write, input.transcriptId),
    holdCodingReferences(scope, write, codeId, caseIds),
    getCodingContext(scope, write, named),
  ]);
  if (!settled.ok) return { refusal: settled.reason };
  // A correction of the text in the same moment wins: it carries what is stored before it, and refuses what comes after.
  if (version !== around.version) return { refusal: await refuseStalePassage(scope, write, around, input) };
  const unknown = refuseUnknown(input, context);
  if (unknown) return { refusal: unknown };
  return store(scope, write, input, { versionId: around.versionId, passage: settled.value, context, status });
};
