"use client";

import { onlineManager, useMutation, useMutationState, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState, useSyncExternalStore } from "react";
import type { CodingView } from "../../schema/coding";
import { ProblemError } from "../problem-error";
import { applySteps, type CodingStep, renameStep } from "./coding-step";
import { codingsKey, codingsQuery } from "./codings-query";
import { runStep, type StepResult } from "./run-step";

/** Is the work safe? `kept` counts the steps that only this tab knows. */
export interface SaveSummary {
  readonly status: "saved" | "saving" | "offline" | "conflict" | "failed";
  readonly kept: number;
}

interface CodingsInput {
  readonly projectId: string;
  readonly transcriptId: string;
  /** What the server sent with the page. */
  readonly initial: readonly CodingView[];
  readonly casesOfToday: readonly string[];
  readonly onDone: (step: CodingStep, result: StepResult) => void;
  /** The step was refused or could not be sent; it is off the screen again. */
  readonly onRefused: (step: CodingStep, error: unknown) => void;
}

/** Asked again: a lost connection or a fault of the server. Not asked again: a refusal. */
const isWorthRepeating = (failures: number, error: unknown): boolean =>
  failures < 3 && !(error instanceof ProblemError && error.status < 500);

/**
 * The codings of a transcript with the steps that are under way on top, and the way to take a step. Steps go out one after
 * the other, wait while the browser is offline, and leave the screen again when they are refused.
 */
export const useCodings = ({ projectId, transcriptId, initial, casesOfToday, onDone, onRefused }: CodingsInput) => {
  const client = useQueryClient();
  const { data } = useQuery({ ...codingsQuery(projectId, transcriptId), initialData: initial });
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const [trouble, setTrouble] = useState<"conflict" | "failed" | null>(null);
  const mutationKey = useMemo(() => ["coding-steps", projectId, transcriptId], [projectId, transcriptId]);

  const { mutate } = useMutation<StepResult, unknown, CodingStep, { names: Map<string, string> }>({
    mutationKey,
    scope: { id: mutationKey.join(" ") },
    retry: isWorthRepeating,
    mutationFn: async (step) => {
      const stored = client.getQueryData<ReadonlyMap<string, string>>(namesKey(transcriptId));
      const result = await runStep({ client, projectId, transcriptId }, renameStep(step, stored ?? new Map()));
      if (result.kind === "stored") {
        const known = new Map(stored).set(step.key, result.coding.id);
        client.setQueryData(namesKey(transcriptId), known);
        setNames(known);
      }
      return result;
    },
    onSuccess: (result, step) => {
      setTrouble(null);
      onDone(step, result);
    },
    onError: (error, step) => {
      const isConflict = error instanceof ProblemError && error.code === "stale_version";
      setTrouble(isConflict ? "conflict" : "failed");
      if (error instanceof ProblemError)
        void client.invalidateQueries({ queryKey: codingsKey(projectId, transcriptId) });
      onRefused(step, error);
    },
  });

  const pending = useMutationState({
    filters: { mutationKey, status: "pending" },
    select: ({ state }) => state.variables as CodingStep,
  });
  const codings = useMemo(() => {
    return applySteps(
      data,
      pending.map((step) => renameStep(step, names)),
      casesOfToday,
    );
  }, [data, pending, names, casesOfToday]);

  const isOnline = useSyncExternalStore(subscribeOnline, readOnline, () => true);
  const save: SaveSummary = {
    status: !isOnline && pending.length > 0 ? "offline" : pending.length > 0 ? "saving" : (trouble ?? "saved"),
    kept: pending.length,
  };
  const take = useCallback((step: CodingStep) => mutate(step), [mutate]);
  return { codings, take, save };
};

const subscribeOnline = (changed: () => void) => onlineManager.subscribe(changed);
const readOnline = () => onlineManager.isOnline();
const namesKey = (transcriptId: string) => ["coding-names", transcriptId] as const;
