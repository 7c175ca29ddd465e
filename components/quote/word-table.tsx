"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ArrowUpRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { wordFrequencyQuery } from "@/lib/client/quote/quote-queries";
import type { QuoteFilterInput } from "@/lib/schema/quote";
import { QuoteFailure } from "./quote-failure";
import type { QuoteFilterState } from "./use-quote-filter";

interface WordTableProps {
  projectId: string;
  filter: QuoteFilterInput;
  state: QuoteFilterState;
}

const columns = ["count", "passages", "people"] as const;

/** The most frequent words of the quotes; a word opens its quotes, or all places in which it is said. */
export function WordTable({ projectId, filter, state }: WordTableProps) {
  const t = useTranslations("quote.frequency");
  const query = useQuery({ ...wordFrequencyQuery(projectId, filter), placeholderData: keepPreviousData });
  if (query.isError) return <QuoteFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton lines={8} />;
  return (
    <>
      <p className="mb-3 text-muted">{t("lead", { total: query.data.total })}</p>
      <Table caption={t("caption")} frameClassName="max-w-2xl">
        <TableHead>
          <tr>
            <HeaderCell>{t("word")}</HeaderCell>
            {columns.map((column) => (
              <HeaderCell key={column} className="text-right">
                {t(column)}
              </HeaderCell>
            ))}
            <HeaderCell>
              <span className="sr-only">{t("context")}</span>
            </HeaderCell>
          </tr>
        </TableHead>
        <TableBody>
          {query.data.words.map(({ word, count, passages, interviewees }) => (
            <TableRow key={word}>
              <HeaderCell scope="row" dir="auto" className="py-1">
                <button
                  type="button"
                  onClick={() => state.set({ words: word, view: "list" })}
                  className="prose-link min-h-6 rounded-sm"
                >
                  {word}
                </button>
              </HeaderCell>
              <Cell numeric className="py-1">
                {count}
              </Cell>
              <Cell numeric className="py-1">
                {passages}
              </Cell>
              <Cell numeric className="py-1">
                {interviewees}
              </Cell>
              <Cell className="py-1">
                <Link
                  href={`/projects/${projectId}/search?q=${encodeURIComponent(word)}`}
                  aria-label={t("open", { word })}
                  className="prose-link inline-flex min-h-6 items-center gap-0.5 text-sm"
                >
                  {t("context")}
                  <ArrowUpRight aria-hidden="true" className="size-3" />
                </Link>
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
}
