"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import { type ImportItem, isReady, type ImportPreview as Preview } from "@/lib/client/import/import-item";
import { unsettledVoices } from "@/lib/client/import/voices";
import { recordKinds } from "@/lib/domain/interview/record-kind";
import { unknownSpeaker } from "@/lib/domain/transcript/turn";
import type { InterviewView } from "@/lib/schema/interview";
import { FirstTurns } from "./first-turns";
import { LeftOut } from "./left-out";
import { PreviewFacts } from "./preview-facts";
import { SpeakerTable } from "./speaker-table";
import type { ImportQueue } from "./use-import-queue";

interface ImportPreviewProps {
  item: ImportItem;
  preview: Preview;
  interview: InterviewView;
  queue: ImportQueue;
  isOffline: boolean;
}

/** What a file was understood as, to be confirmed before anything is stored. */
export function ImportPreview({ item, preview, interview, queue, isOffline }: ImportPreviewProps) {
  const t = useTranslations("import");
  const kinds = useTranslations("interview");
  const people = interview.interviewees;
  const unsettled = unsettledVoices(item.voices, interview.intervieweeIds);
  const isBusy = item.phase === "storing";
  const ready = isReady(item, interview.intervieweeIds);
  const nameOf = (label: string) => (label === unknownSpeaker ? t("preview.noLabel") : label);
  const missing = [
    ...(unsettled.labels.length > 0
      ? [t("preview.unsettled", { labels: unsettled.labels.map(nameOf).join(", ") })]
      : []),
    ...(unsettled.labels.length === 0 && unsettled.silent.length > 0
      ? [
          t("preview.silent", {
            labels: people
              .filter(({ id }) => unsettled.silent.includes(id))
              .map(({ label }) => label)
              .join(", "),
          }),
        ]
      : []),
  ];
  return (
    <div className="flex flex-col gap-6">
      <PreviewFacts preview={preview} />
      <section>
        <h3 className="text-base">{t("preview.speakers")}</h3>
        <p className="mb-2 text-muted text-sm">{t("preview.onlyInterviewee")}</p>
        <SpeakerTable
          speakers={preview.speakers}
          voices={item.voices}
          people={people}
          disabled={isBusy}
          onVoice={(label, voice) => queue.setVoice(item.key, label, voice)}
        />
      </section>
      <section>
        <h3 className="mb-2 text-base">{t("preview.firstTurns")}</h3>
        <FirstTurns turns={preview.firstTurns} voices={item.voices} people={people} />
      </section>
      <LeftOut rows={preview.leftOut} />
      <RadioGroup
        inline
        legend={t("field.kind")}
        value={item.kind ?? interview.kind}
        disabled={isBusy}
        onValueChange={(kind) => queue.setKind(item.key, kind)}
        options={recordKinds.map((kind) => ({ value: kind, label: kinds(`kind.${kind}`) }))}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t pt-4">
        <Button variant="primary" busy={isBusy} disabled={!ready || isOffline} onClick={() => queue.store(item)}>
          {t("preview.store")}
        </Button>
        <p role="status" className="text-warn text-sm empty:hidden">
          {missing.join(" ")}
        </p>
      </div>
    </div>
  );
}
