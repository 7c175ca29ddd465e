"use client";

import { useQueryClient } from "@tanstack/react-query";
import { PencilLine, Table2, Trash2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useAct } from "@/components/project/use-act";
import { buttonStyles } from "@/components/ui/button-styles";
import { IconButton } from "@/components/ui/icon-button";
import { useToast } from "@/components/ui/toast";
import { callApi } from "@/lib/client/api";
import { documentRoutes } from "@/lib/client/source/document-queries";
import type { EvidenceView } from "@/lib/schema/evidence";
import { readAgain } from "./read-again";

interface EvidenceActsProps {
  projectId: string;
  view: EvidenceView;
  about: string;
  onEdit: () => void;
}

/** What can be done with a mark: open its cell, change what it says, take it out; taking out can be undone. */
export function EvidenceActs({ projectId, view, about, onEdit }: EvidenceActsProps) {
  const t = useTranslations("document");
  const common = useTranslations("common");
  const toast = useToast();
  const client = useQueryClient();
  const fail = ({ title, detail }: { title: string; detail: string }) =>
    toast.show({ text: title, detail, tone: "problem" });
  const restore = useAct(
    () => callApi(documentRoutes.undo, { params: { projectId }, body: {} }),
    () => readAgain(client, projectId),
    fail,
  );
  const remove = useAct(
    () => callApi(documentRoutes.remove, { params: { projectId, evidenceId: view.id }, version: view.version }),
    async () => {
      toast.show({ text: t("unmarked"), action: { label: common("undo"), run: () => restore.act(undefined) } });
      await readAgain(client, projectId);
    },
    fail,
  );
  const may = view.abilities.includes("evidence:link");
  return (
    <div className="mt-1 flex items-center gap-1">
      <Link
        className={buttonStyles({ size: "sm", variant: "ghost" })}
        href={`/projects/${projectId}/factors?cell=${encodeURIComponent(`${view.codeId}:${view.caseId}`)}`}
      >
        <Table2 aria-hidden="true" />
        {t("openCell")}
      </Link>
      {may ? (
        <>
          <IconButton size="sm" label={t("edit", { about })} onClick={onEdit}>
            <PencilLine aria-hidden="true" />
          </IconButton>
          <IconButton
            size="sm"
            label={t("unmark", { about })}
            busy={remove.isBusy}
            onClick={() => remove.act(undefined)}
          >
            <Trash2 aria-hidden="true" />
          </IconButton>
        </>
      ) : null}
    </div>
  );
}
