"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { TroubleNote } from "@/components/project/trouble-note";
import { useAct } from "@/components/project/use-act";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { callApi } from "@/lib/client/api";
import { recordingRoutes } from "@/lib/client/interview/recording-routes";
import { projectKey } from "@/lib/client/project/query-keys";
import type { InterviewView } from "@/lib/schema/interview";

interface RemoveRecordingProps {
  projectId: string;
  interview: InterviewView;
  recordingId: string;
  onClose: () => void;
}

/** Destroys a recording after saying what that means. */
export function RemoveRecording({ projectId, interview, recordingId, onClose }: RemoveRecordingProps) {
  const t = useTranslations("recording.remove");
  const common = useTranslations("common");
  const toast = useToast();
  const client = useQueryClient();
  const { number } = interview;
  const remove = useAct(
    () => callApi(recordingRoutes.remove, { params: { projectId, recordingId } }),
    async () => {
      await client.invalidateQueries({ queryKey: projectKey(projectId) });
      toast.show({ text: t("done", { number }) });
      onClose();
    },
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      size="sm"
      title={t("title", { number })}
      description={t("body")}
      closeLabel={common("close")}
      footer={
        <>
          <DialogClose render={<Button>{common("cancel")}</Button>} />
          <Button variant="danger" busy={remove.isBusy} onClick={() => remove.act(undefined)}>
            {t("submit")}
          </Button>
        </>
      }
    >
      <TroubleNote trouble={remove.trouble} />
    </Dialog>
  );
}
