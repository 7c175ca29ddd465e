"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { TroubleNote } from "@/components/project/trouble-note";
import { useAct } from "@/components/project/use-act";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FileDrop } from "@/components/ui/file-drop";
import { Progress } from "@/components/ui/progress";
import { useToast } from "@/components/ui/toast";
import { sendRecording } from "@/lib/client/interview/send-recording";
import { projectKey } from "@/lib/client/project/query-keys";
import type { InterviewView } from "@/lib/schema/interview";
import type { IntervieweeView } from "@/lib/schema/interviewee";

interface AddRecordingProps {
  projectId: string;
  interview: InterviewView;
  people: readonly IntervieweeView[];
  onClose: () => void;
}

const ACCEPT = "audio/*,video/*,.mp3,.m4a,.mp4,.mov,.wav,.ogg,.opus,.flac,.webm,.mkv,.mka,.aac";

/** Sends the recording of an interview, with what everybody in it allowed; a refusal names the clause. */
export function AddRecording({ projectId, interview, people, onClose }: AddRecordingProps) {
  const t = useTranslations("recording.add");
  const common = useTranslations("common");
  const toast = useToast();
  const client = useQueryClient();
  const { number } = interview;
  const [share, setShare] = useState(0);
  const [isStopped, setStopped] = useState(false);
  const sending = useRef<AbortController | null>(null);
  const send = useAct(
    (file: File) => {
      setShare(0);
      setStopped(false);
      const controller = new AbortController();
      sending.current = controller;
      const { signal } = controller;
      return sendRecording({ projectId, interviewId: interview.id, file, onProgress: setShare, signal });
    },
    async () => {
      await client.invalidateQueries({ queryKey: projectKey(projectId) });
      toast.show({ text: t("done", { number }) });
      onClose();
    },
  );
  // Whoever closes the dialog stops the sending.
  useEffect(() => () => sending.current?.abort(), []);
  const stop = () => {
    setStopped(true);
    sending.current?.abort();
  };
  const isAudioOnly = people.some((person) => person.choices?.recording !== "videoAndAudio");
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t("title", { number })}
      description={t("allowed", { choice: isAudioOnly ? "audio" : "videoAndAudio" })}
      closeLabel={common("close")}
      footer={
        send.isBusy ? <Button onClick={stop}>{t("stop")}</Button> : <Button onClick={onClose}>{common("close")}</Button>
      }
    >
      <div className="flex flex-col gap-3">
        {send.isBusy ? (
          <Progress
            label={t(share < 1 ? "sending" : "judging")}
            {...(share < 1 ? { value: share, max: 1, text: t("share", { share }) } : {})}
          />
        ) : (
          <FileDrop
            title={t("drop")}
            hint={t("hint")}
            buttonLabel={t("choose")}
            accept={ACCEPT}
            onFiles={([file]) => (file ? send.act(file) : undefined)}
          />
        )}
        {send.isBusy ? null : isStopped && send.trouble ? (
          <p role="status" className="text-base text-muted">
            {t("stopped")}
          </p>
        ) : (
          <TroubleNote trouble={send.trouble} shown={["file"]} />
        )}
        <ul className="text-base">
          {(send.trouble?.clauses ?? []).flatMap(({ interviewee, text }) =>
            text === null ? [] : [<li key={interviewee}>{t("clause", { number: interviewee, text })}</li>],
          )}
        </ul>
      </div>
    </Dialog>
  );
}
