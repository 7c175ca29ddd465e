"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { TroubleNote } from "@/components/project/trouble-note";
import { useAct } from "@/components/project/use-act";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { callApi } from "@/lib/client/api";
import { projectKey } from "@/lib/client/project/query-keys";
import { sourceRoutes } from "@/lib/client/source/source-routes";
import type { SourceView } from "@/lib/schema/source";

/** Asks before a source is taken off the list. */
export function RemoveSource({
  projectId,
  source,
  onClose,
}: {
  projectId: string;
  source: SourceView;
  onClose: () => void;
}) {
  const t = useTranslations("source");
  const common = useTranslations("common");
  const toast = useToast();
  const client = useQueryClient();
  const remove = useAct(
    () => callApi(sourceRoutes.remove, { params: { projectId, sourceId: source.id }, version: source.version }),
    () => {
      void client.invalidateQueries({ queryKey: projectKey(projectId) });
      toast.show({ text: t("removed") });
      onClose();
    },
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={t("removeTitle")}
      closeLabel={common("close")}
      footer={
        <>
          <DialogClose render={<Button>{common("cancel")}</Button>} />
          <Button variant="danger" busy={remove.isBusy} onClick={() => remove.act(undefined)}>
            {t("remove")}
          </Button>
        </>
      }
    >
      <p className="mb-3 break-words text-base">{t("removeBody", { citation: source.citation })}</p>
      <TroubleNote trouble={remove.trouble} />
    </Dialog>
  );
}
