"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type CSSProperties, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { TranscriptText } from "@/components/transcript/transcript-text";
import { cn } from "@/components/ui/cn";
import { CaseBar } from "./case-bar";
import { CodingContext, QuestionContext } from "./coding-context";
import { CodingHeader } from "./coding-header";
import type { CodingScreenData } from "./study";
import { timeAt } from "./time-at";
import type { Chord } from "./use-chord";
import { useCodingScreen } from "./use-coding-screen";
import { useTranscriptWords } from "./use-transcript-words";

// The text comes first, then the hands, then what appears with a gesture: the first load of this route has a budget.
const CodeColumn = dynamic(() => import("./code-column").then((module) => module.CodeColumn), { ssr: false });
const CodingStatus = dynamic(() => import("./coding-status").then((module) => module.CodingStatus), { ssr: false });
const CodingHands = dynamic(() => import("./coding-hands").then((module) => module.CodingHands), { ssr: false });
const CodingOverlays = dynamic(() => import("./coding-overlays").then((module) => module.CodingOverlays), {
  ssr: false,
});
const TextLayers = dynamic(() => import("./text-layers").then((module) => module.TextLayers), { ssr: false });
const BarNotices = dynamic(() => import("./bar-notices").then((module) => module.BarNotices), { ssr: false });
const WorkNotices = dynamic(() => import("./bar-notices").then((module) => module.WorkNotices), { ssr: false });
const ProgressBar = dynamic(() => import("./progress-bar").then((module) => module.ProgressBar), { ssr: false });
const SidePane = dynamic(() => import("./beside/side-pane").then((module) => module.SidePane), { ssr: false });
const RecordingPlayer = dynamic(
  () => import("@/components/transcript/recording/recording-player").then((module) => module.RecordingPlayer),
  { ssr: false },
);

/** The coding screen: an interview, its codings in text and margin, the codebook beside it, one key per coding. */
export function CodingScreen({ data }: { data: CodingScreenData }) {
  const t = useTranslations("coding");
  const root = useRef<HTMLElement>(null);
  const coding = useCodingScreen(data);
  const [chord, setChord] = useState<Chord | null>(null);
  const { study, layout, focused, isReading } = coding;
  const beside = isReading ? null : coding.view.beside;
  const now = useRef(coding);
  useEffect(() => {
    now.current = coding;
  });

  // The address names a coding or a turn: the page opens there. Not in a layout effect: the router scrolls to the top in one, after ours.
  const { opensAt } = data;
  useEffect(() => {
    const { layout, study, acts } = now.current;
    const span = layout.placed.find((placed) => placed.id === opensAt.coding) ?? study.texts[opensAt.turn ?? -1];
    if (span) acts.reveal(span);
  }, [opensAt]);

  const { recording } = data;
  const words = useTranscriptWords(coding, { hasRecording: recording !== null, shown: coding.view.text });
  const shared = useMemo(() => ({ ...coding, chord }), [coding, chord]);
  const { questions, acts } = coding;
  const asking = useMemo(() => ({ study, questions, acts }), [study, questions, acts]);
  const lanes = coding.view.isDense ? 1 : layout.placed.reduce((most, placed) => Math.max(most, placed.lane + 1), 0);

  // The text stands outside of what changes with each coding: React would search all of its turns for readers of it.
  const share = (children: ReactNode) => <CodingContext value={shared}>{children}</CodingContext>;
  return (
    <div
      data-bleed="wide"
      data-reading={isReading ? "" : undefined}
      data-beside={beside ? "" : undefined}
      className={cn(
        "grid min-h-full grid-cols-[minmax(0,1fr)] data-reading:grid-cols-[minmax(0,1fr)]",
        beside
          ? "lg:grid-cols-[15rem_minmax(0,1fr)_min(var(--beside-width,20rem),50vw)] min-[110rem]:grid-cols-[15rem_minmax(0,1fr)_min(var(--beside-width,20rem),50vw)_19.5rem]"
          : "lg:grid-cols-[15rem_minmax(0,1fr)] xl:grid-cols-[15rem_minmax(0,1fr)_19.5rem]",
      )}
    >
      <CodingHands root={root} coding={coding} now={now} onChord={setChord} />
      {isReading ? null : (
        <div className="bg-surface max-lg:contents lg:border-line lg:border-r">{share(<CodeColumn />)}</div>
      )}
      <div
        className={cn("min-w-0", beside ? "max-lg:pb-[calc(var(--beside-height,48dvh)+2rem)]" : "max-lg:pb-28")}
        style={{ "--lanes": lanes, "--lanes-narrow": Math.min(lanes, 3) } as CSSProperties}
      >
        {share(
          <>
            <CodingStatus />
            <CaseBar />
            <BarNotices />
            {recording ? (
              <RecordingPlayer
                projectId={study.projectId}
                recording={recording}
                intervieweeIds={data.intervieweeIds}
                here={() => timeAt(now.current)}
                className="sticky top-[calc(var(--shell-top)+2.75rem)] z-(--z-sticky)"
              />
            ) : null}
            <CodingHeader />
            <WorkNotices />
          </>,
        )}
        <div className="relative">
          <section
            ref={root}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the text is operated by keys, so it takes the focus
            tabIndex={0}
            aria-label={t("text.label")}
            data-reading={isReading ? "" : undefined}
            data-adjusting={coding.adjusting ? "" : undefined}
            className="transcript"
          >
            <QuestionContext value={asking}>
              <TranscriptText
                texts={study.texts}
                sections={study.sections}
                layout={layout}
                focusedId={focused?.id ?? null}
                words={words}
                isDense={coding.view.isDense}
              />
            </QuestionContext>
          </section>
          {share(<TextLayers root={root} />)}
        </div>
        {share(<ProgressBar />)}
      </div>
      {beside ? (
        <div className="max-lg:contents lg:border-line lg:border-l">{share(<SidePane shown={beside} />)}</div>
      ) : null}
      {share(<CodingOverlays />)}
    </div>
  );
}
