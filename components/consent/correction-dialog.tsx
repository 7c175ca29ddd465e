"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { useDay } from "@/components/interview/use-day";
import { TroubleNote } from "@/components/project/trouble-note";
import { useAct } from "@/components/project/use-act";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import { callApi } from "@/lib/client/api";
import { consentRoutes } from "@/lib/client/consent/consent-routes";
import { projectKey } from "@/lib/client/project/query-keys";
import type { IntervieweeView } from "@/lib/schema/interviewee";

interface CorrectionDialogProps {
  projectId: string;
  person: IntervieweeView;
  onClose: () => void;
}

/** The withdrawal was written down for the wrong person: with a reason, everything of hers counts again. */
export function CorrectionDialog({ projectId, person, onClose }: CorrectionDialogProps) {
  const t = useTranslations("consent.correction");
  const common = useTranslations("common");
  const day = useDay();
  const toast = useToast();
  const client = useQueryClient();
  const formId = useId();
  const [reason, setReason] = useState("");
  const [isChecked, setChecked] = useState(false);
  const correct = useAct(
    () =>
      callApi(consentRoutes.correct, {
        params: { projectId, intervieweeId: person.id },
        body: { confirm: person.label, reason: reason.trim() },
      }),
    () => {
      void client.invalidateQueries({ queryKey: projectKey(projectId) });
      toast.show({ text: t("done", { label: person.label }) });
      onClose();
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (reason.trim() !== "") correct.act(undefined);
  };
  const eraseOn = person.withdrawal?.eraseOn;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("title", { label: person.label })}
      description={eraseOn ? t("lead", { day: day(eraseOn) }) : undefined}
      closeLabel={common("close")}
      footer={
        <>
          <DialogClose render={<Button>{common("cancel")}</Button>} />
          <Button type="submit" form={formId} variant="primary" busy={correct.isBusy}>
            {t("submit")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <TroubleNote trouble={correct.trouble} shown={["reason"]} />
        <p className="text-sm">{t("effect")}</p>
        <Field
          label={t("reason")}
          hint={t("reasonHint")}
          error={correct.trouble?.fields.reason ?? (isChecked && reason.trim() === "" ? t("reasonMissing") : undefined)}
        >
          <Textarea
            rows={3}
            value={reason}
            maxLength={2000}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Field>
      </form>
    </Dialog>
  );
}
