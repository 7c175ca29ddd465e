"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { TranscriptText } from "@/components/transcript/transcript-text";
import { turnIndexAt } from "@/lib/client/transcript/sentence-cursor";
import { CaseBar } from "./case-bar";
import { CodeColumn } from "./code-column";
import { CodingColumn } from "./coding-column";
import { CodingContext } from "./coding-context";
import { CodingHeader } from "./coding-header";
import { CodingStatus } from "./coding-status";
import type { CodingScreenData } from "./study";
import { useCodingKeys } from "./use-coding-keys";
import { useCodingScreen } from "./use-coding-screen";
import { usePassageSelection } from "./use-passage-selection";
import { useTranscriptWords } from "./use-transcript-words";

// What appears with the first gesture comes after the text: the first load of this route has a budget.
const SelectionToolbar = dynamic(() => import("./selection-toolbar").then((module) => module.SelectionToolbar), {
  ssr: false,
});
const MobileDock = dynamic(() => import("./mobile-dock").then((module) => module.MobileDock), { ssr: false });
const OverlapList = dynamic(() => import("./overlap-list").then((module) => module.OverlapList), { ssr: false });
const StanceConflict = dynamic(() => import("./stance-conflict").then((module) => module.StanceConflict), {
  ssr: false,
});
const CodePicker = dynamic(() => import("./code-picker").then((module) => module.CodePicker), { ssr: false });
const FindBar = dynamic(() => import("./find-bar").then((module) => module.FindBar), { ssr: false });

/** The first turn that is in sight: where the keyboard begins to read. */
const firstInSight = (): number => {
  const words = document
    .elementFromPoint(window.innerWidth / 2, 190)
    ?.closest("li")
    ?.querySelector("[data-text-start]");
  return Number(words?.getAttribute("data-text-start") ?? 0);
};

/** The coding screen: an interview, its codings in text and margin, the codebook beside it, one key per coding. */
export function CodingScreen({ data }: { data: CodingScreenData }) {
  const t = useTranslations("coding");
  const router = useRouter();
  const root = useRef<HTMLElement>(null);
  const coding = useCodingScreen(data);
  const { study, acts, layout, passage, focused, overlay, isReading } = coding;
  const now = useRef(coding);
  useEffect(() => {
    now.current = coding;
  });

  const onPoint = useCallback(
    (target: Element, event: MouseEvent) => {
      const hit = target.closest("[data-codings], [data-coding]");
      const ids = (hit?.getAttribute("data-codings") ?? hit?.getAttribute("data-coding") ?? "")
        .split(" ")
        .filter(Boolean);
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
    if (now.current.isReading) return acts.setReading(false);
    acts.focus(null);
  };
  const chord = useCodingKeys({
    now,
    canCode: study.canCode,
    startOf: firstInSight,
    openTable: (codeId) => router.push(`/projects/${study.projectId}/factors?factor=${codeId}`),
    clear,
  });

  // The address names a coding or a turn: the page opens there.
  const { opensAt } = data;
  useLayoutEffect(() => {
    const { layout, study, acts } = now.current;
    const span = layout.placed.find((placed) => placed.id === opensAt.coding) ?? study.texts[opensAt.turn ?? -1];
    if (span) acts.reveal(span);
  }, [opensAt]);

  const words = useTranscriptWords(coding);
  const shared = useMemo(() => ({ ...coding, chord }), [coding, chord]);
  const lanes = layout.placed.reduce((most, placed) => Math.max(most, placed.lane + 1), 0);
  const focusedTurn = focused ? turnIndexAt(study.texts, focused.start) : null;

  return (
    <CodingContext value={shared}>
      <div
        data-bleed="wide"
        data-reading={isReading ? "" : undefined}
        className="grid min-h-full grid-cols-[minmax(0,1fr)] lg:grid-cols-[15rem_minmax(0,1fr)] xl:grid-cols-[15rem_minmax(0,1fr)_19.5rem] data-reading:grid-cols-[minmax(0,1fr)]"
      >
        <CodingStatus />
        {isReading ? null : <CodeColumn />}
        <div className="min-w-0 pb-28 lg:pb-16">
          <CaseBar />
          {overlay?.kind === "find" ? <FindBar /> : null}
          <CodingHeader />
          <div className="relative">
            <section
              ref={root}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: the text is operated by keys, so it takes the focus
              tabIndex={0}
              aria-label={t("text.label")}
              data-reading={isReading ? "" : undefined}
              className="transcript"
              style={{ "--lanes": lanes, "--lanes-narrow": Math.min(lanes, 3) } as React.CSSProperties}
            >
              <TranscriptText
                texts={study.texts}
                sections={study.sections}
                layout={layout}
                focusedId={focused?.id ?? null}
                words={words}
              />
            </section>
            <SelectionToolbar root={root} />
          </div>
        </div>
        {isReading ? null : <CodingColumn focusedTurn={focusedTurn} />}
        <MobileDock />
        {overlay?.kind === "picker" ? <CodePicker /> : null}
        {overlay?.kind === "overlap" ? <OverlapList ids={overlay.ids} at={overlay.at} /> : null}
        {coding.conflict ? <StanceConflict conflict={coding.conflict} /> : null}
      </div>
    </CodingContext>
  );
}
