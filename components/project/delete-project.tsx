"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { callApi } from "@/lib/client/api";
import { projectRoutes } from "@/lib/client/project/project-routes";
import type { ProjectView } from "@/lib/schema/project";
import { PasswordAgain } from "./password-again";
import { TroubleNote } from "./trouble-note";
import { useGraveAct } from "./use-grave-act";

/** Deletes the project: its name is typed, a reason given, and the password asked for again. */
export function DeleteProject({ project }: { project: ProjectView }) {
  const t = useTranslations("settings.delete");
  const common = useTranslations("common");
  const [open, setOpen] = useState(false);
  const [confirm, setConfirm] = useState("");
  const [reason, setReason] = useState("");
  const { act, isBusy, trouble, again, forget } = useGraveAct(
    () => callApi(projectRoutes.remove, { params: { projectId: project.id }, body: { confirm, reason } }),
    // A whole new page: nothing of the project stays in the memory of the tab.
    () => window.location.assign("/projects"),
  );
  const close = (isOpen: boolean) => {
    setOpen(isOpen);
    if (isOpen) return;
    setConfirm("");
    setReason("");
    forget();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={close}
      trigger={<Button variant="danger-quiet">{t("open")}</Button>}
      title={t("heading", { name: project.name })}
      description={t("body", { interviewees: project.counts.interviewees, codings: project.counts.codings })}
      closeLabel={common("close")}
      footer={
        <>
          <Button onClick={() => close(false)}>{common("cancel")}</Button>
          <Button type="submit" form="delete-project" variant="danger" busy={isBusy}>
            {t("submit")}
          </Button>
        </>
      }
    >
      <form
        id="delete-project"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          act(undefined);
        }}
      >
        <Field
          label={t("confirm")}
          hint={<span className="select-all font-medium text-ink">{project.name}</span>}
          error={trouble?.fields.confirm ? trouble.detail : undefined}
          required
        >
          <Input value={confirm} autoComplete="off" onChange={(event) => setConfirm(event.currentTarget.value)} />
        </Field>
        <Field label={t("reason")} hint={t("reasonHint")} error={trouble?.fields.reason} required>
          <Input value={reason} maxLength={500} onChange={(event) => setReason(event.currentTarget.value)} />
        </Field>
        <PasswordAgain again={again} />
        {trouble?.fields.confirm ? null : <TroubleNote trouble={trouble} shown={["reason"]} />}
      </form>
    </Dialog>
  );
}
