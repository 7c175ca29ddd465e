"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Adjustment } from "@/lib/client/coding/adjustment";
import { isFiltering, passesFilter } from "@/lib/client/coding/coding-filter";
import type { CodingStep } from "@/lib/client/coding/coding-step";
import { type CodingLayout, layOutCodings } from "@/lib/client/coding/lay-out-codings";
import type { StepResult } from "@/lib/client/coding/run-step";
import { unpackCodings } from "@/lib/client/coding/unpack-codings";
import { useCodings } from "@/lib/client/coding/use-codings";
import { createPassageStore } from "@/lib/client/transcript/passage-store";
import type { CodingView } from "@/lib/schema/coding";
import type { Brush, Coding, Overlay, PendingConflict, WritingActs } from "./coding-context";
import { type CodingScreenData, readStudy, type Study } from "./study";
import { useCaseChoice } from "./use-case-choice";
import { useCodingActs } from "./use-coding-acts";
import { useNewCodes } from "./use-new-codes";
import { useProgress } from "./use-progress";
import { useQuestionMarks } from "./use-question-marks";
import { useReveal } from "./use-reveal";
import { useView } from "./use-view";
import { useWords } from "./use-words";

/** Keeps the identity of what did not change from one layout to the next. */
const useLayout = (study: Study, codings: readonly CodingView[]): CodingLayout => {
  // A box of its own, not state: a second render for it would cost as much as the first.
  const [kept] = useState<{ layout: CodingLayout | null }>({ layout: null });
  return useMemo(() => {
    kept.layout = layOutCodings(study.indexed, study.texts, codings, kept.layout);
    return kept.layout;
  }, [kept, study, codings]);
};

/** So many codes stand on top of the picker. */
const RECENT = 5;

/** The address follows the focus when it rests: the router goes over its whole tree for each change. */
const ADDRESS_MS = 400;
let addressTimer: number | undefined;

const writeAddress = (codingId: string | null) => {
  window.clearTimeout(addressTimer);
  const path = window.location.pathname;
  addressTimer = window.setTimeout(() => {
    // Somebody may have gone on to another page meanwhile.
    if (window.location.pathname === path) replaceAddress(codingId);
  }, ADDRESS_MS);
};

const replaceAddress = (codingId: string | null) => {
  const url = new URL(window.location.href);
  url.searchParams.delete("turn");
  if (codingId) url.searchParams.set("coding", codingId);
  else url.searchParams.delete("coding");
  if (url.href !== window.location.href) window.history.replaceState(null, "", url);
};

/** The state of the coding screen and everything that can be done on it. */
export const useCodingScreen = (data: CodingScreenData): Coding => {
  const client = useQueryClient();
  // The text and the codebook of this visit; the query cache holds what changes.
  const [opened] = useState(() => readStudy(data));
  const [study, noteCode] = useNewCodes(opened);
  const [initial] = useState(() => unpackCodings(data.codings));
  const words = useWords(study);
  const questions = useQuestionMarks(study);
  const progress = useProgress(study, data.progress);
  const reveal = useReveal(study);
  const [passage] = useState(createPassageStore);
  const [focusedId, setFocusedId] = useState<string | null>(data.opensAt.coding);
  const [conflict, setConflict] = useState<PendingConflict | null>(null);
  const [isReading, setReading] = useState(false);
  const [writing, setWriting] = useState<WritingActs | null>(null);
  const [adjusting, setAdjusting] = useState<Adjustment | null>(null);
  const [brush, setBrush] = useState<Brush | null>(null);
  const [recent, setRecent] = useState<readonly string[]>([]);
  const noteRecent = (codeId: string) =>
    setRecent((codes) => [codeId, ...codes.filter((one) => one !== codeId)].slice(0, RECENT));
  const [view, changeView] = useView(data.opensAt.query);
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const [caseChoice, chooseCases] = useCaseChoice(study.transcript.id, study.caseIds);

  // What became of a step is told by the acts that write; they are there when it is.
  const onDone = (step: CodingStep, result: StepResult) => {
    if (result.kind === "stored") {
      setFocusedId((id) => (id === step.key ? result.coding.id : id));
      if (focusedId === step.key || focusedId === result.coding.id) writeAddress(result.coding.id);
    }
    if (result.kind !== "undone") return;
    setFocusedId(result.restored[0]?.id ?? null);
    acts.sayDone(step, result);
  };
  const { codings, take, save, conflicts, decide } = useCodings({
    projectId: study.projectId,
    transcriptId: study.transcript.id,
    initial,
    casesOfToday: study.caseIds,
    onDone,
    onRefused: (step, error) => acts.sayRefused(step, error),
  });
  // Edges that are being moved are drawn where they would come to lie; nothing is stored before they are kept.
  const drawn = useMemo(() => {
    if (!writing || !adjusting || adjusting.ids.length === 0) return codings;
    return writing.drawMoves(codings, adjusting);
  }, [codings, adjusting, writing]);
  const shown = useMemo(
    () =>
      isFiltering(view.filter)
        ? drawn.filter((coding) => coding.id === focusedId || passesFilter(view.filter, coding))
        : drawn,
    [drawn, view.filter, focusedId],
  );
  const layout = useLayout(opened, shown);
  const focused = useMemo(() => layout.placed.find((placed) => placed.id === focusedId) ?? null, [layout, focusedId]);

  const now = useRef({ all: codings, layout, focused, caseChoice, conflict });
  useEffect(() => {
    now.current = { all: codings, layout, focused, caseChoice, conflict };
  });
  const focus = useCallback(
    (id: string | null, options?: { reveal?: boolean }) => {
      setFocusedId(id);
      const placed = id === null ? undefined : now.current.layout.placed.find((one) => one.id === id);
      writeAddress(placed ? id : null);
      if (placed && options?.reveal) {
        reveal(placed);
        passage.set(null);
      }
    },
    [reveal, passage],
  );
  const acts = useCodingActs({
    study,
    words,
    passage,
    now,
    take,
    client,
    noteCode,
    setWriting,
    noteRecent,
    decide,
    focus,
    reveal,
    setAdjusting,
    setBrush,
    setConflict,
    chooseCases,
    setReading,
    markProgress: progress.mark,
    changeView,
    setOverlay,
  });
  return {
    study,
    words,
    acts,
    passage,
    questions,
    progress,
    all: codings,
    layout,
    view,
    focused,
    caseChoice,
    conflict,
    save,
    meets: conflicts,
    isReading,
    adjusting,
    brush,
    recent,
    overlay,
    chord: null,
  };
};
