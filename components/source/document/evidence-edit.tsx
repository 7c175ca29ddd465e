"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { TroubleNote } from "@/components/project/trouble-note";
import { useAct } from "@/components/project/use-act";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { callApi } from "@/lib/client/api";
import { documentRoutes } from "@/lib/client/source/document-queries";
import type { EvidenceView } from "@/lib/schema/evidence";
import { type EvidenceDraft, EvidenceFields } from "./evidence-fields";
import { readAgain } from "./read-again";

interface EvidenceEditProps {
  projectId: string;
  view: EvidenceView;
  onDone: () => void;
}

/** Changes what a mark says, its locator or its quotation; its passage, factor and case stay. */
export function EvidenceEdit({ projectId, view, onDone }: EvidenceEditProps) {
  const t = useTranslations("document");
  const common = useTranslations("common");
  const toast = useToast();
  const client = useQueryClient();
  const [draft, setDraft] = useState<EvidenceDraft>({
    value: view.value,
    locator: view.locator,
    quotation: view.quotation,
  });
  const change = useAct(
    () =>
      callApi(documentRoutes.change, {
        params: { projectId, evidenceId: view.id },
        body: { ...draft },
        version: view.version,
      }),
    async () => {
      await readAgain(client, projectId);
      toast.show({ text: t("changed") });
      onDone();
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.act(undefined);
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      <EvidenceFields draft={draft} onChange={setDraft} />
      <TroubleNote trouble={change.trouble} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" size="sm" busy={change.isBusy}>
          {common("saveChanges")}
        </Button>
        <Button variant="ghost" size="sm" onClick={onDone}>
          {common("cancel")}
        </Button>
      </div>
    </form>
  );
}
