"use client";

import { CircleCheck, FileText, X } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import { IconButton } from "@/components/ui/icon-button";
import { Progress } from "@/components/ui/progress";
import { type ImportItem, isReady } from "@/lib/client/import/import-item";
import type { InterviewView } from "@/lib/schema/interview";
import type { IntervieweeView } from "@/lib/schema/interviewee";
import { EncodingChoice } from "./encoding-choice";
import { ImportPreview } from "./import-preview";
import { ImportTrouble } from "./import-trouble";
import { InterviewChoice } from "./interview-choice";
import type { ImportQueue } from "./use-import-queue";

interface ImportCardProps {
  projectId: string;
  item: ImportItem;
  interviews: readonly InterviewView[];
  people: readonly IntervieweeView[];
  queue: ImportQueue;
  isOffline: boolean;
  canCreate: boolean;
  onCreate: () => void;
}

const tones: Record<ImportItem["phase"] | "ready" | "cancelled", Tone> = {
  waiting: "warn",
  cancelled: "warn",
  reading: "neutral",
  read: "warn",
  ready: "accent",
  storing: "neutral",
  stored: "positive",
  refused: "negative",
};

const sizeOf = (content: File | string): number =>
  typeof content === "string" ? new TextEncoder().encode(content).length : content.size;

/** One file of the page: its interview, how far it has come, what it was understood as, or why it was refused. */
export function ImportCard(props: ImportCardProps) {
  const { projectId, item, interviews, people, queue, isOffline, canCreate, onCreate } = props;
  const t = useTranslations("import");
  const format = useFormatter();
  const interview = interviews.find(({ id }) => id === item.interviewId);
  const isBusy = item.phase === "reading" || item.phase === "storing";
  const isStored = item.phase === "stored";
  const ready = interview !== undefined && isReady(item, interview.intervieweeIds);
  const isCancelled = item.phase === "waiting" && item.interviewId !== null;
  const state = item.phase === "read" && ready ? "ready" : isCancelled ? "cancelled" : item.phase;
  const taken = new Set(queue.items.flatMap(({ key, interviewId }) => (key === item.key ? [] : (interviewId ?? []))));
  const needsEncoding =
    item.trouble?.code === "encoding_unknown" ||
    item.encoding !== null ||
    (item.preview?.findings.some(({ code }) => code === "encoding_guessed" || code === "encoding_damage") ?? false);
  const kilobytes = Math.max(1, Math.round(sizeOf(item.content) / 1024));
  return (
    <article aria-label={item.name} className="rounded-lg border border-line bg-surface">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b bg-canvas px-4 py-2.5">
        <FileText aria-hidden="true" className="size-4 shrink-0 text-faint" />
        <h2 className="min-w-0 flex-1 truncate text-base" title={item.name}>
          <bdi>{item.name}</bdi>
          <span className="ml-2 font-normal text-faint text-sm tabular-nums">
            {format.number(kilobytes, { style: "unit", unit: "kilobyte" })}
          </span>
        </h2>
        <Badge tone={tones[state]} icon={isStored ? <CircleCheck aria-hidden="true" /> : undefined}>
          {t(`phase.${state}`)}
        </Badge>
        {isStored ? null : (
          <InterviewChoice
            value={item.interviewId}
            interviews={interviews}
            taken={taken}
            disabled={isBusy}
            canCreate={canCreate}
            onChoose={(chosen) => queue.match(item, chosen)}
            onCreate={onCreate}
          />
        )}
        <IconButton label={t("remove", { name: item.name })} size="sm" onClick={() => queue.remove(item.key)}>
          <X aria-hidden="true" />
        </IconButton>
      </header>
      <div className="flex flex-col gap-5 px-4 py-4 empty:hidden">
        {isBusy ? (
          <div className="flex items-end gap-4">
            <Progress
              className="flex-1"
              label={t(`progress.${item.phase === "storing" ? "storing" : "reading"}`, { name: item.name })}
              {...(item.progress < 1 ? { value: item.progress * 100 } : {})}
              text={
                item.progress < 1
                  ? t("progress.sent", { percent: Math.round(item.progress * 100) })
                  : t("progress.working")
              }
            />
            <Button size="sm" onClick={() => queue.cancel(item.key)}>
              {t("cancel")}
            </Button>
          </div>
        ) : null}
        {isCancelled ? (
          <Button size="sm" className="self-start" disabled={isOffline} onClick={() => queue.retry(item)}>
            {t("read")}
          </Button>
        ) : null}
        <ImportTrouble
          projectId={projectId}
          item={item}
          people={people}
          isOffline={isOffline}
          onRetry={() => queue.retry(item)}
        />
        {needsEncoding && !isStored ? (
          <EncodingChoice
            value={item.encoding ?? item.preview?.encoding ?? null}
            disabled={isBusy || isOffline}
            onChoose={(encoding) => queue.reread(item, encoding)}
          />
        ) : null}
        {item.preview && interview && !isStored ? (
          <ImportPreview item={item} preview={item.preview} interview={interview} queue={queue} isOffline={isOffline} />
        ) : null}
        {isStored ? (
          <div className="flex flex-wrap items-center gap-3">
            <p className="flex-1 text-base">{t("stored.body")}</p>
            <Link href={`/projects/${projectId}/interviews`} className={buttonStyles({ size: "sm" })}>
              {t("stored.interviews")}
            </Link>
            <Link
              href={`/projects/${projectId}/transcripts/${item.transcriptId}`}
              className={buttonStyles({ size: "sm", variant: "primary" })}
            >
              {t("stored.open")}
            </Link>
          </div>
        ) : null}
      </div>
    </article>
  );
}
