"use client";

import { useQuery } from "@tanstack/react-query";
import type { Editor } from "@tiptap/react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { TroubleNote } from "@/components/project/trouble-note";
import { useAct } from "@/components/project/use-act";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useAnnounce } from "@/components/ui/live-region";
import { readTrouble, type Trouble } from "@/lib/client/project/trouble";
import { type Correction, previewCorrection, storeCorrection } from "@/lib/client/transcript/version-routes";
import type { PrepareData } from "./prepare-data";
import { StaleVersion } from "./stale-version";
import { VersionEffect } from "./version-effect";

interface SaveDialogProps {
  data: PrepareData;
  correction: Correction;
  editor: Editor | null;
  onStored: () => void;
  onClose: () => void;
}

/** What saving would do, before it is done: how many codings move, change their words, or need a decision. */
export function SaveDialog({ data, correction, editor, onStored, onClose }: SaveDialogProps) {
  const t = useTranslations("prepare");
  const lostWords = useTranslations("project.trouble");
  const router = useRouter();
  const announce = useAnnounce();
  const { version, id: transcriptId } = data.transcript;
  const at = { projectId: data.projectId, transcriptId, version };
  const preview = useQuery({
    queryKey: ["versionPreview", transcriptId, version, correction],
    queryFn: () => previewCorrection(at, correction),
    // What a correction does is asked anew each time, and its words are not kept.
    gcTime: 0,
    staleTime: 0,
    retry: false,
    networkMode: "always",
  });
  const saving = useAct(
    () => storeCorrection(at, correction),
    (stored) => {
      announce(t("saved", { version: stored.version }));
      onStored();
      onClose();
      router.refresh();
    },
  );
  const lost = { title: lostWords("lost"), detail: lostWords("lostDetail") };
  const trouble: Trouble | null = saving.trouble ?? (preview.error ? readTrouble(preview.error, lost) : null);
  const isStale = trouble?.code === "stale_version";
  const title = t(correction.kind === "file" ? "preview.titleFile" : "preview.title", { version: version + 1 });
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={title}
      closeLabel={t("preview.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("preview.cancel")}</Button>
          <Button
            variant="primary"
            busy={saving.isBusy}
            disabled={!preview.data || isStale}
            onClick={() => saving.act(undefined)}
          >
            {t("save", { version: version + 1 })}
          </Button>
        </>
      }
    >
      {isStale ? <StaleVersion trouble={trouble} editor={editor} data={data} /> : <TroubleNote trouble={trouble} />}
      {preview.data ? (
        <VersionEffect data={data} effect={preview.data} />
      ) : trouble ? null : (
        <p role="status" className="text-base text-muted">
          {t(correction.kind === "file" ? "file.reading" : "preview.looking")}
        </p>
      )}
    </Dialog>
  );
}
