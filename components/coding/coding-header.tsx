"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Badge } from "@/components/ui/badge";
import { codedTurns } from "@/lib/client/coding/coded-turns";
import { useCoding } from "./coding-context";

const ColleaguesHere = dynamic(() => import("./colleagues-here").then((module) => module.ColleaguesHere), {
  ssr: false,
});
const HeaderNotices = dynamic(() => import("./header-notices").then((module) => module.HeaderNotices), { ssr: false });
const TranslationBar = dynamic(() => import("./translation-bar").then((module) => module.TranslationBar), {
  ssr: false,
});

/** The interview's title, how much of it is coded, and why it cannot be coded when that is so. */
export function CodingHeader() {
  const t = useTranslations("coding");
  const { study, all, progress } = useCoding();
  const { transcript } = study;
  const counts = useMemo(() => {
    const spoken = transcript.turns.filter((turn) => turn.role === "interviewee" && !turn.isMasked);
    const coded = codedTurns(all);
    const uncoded = spoken.filter((turn) => !coded.has(turn.index));
    return { spoken: spoken.length, uncoded: uncoded.length };
  }, [transcript, all]);
  return (
    <header className="transcript">
      <div className="turn">
        <div className="turn-head pt-5 pb-1">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 data-page-heading tabIndex={-1} className="text-2xl">
              {t("title", { number: study.interviewNumber })}
            </h1>
            <ColleaguesHere />
            {transcript.kind === "verbatim" ? null : <Badge tone="warn">{t(`kinds.${transcript.kind}`)}</Badge>}
            {progress.view?.codedAt ? <Badge tone="positive">{t("progress.badge")}</Badge> : null}
            {transcript.state === "quarantined" ? <Badge tone="warn">{t("states.closed")}</Badge> : null}
          </div>
          <p className="mt-1 text-base text-muted">
            {t("lead", {
              words: transcript.wordCount,
              turns: counts.spoken,
              uncoded: counts.uncoded,
              codings: all.length,
            })}
          </p>
          <HeaderNotices />
          {study.translation || study.canTranslate ? <TranslationBar /> : null}
        </div>
      </div>
    </header>
  );
}
