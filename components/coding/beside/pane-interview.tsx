"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowLeftRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { codingsQuery } from "@/lib/client/coding/codings-query";
import { type SidePane, writeSidePane } from "@/lib/client/coding/side-pane";
import { transcriptQuery, wordsKeptMs } from "@/lib/client/transcript/transcript-query";
import { useCoding } from "../coding-context";
import { PaneBody } from "./pane-body";
import { PaneText } from "./pane-text";
import { PaneTrouble } from "./pane-trouble";

interface PaneInterviewProps {
  transcriptId: string;
  at: string | null;
  label: string;
  onShow: (pane: SidePane) => void;
}

/** Another interview of the study, or another place of the same one, with its codings. */
export function PaneInterview({ transcriptId, at, label, onShow }: PaneInterviewProps) {
  const t = useTranslations("coding.beside");
  const { study } = useCoding();
  const body = useRef<HTMLElement>(null);
  const text = useQuery(transcriptQuery(study.projectId, transcriptId, null));
  const codings = useQuery({ ...codingsQuery(study.projectId, transcriptId), gcTime: wordsKeptMs });
  // What was refused is not read on from what was there before.
  const error = text.error ?? codings.error;
  const isReady = error === null && text.data !== undefined && codings.data !== undefined;
  const here: SidePane = { kind: "interview", what: study.transcript.id, at: null };
  return (
    <PaneBody label={label} name={`interview:${transcriptId}`} isReady={isReady} body={body}>
      {isReady ? (
        <>
          {transcriptId === study.transcript.id ? null : (
            <Link
              href={`/projects/${study.projectId}/transcripts/${transcriptId}?beside=${writeSidePane(here)}`}
              prefetch={false}
              className="prose-link inline-flex min-h-7 items-center gap-1.5 text-sm"
            >
              <ArrowLeftRight aria-hidden="true" className="size-3.5" />
              {t("swap")}
            </Link>
          )}
          <PaneText
            transcript={text.data}
            codings={codings.data}
            at={at}
            onPoint={(codingId) => onShow({ kind: "interview", what: transcriptId, at: codingId })}
            body={body}
          />
        </>
      ) : (
        <PaneTrouble error={error} onRetry={() => void Promise.all([text.refetch(), codings.refetch()])} />
      )}
    </PaneBody>
  );
}
