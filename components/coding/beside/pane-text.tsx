"use client";

import { useTranslations } from "next-intl";
import { type CSSProperties, type MouseEvent, type ReactNode, type RefObject, useLayoutEffect, useMemo } from "react";
import { TranscriptText } from "@/components/transcript/transcript-text";
import type { TranscriptWords } from "@/components/transcript/turn-row";
import { layOutCodings, readTurnTexts, type TurnText } from "@/lib/client/coding/lay-out-codings";
import { sectionTurns } from "@/lib/client/transcript/section-turns";
import { turnIndexAt } from "@/lib/client/transcript/sentence-cursor";
import { indexText } from "@/lib/domain/transcript/offset";
import type { CodingView } from "@/lib/schema/coding";
import type { TranscriptView } from "@/lib/schema/transcript";
import { useCoding } from "../coding-context";
import { useTranscriptWords } from "../use-transcript-words";
import { PaneCoding } from "./pane-coding";

/** Before every id of the second text: the first one has the same turns. */
const PREFIX = "beside-";
/** Room above a place that is gone to. */
const ABOVE = 96;

interface PaneTextProps {
  transcript: TranscriptView;
  codings: readonly CodingView[];
  /** The coding that is shown, and the way to another. */
  at: string | null;
  onPoint: (codingId: string) => void;
  /** What scrolls. */
  body: RefObject<HTMLElement | null>;
  /** Something below the speaker of a turn. */
  beside?: (text: TurnText) => ReactNode;
}

/** A second text, to be read: its words and marks as in the first, without cursor, selection and handles. */
export function PaneText({ transcript, codings, at, onPoint, body, beside }: PaneTextProps) {
  const t = useTranslations("coding");
  const { study, words } = useCoding();
  const text = useMemo(() => {
    const indexed = indexText(transcript.text);
    const texts = readTurnTexts(indexed, transcript.turns);
    return { indexed, texts, sections: sectionTurns(texts) };
  }, [transcript]);
  const layout = useMemo(() => layOutCodings(text.indexed, text.texts, codings, null), [text, codings]);
  const common = useTranscriptWords({ study, words }, { hasRecording: false, shown: "original" });
  const shown = useMemo<TranscriptWords>(
    () => ({ ...common, language: transcript.language, idPrefix: PREFIX, besideSpeaker: beside }),
    [common, transcript.language, beside],
  );
  const placed = layout.placed.find((one) => one.id === at);
  const turn = placed ? turnIndexAt(text.texts, placed.start) : null;
  useLayoutEffect(() => {
    if (turn === null) return;
    // Sections that were out of sight get their true height when they are drawn: the second look corrects the first.
    const go = () => {
      const row = document.getElementById(`${PREFIX}turn-${turn}`);
      const frame = body.current?.getBoundingClientRect();
      const mark = row?.querySelector(`mark[data-codings~="${at}"]`) ?? row;
      if (!mark || !frame || !body.current) return;
      const { top, bottom } = mark.getBoundingClientRect();
      if (top < frame.top + 8 || bottom > frame.bottom - ABOVE) body.current.scrollTop += top - frame.top - ABOVE;
    };
    go();
    const next = requestAnimationFrame(go);
    return () => cancelAnimationFrame(next);
  }, [turn, at, body]);

  const press = (event: MouseEvent) => {
    const hit = event.target instanceof Element ? event.target.closest("[data-codings], [data-coding]") : null;
    const ids = (hit?.getAttribute("data-codings") ?? hit?.getAttribute("data-coding") ?? "")
      .split(" ")
      .filter(Boolean);
    const next = ids[(ids.indexOf(at ?? "") + 1) % Math.max(1, ids.length)];
    if (next) onPoint(next);
  };
  const lanes = Math.min(
    3,
    layout.placed.reduce((most, one) => Math.max(most, one.lane + 1), 0),
  );
  return (
    <>
      {layout.placed.length > 0 ? <PaneCoding layout={layout} placed={placed ?? null} onPoint={onPoint} /> : null}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the buttons above go from coding to coding by keys */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a press on a mark; the text itself is no control */}
      <div
        data-second
        className="transcript -mx-4"
        style={{ "--lanes": lanes, "--lanes-narrow": lanes } as CSSProperties}
        onClick={press}
      >
        <TranscriptText
          texts={text.texts}
          sections={text.sections}
          layout={layout}
          focusedId={placed?.id ?? null}
          words={shown}
        />
      </div>
      {layout.lost > 0 ? <p className="px-1 text-sm text-warn">{t("states.lost", { count: layout.lost })}</p> : null}
    </>
  );
}
