"use client";

import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useAct } from "@/components/project/use-act";
import { useAnnounce } from "@/components/ui/live-region";
import { useToast } from "@/components/ui/toast";
import { callApi } from "@/lib/client/api";
import { codeRoutes } from "@/lib/client/codebook/code-routes";
import { type CodePlace, layOutCodes, planMove, type TreeMove } from "@/lib/client/codebook/code-tree";
import { codesQuery } from "@/lib/client/codebook/codes-query";
import { codesKey } from "@/lib/client/project/query-keys";
import type { CodeView } from "@/lib/schema/codebook";

interface CodesInput {
  projectId: string;
  /** A code has a newer state because of something done here. */
  onOwnChange: (view: CodeView) => void;
  onRemoved: (view: CodeView) => void;
}

/** The codebook with what can be done to it outside the fields of a code: remove, take back, move. */
export const useCodes = ({ projectId, onOwnChange, onRemoved }: CodesInput) => {
  const t = useTranslations("codebook.said");
  const common = useTranslations("common");
  const toast = useToast();
  const announce = useAnnounce();
  const client = useQueryClient();
  const { data: codes } = useSuspenseQuery(codesQuery(projectId));
  const key = codesKey(projectId);

  const set = (change: (before: readonly CodeView[]) => readonly CodeView[]) =>
    client.setQueryData<readonly CodeView[]>(key, (before = []) => change(before));
  const put = (view: CodeView) => {
    set((before) => [...before.filter((one) => one.id !== view.id), view]);
    onOwnChange(view);
  };
  const again = () => void client.invalidateQueries({ queryKey: key });

  const restore = useAct(
    ({ id: _, prompted: _p, codingCount: _c, createdAt: _d, version: _v, abilities: _a, ...body }: CodeView) =>
      callApi(codeRoutes.add, { params: { projectId }, body }),
    (view) => {
      put(view);
      toast.show({ text: t("restored", { name: view.name }) });
    },
    (trouble) => toast.show({ tone: "problem", text: trouble.title, detail: trouble.detail }),
  );

  const remove = useAct(
    ({ id, version }: CodeView) => callApi(codeRoutes.remove, { params: { projectId, codeId: id }, version }),
    (_, view) => {
      set((before) => before.filter((one) => one.id !== view.id));
      onRemoved(view);
      toast.show({
        text: t("removed", { name: view.name }),
        action: { label: common("undo"), run: () => restore.act(view) },
      });
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

  const place = useAct(
    async (places: CodePlace<CodeView>[]) => {
      for (const one of places) {
        put(
          await callApi(codeRoutes.change, {
            params: { projectId, codeId: one.code.id },
            version: one.code.version,
            body: one.place,
          }),
        );
      }
    },
    // Which codes a question of the guide asks about follows the tree.
    again,
    (trouble) => {
      toast.show({ tone: "problem", text: t("notMoved"), detail: trouble.detail });
      again();
    },
  );

  const move = (view: CodeView, way: TreeMove) => {
    if (place.isBusy) return;
    const places = planMove(codes, view.id, way);
    if (places.length === 0) return announce(t("cannotMove", { name: view.name }));
    const placed = new Map(places.map((one) => [one.code.id, one.place]));
    const moved = codes.map((one) => ({ ...one, ...placed.get(one.id) }));
    set(() => moved);
    const row = layOutCodes(moved).find(({ code }) => code.id === view.id);
    if (row) announce(t("moved", { name: view.name, level: row.level, place: row.place, count: row.siblingCount }));
    place.act(places);
  };

  return { codes, put, remove: remove.act, move };
};
