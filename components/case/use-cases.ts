"use client";

import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useUndoSteps } from "@/components/project/undo-steps";
import { useAct } from "@/components/project/use-act";
import { useAnnounce } from "@/components/ui/live-region";
import { useToast } from "@/components/ui/toast";
import { callApi } from "@/lib/client/api";
import { caseRoutes } from "@/lib/client/case/case-routes";
import { casesQuery } from "@/lib/client/case/cases-query";
import { focusLater } from "@/lib/client/project/focus-later";
import { movePlaces } from "@/lib/client/project/move-item";
import { casesKey } from "@/lib/client/project/query-keys";
import type { CaseView } from "@/lib/schema/case";

const inOrder = (cases: readonly CaseView[]): CaseView[] =>
  [...cases].sort((left, right) => left.position - right.position || (left.id < right.id ? -1 : 1));

/** The cases of a project with what can be done to them without a form: remove, move. */
export const useCases = (projectId: string) => {
  const t = useTranslations("case");
  const toast = useToast();
  const { say } = useUndoSteps();
  const announce = useAnnounce();
  const client = useQueryClient();
  const { data: cases } = useSuspenseQuery(casesQuery(projectId));
  const key = casesKey(projectId);

  const put = (view: CaseView) =>
    client.setQueryData<readonly CaseView[]>(key, (before = []) =>
      inOrder([...before.filter((one) => one.id !== view.id), view]),
    );

  const remove = useAct(
    ({ id, version }: CaseView) => callApi(caseRoutes.remove, { params: { projectId, caseId: id }, version }),
    (_, view) => {
      client.setQueryData<readonly CaseView[]>(key, (before = []) => before.filter((one) => one.id !== view.id));
      focusLater("[data-row] [data-list-item]", "[data-act=add]");
      say({ text: t("said.removed", { name: view.name }) });
    },
    (trouble, view) => {
      const count = Number(trouble.values.count ?? 0);
      toast.show({
        tone: "problem",
        text: t("said.notRemoved", { name: view.name }),
        detail: trouble.code === "still_in_use" ? t("said.inUse", { count }) : trouble.detail,
      });
      void client.invalidateQueries({ queryKey: key });
    },
  );

  const order = useAct(
    async (places: { item: CaseView; position: number }[]) => {
      for (const { item, position } of places) {
        put(
          await callApi(caseRoutes.change, {
            params: { projectId, caseId: item.id },
            version: item.version,
            body: { position },
          }),
        );
      }
    },
    undefined,
    (trouble) => {
      toast.show({ tone: "problem", text: t("said.notMoved"), detail: trouble.detail });
      void client.invalidateQueries({ queryKey: key });
    },
  );

  const move = (view: CaseView, by: -1 | 1) => {
    if (order.isBusy) return;
    // The places of all cases are one order: those of the other list stay behind this one's.
    const group = cases.filter((one) => one.included === view.included);
    const rest = cases.filter((one) => one.included !== view.included);
    const [first, second] = view.included ? [group, rest] : [rest, group];
    const all = [...first, ...second];
    const place = group.indexOf(view) + by;
    if (place < 0 || place >= group.length) return;
    const places = movePlaces(all, view.id, by);
    client.setQueryData<readonly CaseView[]>(
      key,
      inOrder(
        cases.map((one) => ({
          ...one,
          position: places.find(({ item }) => item.id === one.id)?.position ?? one.position,
        })),
      ),
    );
    announce(t("said.moved", { name: view.name, place: place + 1, count: group.length }));
    order.act(places);
  };

  return { cases, put, remove: remove.act, move, isMoving: order.isBusy };
};
