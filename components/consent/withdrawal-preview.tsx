"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { TroubleNote } from "@/components/project/trouble-note";
import { useAct } from "@/components/project/use-act";
import { Button } from "@/components/ui/button";
import { DialogClose } from "@/components/ui/dialog";
import { Drawer } from "@/components/ui/drawer";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useIsOffline } from "@/components/ui/offline-banner";
import { Skeleton } from "@/components/ui/skeleton";
import { Textarea } from "@/components/ui/textarea";
import { callApi } from "@/lib/client/api";
import { withdrawalPreviewQuery } from "@/lib/client/consent/consent-queries";
import { consentRoutes } from "@/lib/client/consent/consent-routes";
import { deriveFurtherModes } from "@/lib/domain/consent/derive-further-modes";
import type { WithdrawalMode } from "@/lib/domain/consent/withdrawal-mode";
import type { IntervieweeView } from "@/lib/schema/interviewee";
import type { WithdrawalView } from "@/lib/schema/withdrawal";
import type { StudyNames } from "./study-names";
import { WithdrawalEffect } from "./withdrawal-effect";
import { WithdrawalModes } from "./withdrawal-modes";

interface WithdrawalPreviewProps {
  projectId: string;
  person: IntervieweeView;
  names: StudyNames;
  onDone: (effect: WithdrawalView) => void;
  onClose: () => void;
}

/** Exactly what a withdrawal would change, in each mode, and the button that makes it. */
export function WithdrawalPreview({ projectId, person, names, onDone, onClose }: WithdrawalPreviewProps) {
  const t = useTranslations("consent.withdrawal");
  const common = useTranslations("common");
  const client = useQueryClient();
  const isOffline = useIsOffline();
  const { withdrawal } = person;
  const offered = deriveFurtherModes(withdrawal && { mode: withdrawal.mode, isErased: withdrawal.erasedAt !== null });
  const [mode, setMode] = useState<WithdrawalMode>(offered.includes("stop") ? "stop" : "erase");
  const [reason, setReason] = useState("");
  const [typed, setTyped] = useState("");
  const [isChecked, setChecked] = useState(false);
  const preview = useQuery(withdrawalPreviewQuery(projectId, person.id, mode));
  const withdraw = useAct(
    () =>
      callApi(consentRoutes.withdraw, {
        params: { projectId, intervieweeId: person.id },
        body: {
          mode,
          // The button stands for the label; erasing alone asks to type it.
          confirm: mode === "erase" ? typed : person.label,
          ...(reason.trim() === "" ? {} : { reason: reason.trim() }),
        },
      }),
    (effect) => {
      // Nothing that this tab read before may show her again.
      client.removeQueries({ type: "inactive" });
      void client.invalidateQueries();
      onDone(effect);
    },
  );
  const isErase = mode === "erase";
  const isTyped = typed.trim().normalize("NFC") === person.label;
  const submit = () => {
    setChecked(true);
    if (!isErase || isTyped) withdraw.act(undefined);
  };
  return (
    <Drawer
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(withdrawal ? "titleFurther" : "title", { label: person.label })}
      description={t("lead")}
      closeLabel={common("close")}
      className="sm:w-[38rem]"
      footer={
        <>
          <DialogClose render={<Button>{common("cancel")}</Button>} />
          <Button
            variant="danger"
            busy={withdraw.isBusy}
            disabled={mode === "countsOnly" || !preview.data || isOffline}
            onClick={submit}
          >
            {t(isErase ? "submitErase" : "submit", { label: person.label })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        <WithdrawalModes
          mode={mode}
          offered={offered}
          onMode={setMode}
          eraseOn={mode === "stop" ? preview.data?.eraseOn : undefined}
        />
        {preview.data ? <WithdrawalEffect effect={preview.data} person={person} names={names} /> : null}
        {preview.isPending ? (
          <div>
            <span className="sr-only" role="status">
              {t("computing")}
            </span>
            <Skeleton lines={6} />
          </div>
        ) : null}
        {preview.isError && !preview.data ? (
          <ErrorState
            compact
            title={t("failed")}
            safe={t("safe")}
            todo={preview.error.message || t("todo")}
            actions={<Button onClick={() => void preview.refetch()}>{common("retry")}</Button>}
          />
        ) : null}
        {mode === "countsOnly" ? (
          <p className="text-muted text-sm">{t("linkOnly")}</p>
        ) : (
          <Field label={t("reason")} hint={t("reasonHint")} optionalMark={common("optional")}>
            <Textarea
              rows={2}
              value={reason}
              maxLength={2000}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </Field>
        )}
        {isErase ? (
          <Field
            label={t("confirm", { label: person.label })}
            error={
              withdraw.trouble?.code === "confirm_mismatch" || (isChecked && !isTyped)
                ? t("confirmError", { label: person.label })
                : undefined
            }
          >
            <Input value={typed} autoComplete="off" onChange={(event) => setTyped(event.currentTarget.value)} />
          </Field>
        ) : null}
        <p className="font-medium text-ink text-sm">
          {mode === "countsOnly" ? null : isErase ? t("irreversibleErase") : t("irreversible")}
        </p>
        {isOffline ? <p className="text-sm text-warn">{t("offline")}</p> : null}
        <TroubleNote trouble={withdraw.trouble} shown={["confirm"]} />
      </div>
    </Drawer>
  );
}
