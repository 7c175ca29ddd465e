"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useCallback, useEffect, useLayoutEffect } from "react";
import { useOwnUndo } from "@/components/project/undo-steps";
import { prepareAddress } from "@/lib/client/coding/prepare-address";
import { tableAddress } from "@/lib/client/coding/table-address";
import type { Coding } from "./coding-context";
import { firstInSight } from "./first-in-sight";
import { useAdjust } from "./use-adjust";
import { useAdjustKeys } from "./use-adjust-keys";
import { useBrush } from "./use-brush";
import type { Chord } from "./use-chord";
import { useCodingCommands } from "./use-coding-commands";
import { useCodingKeys } from "./use-coding-keys";
import { useEdgeDrag } from "./use-edge-drag";
import { useLatest } from "./use-latest";
import { useLooking } from "./use-looking";
import { usePassageSelection } from "./use-passage-selection";
import "./reveal-span";
import { makeWritingActs } from "./writing-acts";
import "./write-view";
// These come with the hands, so that the first key and the closing of the tab find them.
import "@/lib/client/coding/note-progress";
import "@/lib/client/outbox/open-outbox";

interface CodingHandsProps {
  root: RefObject<HTMLElement | null>;
  coding: Coding;
  /** The same, as it is drawn now, for what happens later. */
  now: RefObject<Coding>;
  onChord: (chord: Chord | null) => void;
}

const IDLE_MS = 1500;
const parts: readonly (() => Promise<unknown>)[] = [
  () => import("./code-picker"),
  () => import("./find-bar"),
  () => import("./mode-banner"),
  () => import("./overlap-list"),
  () => import("./stance-conflict"),
  () => import("./question-list"),
  () => import("./beside/side-pane"),
  () => import("./step-meeting"),
  () => import("./sign-in-again"),
  () => import("@/lib/client/outbox/outbox-store"),
];

const isMoving = ({ adjusting, focused }: Coding): boolean =>
  focused !== null && (adjusting?.ids.includes(focused.id) ?? false);

/** Pointer and keyboard of the coding screen. It shows nothing and is loaded right after the text. */
export function CodingHands({ root, coding, now, onChord }: CodingHandsProps) {
  const router = useRouter();
  const { study, acts, layout, passage } = coding;
  const onPoint = useCallback(
    (target: Element, event: MouseEvent) => {
      const hit = target.closest("[data-codings], [data-coding]");
      const named = hit?.getAttribute("data-codings") ?? hit?.getAttribute("data-coding") ?? "";
      const ids = named.split(" ").filter(Boolean);
      passage.set(null);
      const [only] = ids;
      if (ids.length > 1) acts.setOverlay({ kind: "overlap", ids, at: { x: event.clientX, y: event.clientY } });
      else acts.focus(only ?? null);
    },
    [acts, passage],
  );
  usePassageSelection(root, study, passage, onPoint, layout);
  const clear = () => {
    if (now.current.overlay) return acts.setOverlay(null);
    if (now.current.conflict) return acts.answerConflict(false);
    if (passage.get()) return passage.set(null);
    if (now.current.brush) return acts.setBrush(null);
    if (now.current.isReading) return acts.setReading(false);
    acts.focus(null);
  };
  const adjust = useAdjust(useLatest(coding));
  useAdjustKeys(now, adjust, coding.adjusting !== null);
  useEdgeDrag(root, now, adjust);
  useBrush(now, passage);
  useLooking(root, now);
  // Whoever goes on to another coding means the edges as they are.
  const isLeft = coding.adjusting !== null && coding.adjusting.ids.length > 0 && !isMoving(coding);
  useEffect(() => {
    if (isLeft) adjust.keep();
  }, [isLeft, adjust]);
  const chord = useCodingKeys({
    adjust,
    now,
    canCode: study.canCode,
    startOf: firstInSight,
    openTable: (view) =>
      router.push(tableAddress(study.projectId, view, study.codeById.get(view.codeId)?.code.isFactor ?? false)),
    openPrepare: (at) => router.push(prepareAddress(study, at)),
    clear,
  });
  useEffect(() => onChord(chord), [chord, onChord]);
  useOwnUndo(study.canCode ? { undo: acts.undo, redo: acts.redo } : null);
  useCodingCommands(now, firstInSight);
  // What a gesture opens is fetched while nothing else happens, so that it opens without a connection too.
  useEffect(() => {
    const timer = window.setTimeout(() => {
      for (const part of parts) part().catch(() => {});
    }, IDLE_MS);
    return () => window.clearTimeout(timer);
  }, []);
  useLayoutEffect(() => acts.equip(makeWritingActs), [acts]);
  // Tests and assistive scripts can tell when keys act.
  useLayoutEffect(() => root.current?.setAttribute("data-ready", ""), [root]);
  return null;
}
