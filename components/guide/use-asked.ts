"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useAct } from "@/components/project/use-act";
import { useToast } from "@/components/ui/toast";
import { callApi } from "@/lib/client/api";
import { type AskedChange, askedCell, layOutAsked } from "@/lib/client/guide/asked-grid";
import { guideRoutes } from "@/lib/client/guide/guide-routes";
import { guideKey } from "@/lib/client/project/query-keys";
import type { GuideView } from "@/lib/schema/guide";

/** Quick marks go out together. */
const GATHER_MS = 300;

const without = (all: ReadonlyMap<string, AskedChange>, sent: readonly AskedChange[]): Map<string, AskedChange> =>
  new Map([...all].filter(([, change]) => !sent.includes(change)));

/** Who was asked what, as stored and as set just now; marks are gathered, sent in one request, and taken back when refused. */
export const useAsked = (projectId: string, guide: GuideView) => {
  const t = useTranslations("guide.asked");
  const toast = useToast();
  const client = useQueryClient();
  const [pending, setPending] = useState<ReadonlyMap<string, AskedChange>>(new Map());
  const done = (sent: readonly AskedChange[]) => setPending((all) => without(all, sent));
  const send = useAct(
    (entries: readonly AskedChange[]) =>
      callApi(guideRoutes.asked, { params: { projectId }, body: { entries: [...entries] } }),
    (saved, sent) => {
      client.setQueryData(guideKey(projectId), saved);
      done(sent);
    },
    (trouble, sent) => {
      toast.show({ tone: "problem", text: t("failed"), detail: trouble.detail });
      done(sent);
      void client.invalidateQueries({ queryKey: guideKey(projectId) });
    },
  );
  const sender = useRef(send.act);
  useEffect(() => {
    sender.current = send.act;
  });
  useEffect(() => {
    if (pending.size === 0 || send.isBusy) return;
    const timer = setTimeout(() => sender.current([...pending.values()]), GATHER_MS);
    return () => clearTimeout(timer);
  }, [pending, send.isBusy]);

  return {
    marks: layOutAsked(guide.asked, pending),
    isSaving: pending.size > 0,
    record: (changes: readonly AskedChange[]) =>
      setPending(
        (all) =>
          new Map([...all, ...changes.map((one) => [askedCell(one.intervieweeId, one.questionId), one] as const)]),
      ),
  };
};
