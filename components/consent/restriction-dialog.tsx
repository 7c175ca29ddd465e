"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { useDay } from "@/components/interview/use-day";
import { TroubleNote } from "@/components/project/trouble-note";
import { useAct } from "@/components/project/use-act";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Fieldset } from "@/components/ui/fieldset";
import { Input } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { callApi } from "@/lib/client/api";
import { consentRoutes } from "@/lib/client/consent/consent-routes";
import { listRestrictable, restrictionOf } from "@/lib/client/consent/restriction";
import { projectKey } from "@/lib/client/project/query-keys";
import type { ConsentChoice } from "@/lib/domain/consent/consent-choice";
import type { IntervieweeView } from "@/lib/schema/interviewee";

interface RestrictionDialogProps {
  projectId: string;
  person: IntervieweeView;
  today: string;
  onClose: () => void;
}

/** "Please do not quote me": takes something away at once, without a signature. */
export function RestrictionDialog({ projectId, person, today, onClose }: RestrictionDialogProps) {
  const t = useTranslations("consent.restriction");
  const common = useTranslations("common");
  const dayOf = useDay();
  const toast = useToast();
  const client = useQueryClient();
  const formId = useId();
  const options = person.choices ? listRestrictable(person.choices) : [];
  const [chosen, setChosen] = useState<readonly ConsentChoice[]>([]);
  const [day, setDay] = useState(today);
  const [reason, setReason] = useState("");
  const [isChecked, setChecked] = useState(false);
  const save = useAct(
    () =>
      callApi(consentRoutes.record, {
        params: { projectId, intervieweeId: person.id },
        body: restrictionOf(chosen, day, reason),
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
    if (chosen.length > 0) save.act(undefined);
  };
  const isTooEarly = person.consentSince !== null && day !== "" && day < person.consentSince;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("title")}
      description={t("lead")}
      closeLabel={common("close")}
      footer={
        <>
          <DialogClose render={<Button>{common("cancel")}</Button>} />
          <Button type="submit" form={formId} variant="primary" busy={save.isBusy} disabled={options.length === 0}>
            {t("submit")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <TroubleNote trouble={save.trouble} shown={["signedOn"]} />
        <Fieldset
          legend={t("what", { label: person.label })}
          hint={options.length === 0 ? t("nothingLeft") : undefined}
        >
          {options.map((choice) => (
            <Checkbox
              key={choice}
              label={t(`option.${choice}`)}
              checked={chosen.includes(choice)}
              onChange={(event) =>
                setChosen(event.currentTarget.checked ? [...chosen, choice] : chosen.filter((it) => it !== choice))
              }
            />
          ))}
        </Fieldset>
        <p role="alert" className="-mt-2 text-negative text-sm empty:hidden">
          {isChecked && chosen.length === 0 && options.length > 0 ? t("nothing") : ""}
        </p>
        <div className="grid gap-4 sm:grid-cols-[12rem_1fr]">
          <Field
            label={t("day")}
            error={
              save.trouble?.fields.signedOn ??
              (isTooEarly ? t("dayEarlier", { day: dayOf(person.consentSince ?? day) }) : undefined)
            }
          >
            <Input type="date" max={today} value={day} onChange={(event) => setDay(event.currentTarget.value)} />
          </Field>
          <Field label={t("reason")} hint={t("reasonHint")} optionalMark={common("optional")}>
            <Input value={reason} maxLength={2000} onChange={(event) => setReason(event.currentTarget.value)} />
          </Field>
        </div>
      </form>
    </Dialog>
  );
}
