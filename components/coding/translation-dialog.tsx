"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { TroubleNote } from "@/components/project/trouble-note";
import { useAct } from "@/components/project/use-act";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FileDrop } from "@/components/ui/file-drop";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import type { ApiRoute } from "@/lib/client/api";
import { callUpload } from "@/lib/client/source/call-upload";
import type { addTranslationContract } from "@/lib/schema/contract/translation";
import { useCoding } from "./coding-context";

const store = {
  method: "POST",
  path: "/projects/{projectId}/transcripts/{transcriptId}/translation",
} as ApiRoute<typeof addTranslationContract>;

/** Stores a translation of the interview: its language, what the translator says of it, and a file or the words themselves. */
export function TranslationDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("coding.translation");
  const common = useTranslations("common");
  const toast = useToast();
  const router = useRouter();
  const formId = useId();
  const { study } = useCoding();
  const { projectId, transcript } = study;
  const [language, setLanguage] = useState(study.translation?.language ?? "en");
  const [note, setNote] = useState(study.translation?.note ?? "");
  const [text, setText] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const [isTried, setTried] = useState(false);
  const content = file ?? text;
  const isEmpty = content === "" || (typeof content === "string" && content.trim() === "");
  const isNoTag = !/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language);
  const save = useAct(
    () =>
      callUpload(store, {
        params: { projectId, transcriptId: transcript.id },
        content,
        fields: { language, note },
      }),
    () => {
      toast.show({ text: t("stored") });
      onClose();
      router.refresh();
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isEmpty && !isNoTag) save.act(undefined);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="lg"
      title={t("title")}
      closeLabel={common("close")}
      footer={
        <>
          <DialogClose render={<Button>{common("cancel")}</Button>} />
          <Button type="submit" form={formId} variant="primary" busy={save.isBusy}>
            {t("save")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <p className="text-base text-muted">{t("how", { turns: transcript.turns.length })}</p>
        <TroubleNote trouble={save.trouble} />
        <Field label={t("language")} hint={t("languageHint")} error={isTried && isNoTag ? t("languageFault") : null}>
          <Input
            className="max-w-40"
            value={language}
            maxLength={35}
            onChange={(event) => setLanguage(event.currentTarget.value.trim())}
          />
        </Field>
        <Field label={t("noteLabel")} optionalMark={common("optional")}>
          <Textarea
            dir="auto"
            rows={2}
            maxLength={5_000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </Field>
        <FileDrop
          title={file ? file.name : t("drop")}
          hint={t("dropHint")}
          buttonLabel={t("choose")}
          accept=".txt,.md,.docx,.vtt,.srt"
          onFiles={([chosen]) => setFile(chosen ?? null)}
        />
        {file ? null : (
          <Field label={t("words")} error={isTried && isEmpty ? t("wordsMissing") : null}>
            <Textarea
              dir="auto"
              rows={8}
              value={text}
              className="max-h-[40dvh]"
              onChange={(event) => setText(event.currentTarget.value)}
            />
          </Field>
        )}
      </form>
    </Dialog>
  );
}
