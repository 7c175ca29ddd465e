"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Badge } from "@/components/ui/badge";
import { codedTurns } from "@/lib/client/coding/coded-turns";
import { useCoding } from "./coding-context";
import { ColleaguesHere } from "./colleagues-here";

const CodingNotice = dynamic(() => import("./coding-notice").then((module) => module.CodingNotice), { ssr: false });
const LostNotice = dynamic(() => import("./lost-notice").then((module) => module.LostNotice), { ssr: false });
const ReadOnce = dynamic(() => import("./read-once").then((module) => module.ReadOnce), { ssr: false });

/** The interview's title, how much of it is coded, and why it cannot be coded when that is so. */
export function CodingHeader() {
  const t = useTranslations("coding");
  const { study, all, layout, progress, isReading } = useCoding();
  const isUntouched = all.every((coding) => coding.coderId !== study.actor.id);
  const { transcript } = study;
  const counts = useMemo(() => {
    const spoken = transcript.turns.filter((turn) => turn.role === "interviewee" && !turn.isMasked);
    const coded = codedTurns(all);
    const uncoded = spoken.filter((turn) => !coded.has(turn.index));
    return { spoken: spoken.length, uncoded: uncoded.length };
  }, [transcript, all]);
  const isOld = transcript.version !== transcript.currentVersion;
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
          {progress.view && !progress.view.readAt && study.canCode && !isReading && isUntouched ? <ReadOnce /> : null}
          {layout.lost > 0 ? <LostNotice count={layout.lost} /> : null}
          {isOld || !study.canCode ? <CodingNotice /> : null}
        </div>
      </div>
    </header>
  );
}
