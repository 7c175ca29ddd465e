"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { FileUp, MessagesSquare, Plus } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useListKeys } from "@/components/project/use-list-keys";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { HeaderCell, Table, TableBody, TableHead } from "@/components/ui/table";
import { interviewsQuery } from "@/lib/client/interview/interviews-query";
import { intervieweesQuery } from "@/lib/client/interviewee/interviewees-query";
import { useShortcuts } from "@/lib/client/use-shortcuts";
import { AddRecording } from "./add-recording";
import { InterviewForm } from "./interview-form";
import { InterviewRow } from "./interview-row";
import { nextStart } from "./interview-start";
import { ReleaseDialog } from "./release-dialog";
import { RemoveRecording } from "./remove-recording";

interface InterviewsScreenProps {
  projectId: string;
  actorId: string;
  /** Members who can lead an interview. */
  leaders: readonly { id: string; name: string }[];
  can: { readonly add: boolean; readonly import: boolean };
}

const columns = ["number", "people", "date", "length", "language", "mode", "transcript"] as const;

/** The interviews of the study with the state of their transcripts. */
export function InterviewsScreen({ projectId, actorId, leaders, can }: InterviewsScreenProps) {
  const t = useTranslations("interview");
  const region = useRef<HTMLDivElement>(null);
  const { items: interviews } = useSuspenseQuery(interviewsQuery(projectId)).data;
  const { items: people } = useSuspenseQuery(intervieweesQuery(projectId)).data;
  const [edited, setEdited] = useState<string | "new" | null>(null);
  const [opening, setOpening] = useState<string | null>(null);
  const [recorded, setRecorded] = useState<string | null>(null);
  useListKeys(region);
  const canAdd = can.add && people.length > 0;
  useShortcuts(
    canAdd
      ? {
          listNew: (event) => {
            event.preventDefault();
            setEdited("new");
          },
        }
      : {},
  );
  const opened = interviews.find(({ id }) => id === opening);
  const heard = interviews.find(({ id }) => id === recorded);
  const transcripts = interviews.flatMap(({ transcript }) => transcript ?? []);
  const addButton = canAdd ? (
    <Button variant={interviews.length === 0 ? "primary" : "secondary"} onClick={() => setEdited("new")}>
      <Plus aria-hidden="true" />
      {t("add")}
    </Button>
  ) : null;
  const importLink =
    can.import && people.length > 0 ? (
      <Link
        href={`/projects/${projectId}/import`}
        className={buttonStyles({ variant: interviews.length === 0 ? "secondary" : "primary" })}
      >
        <FileUp aria-hidden="true" />
        {t("import")}
      </Link>
    ) : null;
  const actions = (
    <>
      {addButton}
      {importLink}
    </>
  );
  return (
    <div ref={region}>
      <PageHeader
        title={t("title")}
        lead={t("lead", {
          total: interviews.length,
          transcripts: transcripts.length,
          open: transcripts.filter(({ state }) => state === "released").length,
        })}
        actions={interviews.length === 0 ? null : actions}
      />
      {interviews.length === 0 ? (
        <EmptyState
          icon={<MessagesSquare aria-hidden="true" />}
          title={people.length === 0 ? t("emptyNobody") : t("empty")}
          action={
            people.length === 0 ? (
              <Link href={`/projects/${projectId}/interviewees`} className={buttonStyles({ variant: "primary" })}>
                {t("emptyNobodyAct")}
              </Link>
            ) : (
              actions
            )
          }
        >
          {t("emptyBody")}
        </EmptyState>
      ) : (
        <Table caption={t("caption")}>
          <TableHead>
            <tr>
              {columns.map((column) => (
                <HeaderCell
                  key={column}
                  className={column === "number" || column === "transcript" ? undefined : "hidden md:table-cell"}
                >
                  {t(`column.${column}`)}
                </HeaderCell>
              ))}
              <HeaderCell>
                <span className="sr-only">{t("column.acts")}</span>
              </HeaderCell>
            </tr>
          </TableHead>
          <TableBody>
            {interviews.map((interview) => (
              <InterviewRow
                key={interview.id}
                projectId={projectId}
                interview={interview}
                people={people}
                onEdit={() => setEdited(interview.id)}
                onRelease={() => setOpening(interview.id)}
                onRecording={() => setRecorded(interview.id)}
              />
            ))}
          </TableBody>
        </Table>
      )}
      {edited === null ? null : (
        <InterviewForm
          key={edited}
          projectId={projectId}
          interview={interviews.find(({ id }) => id === edited) ?? null}
          people={people}
          start={nextStart(interviews, leaders, actorId)}
          onClose={() => setEdited(null)}
        />
      )}
      {heard?.recording ? (
        <RemoveRecording
          projectId={projectId}
          interview={heard}
          recordingId={heard.recording.id}
          onClose={() => setRecorded(null)}
        />
      ) : heard ? (
        <AddRecording
          projectId={projectId}
          interview={heard}
          people={people.filter(({ id }) => heard.intervieweeIds.includes(id))}
          onClose={() => setRecorded(null)}
        />
      ) : null}
      {opened?.transcript ? (
        <ReleaseDialog
          projectId={projectId}
          interview={opened}
          transcript={opened.transcript}
          people={people.filter(({ id }) => opened.intervieweeIds.includes(id))}
          onClose={() => setOpening(null)}
        />
      ) : null}
    </div>
  );
}
