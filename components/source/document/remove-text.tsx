"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { TroubleNote } from "@/components/project/trouble-note";
import { useAct } from "@/components/project/use-act";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { callApi } from "@/lib/client/api";
import { projectKey } from "@/lib/client/project/query-keys";
import { documentRoutes } from "@/lib/client/source/document-queries";
import type { SourceTextView } from "@/lib/schema/source-text";

interface RemoveTextProps {
  projectId: string;
  text: SourceTextView;
  markCount: number;
}

/** Asks before the text of a source is taken out for good; while passages are marked in it it stays. */
export function RemoveText({ projectId, text, markCount }: RemoveTextProps) {
  const t = useTranslations("document");
  const common = useTranslations("common");
  const toast = useToast();
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const remove = useAct(
    () => callApi(documentRoutes.removeText, { params: { projectId, sourceId: text.sourceId }, version: text.version }),
    async () => {
      setAsking(false);
      toast.show({ text: t("textRemoved") });
      await client.invalidateQueries({ queryKey: [...projectKey(projectId), "sources"] });
    },
  );
  return (
    <>
      <Button variant="danger-quiet" size="sm" onClick={() => setAsking(true)}>
        <Trash2 aria-hidden="true" />
        {t("removeText")}
      </Button>
      <Dialog
        open={isAsking}
        onOpenChange={setAsking}
        size="sm"
        title={t("removeTitle")}
        closeLabel={common("close")}
        footer={
          <>
            <DialogClose render={<Button>{common("cancel")}</Button>} />
            {markCount === 0 ? (
              <Button variant="danger" busy={remove.isBusy} onClick={() => remove.act(undefined)}>
                {t("removeText")}
              </Button>
            ) : null}
          </>
        }
      >
        <p className="mb-3 text-base">{markCount === 0 ? t("removeBody") : t("removeHeld", { count: markCount })}</p>
        <TroubleNote trouble={remove.trouble} />
      </Dialog>
    </>
  );
}
