"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import type { CodingView } from "../../schema/coding";
import type { StepConflict } from "../outbox/outbox";
import { useOutbox, useOutboxNews } from "../outbox/outbox-context";
import type { ProblemError } from "../problem-error";
import type { CodingStep } from "./coding-step";
import { codingsKey, codingsQuery } from "./codings-query";
import type { StepResult } from "./run-step";
import { useCodingNews } from "./use-coding-news";

/** Is the work safe? `kept` counts the steps that the server has not confirmed. */
export interface SaveSummary {
  readonly status: "saved" | "saving" | "offline" | "conflict" | "failed" | "signedOut";
  readonly kept: number;
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
      outbox === null || pending.length === 0
        ? data
        : outbox.draw(
            data,
            pending.map((entry) => entry.step),
            casesOfToday,
          ),
    [outbox, data, pending, casesOfToday],
  );
  const conflicts = useMemo(
    () =>
      pending.flatMap((entry): StepConflict[] => {
        const error = state.conflicts.get(entry.step.key);
        return error && outbox ? [{ entry, error, theirs: outbox.theirsOf(entry, data) }] : [];
      }),
    [outbox, pending, state.conflicts, data],
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
      outbox?.take({ projectId, transcriptId }, step, held ?? []);
    },
    [client, outbox, projectId, transcriptId],
  );
  const decide = useCallback(
    (meeting: StepConflict, which: "mine" | "theirs") => outbox?.decide(meeting, which),
    [outbox],
  );
  return { codings, take, save, conflicts, decide };
};
