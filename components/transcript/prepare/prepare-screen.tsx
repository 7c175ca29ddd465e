"use client";

import dynamic from "next/dynamic";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { buttonStyles } from "@/components/ui/button-styles";
import { Callout } from "@/components/ui/callout";
import { PageHeader } from "@/components/ui/page-header";
import type { PrepareData } from "./prepare-data";
import { RepairPanel } from "./repair-panel";
import { VersionPanel } from "./version-panel";
import "./prepare.css";

function Loading() {
  const t = useTranslations("prepare");
  return (
    <p role="status" className="py-10 text-center text-base text-muted">
      {t("loading")}
    </p>
  );
}

// The editor is the one heavy part of this route, and of no other.
const CorrectionPane = dynamic(() => import("./correction-pane").then((module) => module.CorrectionPane), {
  ssr: false,
  loading: Loading,
});
const RecordingPlayer = dynamic(
  () => import("../recording/recording-player").then((module) => module.RecordingPlayer),
  { ssr: false },
);

/**
 * A transcript's text on the desk: corrected by its interviewer, looked at by the team, codings put right by their coders. A
 * colleague's newer version takes its place only when no correction would be lost by that.
 */
export function PrepareScreen({ data: newest }: { data: PrepareData }) {
  const t = useTranslations("prepare");
  const [shown, setShown] = useState(newest);
  const [holdsWork, setHoldsWork] = useState(false);
  const isNewer = newest.transcript.version !== shown.transcript.version;
  if (shown !== newest && !(isNewer && holdsWork)) {
    setShown(newest);
    if (isNewer) setHoldsWork(false);
  }
  const data = shown;
  const { transcript, address } = data;
  return (
    <>
      <PageHeader
        title={t("title", { number: data.interviewNumber })}
        lead={
          <>
            {t("lead", {
              version: transcript.version,
              words: transcript.wordCount,
              turns: transcript.turns.length,
              codings: data.codings.length,
            })}{" "}
            <abbr title={t("hash", { hash: transcript.sha256 })} className="font-mono text-sm no-underline">
              #{transcript.sha256.slice(0, 8)}
            </abbr>
          </>
        }
        actions={
          <Link href={address} className={buttonStyles()}>
            {t("back")}
          </Link>
        }
      />
      {data.recording ? (
        <RecordingPlayer
          projectId={data.projectId}
          recording={data.recording}
          intervieweeIds={data.people.map(({ id }) => id)}
          className="sticky top-[calc(var(--shell-top)+3rem)] z-(--z-sticky)"
        />
      ) : null}
      {data.canCorrect ? (
        <CorrectionPane
          key={transcript.version}
          data={data}
          newer={isNewer ? newest.transcript.version : null}
          onWork={setHoldsWork}
        />
      ) : (
        <>
          <Callout className="mb-6 max-w-prose">{t("readOnly")}</Callout>
          <div className="grid gap-8 lg:grid-cols-2">
            <RepairPanel data={data} />
            <VersionPanel address={address} versions={data.versions} shown={transcript.version} />
          </div>
        </>
      )}
    </>
  );
}
