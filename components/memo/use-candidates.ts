"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef } from "react";
import { callApi } from "@/lib/client/api";
import { casesQuery } from "@/lib/client/case/cases-query";
import { codesQuery } from "@/lib/client/codebook/codes-query";
import { codingRoutes } from "@/lib/client/coding/api-routes";
import { intervieweesQuery } from "@/lib/client/interviewee/interviewees-query";
import { projectKey } from "@/lib/client/project/query-keys";
import type { MemoCandidate } from "@/lib/editor/memo-nodes";

const MOST = 8;
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Finds what a memo can name: codes, cases and interviewees by any part of the name, quotes by three letters of theirs. */
export const useCandidates = (projectId: string): ((query: string) => Promise<MemoCandidate[]>) => {
  const t = useTranslations("memo.mention");
  const client = useQueryClient();
  const codes = useQuery(codesQuery(projectId)).data;
  const cases = useQuery(casesQuery(projectId)).data;
  const people = useQuery(intervieweesQuery(projectId)).data?.items;
  const known = useRef<readonly MemoCandidate[]>([]);
  useEffect(() => {
    known.current = [
      ...(codes ?? []).map(({ id, name }) => ({ kind: "code" as const, id, label: name, hint: t("code") })),
      ...(cases ?? []).map(({ id, name }) => ({ kind: "case" as const, id, label: name, hint: t("case") })),
      ...(people ?? [])
        .filter(({ withdrawal }) => withdrawal === null)
        .map(({ id, label }) => ({ kind: "interviewee" as const, id, label, hint: t("interviewee") })),
    ];
  }, [codes, cases, people, t]);
  return useCallback(
    async (query) => {
      const named = known.current.filter(({ label }) => plain(label).includes(plain(query))).slice(0, MOST);
      if (query.length < 3) return named;
      const quotes = await client.fetchQuery({
        queryKey: [...projectKey(projectId), "codings", "named", query],
        queryFn: ({ signal }) =>
          callApi(codingRoutes.list, { params: { projectId }, query: { text: query, limit: 5 }, signal }),
        staleTime: 5_000,
      });
      return [
        ...named,
        ...quotes.items.map(({ id, exact }) => ({
          kind: "coding" as const,
          id,
          label: exact ?? "",
          hint: t("coding"),
        })),
      ];
    },
    [client, projectId, t],
  );
};
