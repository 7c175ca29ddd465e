"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PasteDialog } from "@/components/import/paste-dialog";
import { TroubleNote } from "@/components/project/trouble-note";
import { useAct } from "@/components/project/use-act";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { FileDrop } from "@/components/ui/file-drop";
import { useToast } from "@/components/ui/toast";
import { projectKey } from "@/lib/client/project/query-keys";
import { callUpload } from "@/lib/client/source/call-upload";
import { documentRoutes } from "@/lib/client/source/document-queries";
import type { SourceView } from "@/lib/schema/source";

/** Gives a source its text: a file, or words that are pasted. Says before who will read it. */
export function DocumentUpload({ projectId, source }: { projectId: string; source: SourceView }) {
  const t = useTranslations("document");
  const toast = useToast();
  const client = useQueryClient();
  const [isPasting, setPasting] = useState(false);
  const store = useAct(
    (content: File | string) =>
      callUpload(documentRoutes.addText, { params: { projectId, sourceId: source.id }, content }),
    async ({ findings }) => {
      await client.invalidateQueries({ queryKey: [...projectKey(projectId), "sources"] });
      const said = findings.map(({ code, count }) => t(`finding.${code}`, { count })).join(" ");
      toast.show({ text: t("stored"), ...(said === "" ? {} : { detail: said }) });
    },
  );
  return (
    <div className="flex max-w-2xl flex-col gap-4">
      <p className="text-base text-muted">{t("why")}</p>
      <Callout tone={source.kind === "field notes" ? "warn" : "info"} title={t("open.title")}>
        {t(source.kind === "field notes" ? "open.fieldNotes" : "open.other")}
      </Callout>
      <FileDrop
        title={t("drop")}
        hint={t("dropHint")}
        buttonLabel={t("choose")}
        accept=".txt,.md,.docx,.pdf"
        disabled={store.isBusy}
        onFiles={([file]) => file && store.act(file)}
      />
      <div className="flex items-center gap-3">
        <Button busy={store.isBusy} onClick={() => setPasting(true)}>
          {t("paste")}
        </Button>
        {store.isBusy ? <p className="text-muted text-sm">{t("reading")}</p> : null}
      </div>
      <TroubleNote trouble={store.trouble} />
      {isPasting ? <PasteDialog onText={store.act} onClose={() => setPasting(false)} /> : null}
    </div>
  );
}
