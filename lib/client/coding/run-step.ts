import type { QueryClient } from "@tanstack/react-query";
import type { CodingStoredView, CodingView } from "../../schema/coding";
import type { UndoView } from "../../schema/undo";
import { callApi } from "../api";
import type { Versions } from "../outbox/outbox-queue";
import { ProblemError } from "../problem-error";
import { undoRoutes } from "../undo/undo-routes";
import { codingRoutes } from "./api-routes";
import { type CodingStep, placeCoding } from "./coding-step";
import { codingsKey } from "./codings-query";

/** What a step came to, as the server tells it. */
export type StepResult =
  | { readonly kind: "stored"; readonly coding: CodingStoredView }
  | { readonly kind: "changed"; readonly coding: CodingView }
  | { readonly kind: "moved"; readonly codings: readonly CodingView[] }
  | { readonly kind: "removed"; readonly id: string }
  | { readonly kind: "undone"; readonly undo: UndoView; readonly restored: readonly CodingView[] };

interface Place {
  readonly client: QueryClient;
  readonly projectId: string;
  readonly transcriptId: string;
}

const write = (
  { client, projectId, transcriptId }: Place,
  change: (codings: readonly CodingView[]) => readonly CodingView[],
) =>
  // A transcript that is not open is read whole when it is opened; a part of its codings must not pass for all of them.
  client.setQueryData<readonly CodingView[]>(
    codingsKey(projectId, transcriptId),
    (codings) => codings && change(codings),
  );

/** A coding as the server has it now; null when it is gone or may not be read. */
export const findCoding = async (projectId: string, codingId: string): Promise<CodingView | null> => {
  try {
    return await callApi(codingRoutes.get, { params: { projectId, codingId } });
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return null;
    throw error;
  }
};

const walkBack = async (place: Place, kind: "undo" | "redo", key: string): Promise<StepResult> => {
  const { projectId, transcriptId } = place;
  const undo = await callApi(undoRoutes[kind], { params: { projectId }, body: {}, idempotencyKey: key });
  const touched = undo.changed.filter((change) => change.subjectKind === "coding");
  const found = await Promise.all(
    touched.map((change) => (change.effect === "removed" ? null : findCoding(projectId, change.subjectId))),
  );
  const restored = found.filter((coding) => coding !== null).filter((coding) => coding.transcriptId === transcriptId);
  const gone = new Set(touched.map((change) => change.subjectId));
  write(place, (codings) =>
    restored.reduce<readonly CodingView[]>(
      placeCoding,
      codings.filter((coding) => !gone.has(coding.id)),
    ),
  );
  return { kind: "undone", undo, restored };
};

const moveAll = async (
  place: Place,
  step: Extract<CodingStep, { kind: "move" }>,
  versionOf: (id: string) => Promise<number>,
): Promise<StepResult> => {
  const { projectId } = place;
  const move = await Promise.all(step.moves.map(async (one) => ({ ...one, version: await versionOf(one.id) })));
  const { moved } = await callApi(codingRoutes.batch, {
    params: { projectId },
    body: { items: [], remove: [], move },
    idempotencyKey: step.key,
  });
  write(place, (codings) => moved.reduce<readonly CodingView[]>(placeCoding, codings));
  return { kind: "moved", codings: moved };
};

/**
 * Carries one step out and puts what the server answers into the cache before it returns. The step's key is its retry key,
 * so that a lost answer does not repeat the effect.
 * @param step with the server's names of the codings that it is about
 * @param seen versions of these codings as the coder saw them; of one that is missing, whatever stands now
 * @throws ProblemError when the step is refused; nothing is in the cache then
 */
export const runStep = async (place: Place, step: CodingStep, seen: Versions): Promise<StepResult> => {
  const { projectId } = place;
  const idempotencyKey = step.key;
  const versionOf = async (id: string) => seen[id] ?? (await findCoding(projectId, id))?.version ?? 1;
  if (step.kind === "apply") {
    const { outcome, ...coding } = await callApi(codingRoutes.apply, {
      params: { projectId },
      body: step.input,
      idempotencyKey,
    });
    write(place, (codings) => placeCoding(codings, coding));
    return { kind: "stored", coding: { ...coding, outcome } };
  }
  if (step.kind === "move") return moveAll(place, step, versionOf);
  if (!("id" in step)) return walkBack(place, step.kind, idempotencyKey);
  const { id } = step;
  const params = { projectId, codingId: id };
  const version = await versionOf(id);
  if (step.kind === "change") {
    const coding = await callApi(codingRoutes.change, { params, version, body: step.patch, idempotencyKey });
    write(place, (codings) => placeCoding(codings, coding));
    return { kind: "changed", coding };
  }
  await callApi(codingRoutes.remove, { params, version, idempotencyKey });
  write(place, (codings) => codings.filter((coding) => coding.id !== id));
  return { kind: "removed", id };
};
