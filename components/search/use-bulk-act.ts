"use client";

import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useAct } from "@/components/project/use-act";
import { useToast } from "@/components/ui/toast";
import { callApi } from "@/lib/client/api";
import { factorKey } from "@/lib/client/factor/factor-key";
import { projectKey } from "@/lib/client/project/query-keys";
import { searchRoutes } from "@/lib/client/search/search-routes";

interface BulkAct<Input, View> {
  projectId: string;
  /** What would be asked; null while something is missing. */
  input: Input | null;
  run: (input: Input, isPreview: boolean) => Promise<View>;
  /** What the message says afterwards. */
  said: (view: View) => string;
  onDone: () => void;
}

/** An act on many codings: its preview as the choices change, the act itself, and the way back as one step. */
export const useBulkAct = <Input, View>({ projectId, input, run, said, onDone }: BulkAct<Input, View>) => {
  const t = useTranslations("search.coding");
  const client = useQueryClient();
  const toast = useToast();
  const refresh = () => {
    void client.invalidateQueries({ queryKey: projectKey(projectId) });
    void client.invalidateQueries({ queryKey: factorKey(projectId) });
  };
  const preview = useQuery({
    queryKey: ["bulk-preview", projectId, input],
    queryFn: () => {
      if (input === null) throw new Error("nothing is chosen");
      return run(input, true);
    },
    enabled: input !== null,
    staleTime: 0,
    gcTime: 0,
    retry: false,
    placeholderData: keepPreviousData,
  });
  const undo = () =>
    void callApi(searchRoutes.undo, { params: { projectId }, body: {} }).then(
      () => {
        toast.show({ text: t("undone") });
        refresh();
      },
      (error: unknown) => toast.show({ text: error instanceof Error ? error.message : "", tone: "problem" }),
    );
  const act = useAct(
    (asked: Input) => run(asked, false),
    (view) => {
      toast.show({ text: said(view), action: { label: t("undo"), run: undo } });
      refresh();
      onDone();
    },
  );
  return { preview, act };
};
