"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import type { CodingView } from "../../schema/coding";
import { useOutbox, useOutboxNews } from "../outbox/outbox-context";
import { type OutboxEntry, targetsOf, type Versions } from "../outbox/outbox-queue";
import type { ProblemError } from "../problem-error";
import { applySteps, type CodingStep, findSameCoding } from "./coding-step";
import { codingsKey, codingsQuery } from "./codings-query";
import type { StepResult } from "./run-step";
import { useCodingNews } from "./use-coding-news";

/** Is the work safe? `kept` counts the steps that the server has not confirmed. */
export interface SaveSummary {
  readonly status: "saved" | "saving" | "offline" | "conflict" | "failed" | "signedOut";
  readonly kept: number;
}

/** A step that met another state on the server, with both for the coder to choose between. */
export interface StepConflict {
  readonly entry: OutboxEntry;
  readonly error: ProblemError;
  /** The codings that it is about, as the server has them now; none when they are gone. */
  readonly theirs: readonly CodingView[];
}

interface CodingsInput {
  readonly projectId: string;
  readonly transcriptId: string;
  /** What the server sent with the page. */
  readonly initial: readonly CodingView[];
  readonly casesOfToday: readonly string[];
  readonly onDone: (step: CodingStep, result: StepResult) => void;
  /** The step was refused; it is off the screen again. */
  readonly onRefused: (step: CodingStep, error: ProblemError) => void;
}

/** The versions in which the coder saw the codings that a step is about. */
const versionsOf = (codings: readonly CodingView[], step: CodingStep): Versions => {
  const targets = targetsOf(step) ?? [];
  return Object.fromEntries(codings.filter(({ id }) => targets.includes(id)).map(({ id, version }) => [id, version]));
};

/**
 * The codings of a transcript with the steps that are under way on top, and the way to take a step. Steps go out one after
 * the other through the outbox, wait there while there is no connection, and leave the screen again when they are refused.
 */
export const useCodings = ({ projectId, transcriptId, initial, casesOfToday, onDone, onRefused }: CodingsInput) => {
  const client = useQueryClient();
  const { data } = useQuery({ ...codingsQuery(projectId, transcriptId), initialData: initial });
  const { outbox, state } = useOutbox();
  const [hasFailed, setFailed] = useState(false);
  const pending = useMemo(
    () => state.queue.filter((entry) => entry.transcriptId === transcriptId),
    [state.queue, transcriptId],
  );

  useOutboxNews((news) => {
    if (news.entry.transcriptId !== transcriptId) return false;
    setFailed(news.kind === "refused");
    if (news.kind === "done") onDone(news.entry.step, news.result);
    else void client.invalidateQueries({ queryKey: codingsKey(projectId, transcriptId) });
    if (news.kind === "refused") onRefused(news.entry.step, news.error);
    return true;
  });
  useCodingNews({ projectId, transcriptId }, pending.length > 0);

  const codings = useMemo(
    () =>
      applySteps(
        data,
        pending.map((entry) => entry.step),
        casesOfToday,
      ),
    [data, pending, casesOfToday],
  );
  const conflicts = useMemo(
    () =>
      pending.flatMap((entry): StepConflict[] => {
        const { step } = entry;
        const error = state.conflicts.get(step.key);
        if (!error) return [];
        const targets = targetsOf(step) ?? [];
        const same = step.kind === "apply" ? findSameCoding(data, step.draft) : undefined;
        return [{ entry, error, theirs: same ? [same] : data.filter((coding) => targets.includes(coding.id)) }];
      }),
    [pending, state.conflicts, data],
  );

  const kept = state.queue.length;
  const save: SaveSummary = {
    status:
      conflicts.length > 0
        ? "conflict"
        : kept === 0
          ? hasFailed
            ? "failed"
            : "saved"
          : state.connection === "good"
            ? "saving"
            : state.connection,
    kept,
  };
  const take = useCallback(
    (step: CodingStep) => {
      const held = client.getQueryData<readonly CodingView[]>(codingsKey(projectId, transcriptId));
      outbox?.take({ projectId, transcriptId }, step, versionsOf(held ?? [], step));
    },
    [client, outbox, projectId, transcriptId],
  );
  const decide = useCallback(
    ({ entry, theirs }: StepConflict, which: "mine" | "theirs") =>
      outbox?.decide(entry.step.key, which, Object.fromEntries(theirs.map(({ id, version }) => [id, version]))),
    [outbox],
  );
  return { codings, take, save, conflicts, decide };
};
