"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { TroubleNote } from "@/components/project/trouble-note";
import { useAct } from "@/components/project/use-act";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { callApi } from "@/lib/client/api";
import { interviewRoutes } from "@/lib/client/interview/interview-routes";
import { projectKey } from "@/lib/client/project/query-keys";
import type { InterviewView } from "@/lib/schema/interview";
import type { IntervieweeView } from "@/lib/schema/interviewee";

interface ReleaseDialogProps {
  projectId: string;
  interview: InterviewView;
  transcript: NonNullable<InterviewView["transcript"]>;
  people: readonly IntervieweeView[];
  onClose: () => void;
}

/** Opening a transcript to the team: who will read what, and what consent keeps back all the same. */
export function ReleaseDialog({ projectId, interview, transcript, people, onClose }: ReleaseDialogProps) {
  const t = useTranslations("interview.release");
  const common = useTranslations("common");
  const toast = useToast();
  const client = useQueryClient();
  const { number } = interview;
  const labelsOf = (chosen: readonly IntervieweeView[]) => chosen.map(({ label }) => label).join(", ");
  const closed = people.filter((person) => person.choices && !person.choices.teamAccess);
  const release = useAct(
    (undecided: "refuse" | "keep") =>
      callApi(interviewRoutes.release, { params: { projectId, transcriptId: transcript.id }, body: { undecided } }),
    () => {
      void client.invalidateQueries({ queryKey: projectKey(projectId) });
      toast.show({ text: t("done", { number }) });
      onClose();
    },
  );
  const isUndecided = release.trouble?.code === "findings_undecided";
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={t("title", { number })}
      closeLabel={common("close")}
      footer={
        <>
          <DialogClose render={<Button>{common("cancel")}</Button>} />
          <Button variant="primary" busy={release.isBusy} onClick={() => release.act(isUndecided ? "keep" : "refuse")}>
            {isUndecided ? t("keep") : t("submit")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3 text-base">
        <p>{t("body", { turns: transcript.turnCount, labels: labelsOf(people) })}</p>
        {closed.length > 0 ? <p className="text-warn">{t("noTeam", { labels: labelsOf(closed) })}</p> : null}
        {isUndecided ? <p className="font-medium">{t("findings")}</p> : <TroubleNote trouble={release.trouble} />}
      </div>
    </Dialog>
  );
}
