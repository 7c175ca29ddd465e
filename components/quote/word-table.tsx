"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { wordFrequencyQuery } from "@/lib/client/quote/quote-queries";
import type { QuoteFilterInput } from "@/lib/schema/quote";
import { QuoteFailure } from "./quote-failure";
import { TwinChoice } from "./twin-choice";
import type { QuoteFilterState } from "./use-quote-filter";
import { WordBars } from "./word-bars";
import { WordContexts } from "./word-contexts";

interface WordTableProps {
  projectId: string;
  filter: QuoteFilterInput;
  state: QuoteFilterState;
}

const columns = ["count", "passages", "people"] as const;

/** The most frequent words of the quotes; a word opens its quotes, or every place of it with the words around it. */
export function WordTable({ projectId, filter, state }: WordTableProps) {
  const t = useTranslations("quote.frequency");
  const query = useQuery({ ...wordFrequencyQuery(projectId, filter), placeholderData: keepPreviousData });
  const [shown, setShown] = useState<string | null>(null);
  if (query.isError) return <QuoteFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton lines={8} />;
  const { words, total } = query.data;
  const table = () => (
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
        {words.map(({ word, count, passages, interviewees }) => (
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
              <button
                type="button"
                aria-label={t("open", { word })}
                onClick={() => setShown(word)}
                className="prose-link min-h-6 rounded-sm text-sm"
              >
                {t("context")}
              </button>
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
  return (
    <>
      <TwinChoice
        state={state}
        lead={t("lead", { total })}
        picture={() => (
          <WordBars words={words} onOpen={setShown} hrefOf={(word) => state.hrefOf({ words: word, view: "list" })} />
        )}
        table={table}
      />
      {shown === null ? null : <WordContexts {...{ projectId, filter, word: shown }} onClose={() => setShown(null)} />}
    </>
  );
}
