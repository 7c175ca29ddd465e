"use client";

import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useUndoSteps } from "@/components/project/undo-steps";
import { useAct } from "@/components/project/use-act";
import { useToast } from "@/components/ui/toast";
import { callApi } from "@/lib/client/api";
import { codeRoutes } from "@/lib/client/codebook/code-routes";
import { codesQuery } from "@/lib/client/codebook/codes-query";
import { codesKey } from "@/lib/client/project/query-keys";
import type { CodeView } from "@/lib/schema/codebook";
import { useCodeMoves } from "./use-code-moves";

interface CodesInput {
  projectId: string;
  /** A code has a newer state because of something done here. */
  onOwnChange: (view: CodeView) => void;
  onRemoved: (view: CodeView) => void;
}

/** The codebook with what can be done to it outside the fields of a code: remove and move. */
export const useCodes = ({ projectId, onOwnChange, onRemoved }: CodesInput) => {
  const t = useTranslations("codebook.said");
  const toast = useToast();
  const { say } = useUndoSteps();
  const client = useQueryClient();
  const { data: codes } = useSuspenseQuery(codesQuery(projectId));
  const key = codesKey(projectId);

  const set = (change: (before: readonly CodeView[]) => readonly CodeView[]) =>
    client.setQueryData<readonly CodeView[]>(key, (before = []) => change(before));
  const put = (view: CodeView) => {
    set((before) => [...before.filter((one) => one.id !== view.id), view]);
    onOwnChange(view);
  };
  const takeOut = (view: CodeView) => {
    set((before) => before.filter((one) => one.id !== view.id));
    onRemoved(view);
  };
  const again = () => void client.invalidateQueries({ queryKey: key });

  const remove = useAct(
    ({ id, version }: CodeView) => callApi(codeRoutes.remove, { params: { projectId, codeId: id }, version }),
    (_, view) => {
      takeOut(view);
      say({ text: t("removed", { name: view.name }) });
    },
    (trouble, view) => {
      const count = Number(trouble.values.count ?? 0);
      toast.show({
        tone: "problem",
        text: t("notRemoved", { name: view.name }),
        detail: trouble.code === "still_in_use" ? t("inUse", { count }) : trouble.detail,
      });
      again();
    },
  );
  const moves = useCodeMoves({
    projectId,
    codes,
    // Which codes a question of the guide asks about follows the tree: the answer holds all of them.
    onMoved: (moved) => {
      for (const view of moved) onOwnChange(view);
    },
  });
  return { codes: moves.shown, put, takeOut, remove: remove.act, moves };
};
