"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { ClipboardPaste, UsersRound } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { InterviewForm } from "@/components/interview/interview-form";
import { nextStart } from "@/components/interview/interview-start";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/empty-state";
import { FileDrop } from "@/components/ui/file-drop";
import { useIsOffline } from "@/components/ui/offline-banner";
import { PageHeader } from "@/components/ui/page-header";
import { isReady } from "@/lib/client/import/import-item";
import { interviewsQuery } from "@/lib/client/interview/interviews-query";
import { intervieweesQuery } from "@/lib/client/interviewee/interviewees-query";
import { ImportCard } from "./import-card";
import { PasteDialog } from "./paste-dialog";
import { useImportQueue } from "./use-import-queue";
import { useLeaveWarning } from "./use-leave-warning";

interface ImportScreenProps {
  projectId: string;
  actorId: string;
  leaders: readonly { id: string; name: string }[];
  /** The interview that the page was opened for. */
  wanted: string | null;
  canCreate: boolean;
}

/** Many transcripts at once: each is read, shown, confirmed and stored by itself. */
export function ImportScreen({ projectId, actorId, leaders, wanted, canCreate }: ImportScreenProps) {
  const t = useTranslations("import");
  const isOffline = useIsOffline();
  const { items: interviews } = useSuspenseQuery(interviewsQuery(projectId)).data;
  const { items: people } = useSuspenseQuery(intervieweesQuery(projectId)).data;
  const queue = useImportQueue(projectId, interviews, wanted);
  const [isPasting, setPasting] = useState(false);
  const [pasted, setPasted] = useState(1);
  const [creatingFor, setCreatingFor] = useState<string | null>(null);
  const { items } = queue;
  useLeaveWarning(items.some(({ phase }) => phase !== "stored"));
  const ready = items.filter((item) => {
    const interview = interviews.find(({ id }) => id === item.interviewId);
    return item.phase === "read" && interview && isReady(item, interview.intervieweeIds);
  });
  const creating = items.find(({ key }) => key === creatingFor);
  const header = (
    <PageHeader
      title={t("title")}
      lead={t("lead")}
      actions={
        <Link href={`/projects/${projectId}/interviews`} className={buttonStyles()}>
          {t("backToInterviews")}
        </Link>
      }
    />
  );
  if (people.length === 0)
    return (
      <>
        {header}
        <EmptyState
          icon={<UsersRound aria-hidden="true" />}
          title={t("nobody")}
          action={
            <Link href={`/projects/${projectId}/interviewees`} className={buttonStyles({ variant: "primary" })}>
              {t("nobodyAct")}
            </Link>
          }
        >
          {t("nobodyBody")}
        </EmptyState>
      </>
    );
  return (
    <>
      {header}
      {isOffline ? (
        <Callout tone="warn" live>
          {t("offline")}
        </Callout>
      ) : (
        <FileDrop
          multiple
          title={t("drop")}
          hint={t("dropHint")}
          buttonLabel={t("choose")}
          accept=".txt,.md,.docx,.vtt,.srt,text/plain"
          onFiles={(files) => queue.add(files.map((file) => ({ name: file.name, content: file })))}
        />
      )}
      <div className="mt-3 flex flex-wrap items-center justify-between gap-3">
        <Button disabled={isOffline} onClick={() => setPasting(true)}>
          <ClipboardPaste aria-hidden="true" />
          {t("paste")}
        </Button>
        {items.length > 1 ? (
          <div className="flex flex-wrap items-center gap-3">
            <p role="status" className="text-base text-muted tabular-nums">
              {t("summary", {
                stored: items.filter(({ phase }) => phase === "stored").length,
                total: items.length,
                ready: ready.length,
              })}
            </p>
            <Button
              variant="primary"
              disabled={ready.length === 0 || isOffline}
              onClick={() => {
                for (const item of ready) queue.store(item);
              }}
            >
              {t("storeReady", { count: ready.length })}
            </Button>
          </div>
        ) : null}
      </div>
      <ul aria-label={t("files", { count: items.length })} className="mt-6 flex flex-col gap-4 empty:hidden">
        {items.map((item) => (
          <li key={item.key}>
            <ImportCard
              projectId={projectId}
              item={item}
              interviews={interviews}
              people={people}
              queue={queue}
              isOffline={isOffline}
              canCreate={canCreate}
              onCreate={() => setCreatingFor(item.key)}
            />
          </li>
        ))}
      </ul>
      {isPasting ? (
        <PasteDialog
          onText={(text) => {
            queue.add([{ name: t("pastedName", { number: pasted }), content: text }]);
            setPasted(pasted + 1);
          }}
          onClose={() => setPasting(false)}
        />
      ) : null}
      {creating ? (
        <InterviewForm
          projectId={projectId}
          interview={null}
          people={people}
          start={nextStart(interviews, leaders, actorId)}
          onSaved={(interview) => queue.match(creating, interview)}
          onClose={() => setCreatingFor(null)}
        />
      ) : null}
    </>
  );
}
