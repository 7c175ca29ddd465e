"use client";

import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useMemo, useRef } from "react";
import { Badge } from "@/components/ui/badge";
import type { TurnText } from "@/lib/client/coding/lay-out-codings";
import { transcriptQuery } from "@/lib/client/transcript/transcript-query";
import { useCoding } from "../coding-context";
import { PaneBody } from "./pane-body";
import { PaneText } from "./pane-text";
import { PaneTrouble } from "./pane-trouble";

const noCodings = [] as const;
const nowhere = () => {};

/** The text as it was in an earlier version; the turns whose words were changed since are named. Codings stand on the present one. */
export function PaneVersion({ version, label }: { version: number; label: string }) {
  const t = useTranslations("coding.beside");
  const format = useFormatter();
  const { study } = useCoding();
  const body = useRef<HTMLElement>(null);
  const { data, error, refetch } = useQuery(transcriptQuery(study.projectId, study.transcript.id, version));
  const today = useMemo(() => new Set(study.texts.map(({ text }) => text)), [study.texts]);
  const beside = useCallback(
    ({ text, turn }: TurnText) =>
      turn.isMasked || today.has(text) ? null : <Badge tone="warn">{t("changedSince")}</Badge>,
    [today, t],
  );
  return (
    <PaneBody label={label} name={`version:${version}`} isReady={data !== undefined} body={body}>
      {data && error === null ? (
        <>
          <p className="py-2 text-muted text-sm">
            {t("versionLead", { version, when: format.dateTime(new Date(data.createdAt), { dateStyle: "medium" }) })}
          </p>
          <PaneText transcript={data} codings={noCodings} at={null} onPoint={nowhere} body={body} beside={beside} />
        </>
      ) : (
        <PaneTrouble error={error} onRetry={() => void refetch()} />
      )}
    </PaneBody>
  );
}
