"use client";

import dynamic from "next/dynamic";
import { CodingColumn } from "./coding-column";
import { useCoding } from "./coding-context";
import { MobileDock } from "./mobile-dock";

const OverlapList = dynamic(() => import("./overlap-list").then((module) => module.OverlapList), { ssr: false });
const StanceConflict = dynamic(() => import("./stance-conflict").then((module) => module.StanceConflict), {
  ssr: false,
});
const QuestionList = dynamic(() => import("./question-list").then((module) => module.QuestionList), { ssr: false });
const CodePicker = dynamic(() => import("./code-picker").then((module) => module.CodePicker), { ssr: false });

/** The codings beside the text, and what lies over the page after a gesture. */
export function CodingOverlays() {
  const { isReading, overlay, conflict } = useCoding();
  return (
    <>
      {isReading ? null : <CodingColumn />}
      <MobileDock />
      {overlay?.kind === "picker" ? <CodePicker key={overlay.for} purpose={overlay.for} /> : null}
      {overlay?.kind === "overlap" ? <OverlapList ids={overlay.ids} at={overlay.at} /> : null}
      {overlay?.kind === "question" ? <QuestionList turnIndex={overlay.turnIndex} at={overlay.at} /> : null}
      {conflict ? <StanceConflict conflict={conflict} /> : null}
    </>
  );
}
