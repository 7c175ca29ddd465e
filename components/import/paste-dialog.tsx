"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

/** A transcript that is no file: its text is pasted and then read as a file would be. */
export function PasteDialog({ onText, onClose }: { onText: (text: string) => void; onClose: () => void }) {
  const t = useTranslations("import");
  const common = useTranslations("common");
  const formId = useId();
  const [text, setText] = useState("");
  const [isChecked, setChecked] = useState(false);
  const isEmpty = text.trim() === "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isEmpty) return;
    onText(text);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="lg"
      title={t("pasteTitle")}
      closeLabel={common("close")}
      footer={
        <>
          <DialogClose render={<Button>{common("cancel")}</Button>} />
          <Button type="submit" form={formId} variant="primary">
            {t("pasteUse")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <Field
          label={t("pasteText")}
          hint={t("pasteHint")}
          error={isChecked && isEmpty ? t("pasteMissing") : undefined}
        >
          <Textarea
            dir="auto"
            rows={14}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            className="max-h-[50dvh]"
          />
        </Field>
      </form>
    </Dialog>
  );
}
