"use client";

import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { SidePane } from "@/lib/client/coding/side-pane";
import { useLiveNews } from "@/lib/client/live/live-context";
import { quotesQuery } from "@/lib/client/quote/quote-queries";
import { wordsKeptMs } from "@/lib/client/transcript/transcript-query";
import { useCoding } from "../coding-context";
import { PaneBody } from "./pane-body";
import { PaneQuote } from "./pane-quote";
import { PaneTrouble } from "./pane-trouble";

/** Quotes are read again at most this often while somebody codes. */
const EVERY_MS = 600;

interface PaneQuotesProps {
  codeId: string;
  label: string;
  onShow: (pane: SidePane) => void;
}

/** The quotes of a code and of what stands below it, from all interviews; each leads to its place. */
export function PaneQuotes({ codeId, label, onShow }: PaneQuotesProps) {
  const t = useTranslations("coding.beside");
  const client = useQueryClient();
  const { study } = useCoding();
  const query = useMemo(() => quotesQuery(study.projectId, { codeId: [codeId] }), [study.projectId, codeId]);
  const list = useInfiniteQuery({ ...query, gcTime: wordsKeptMs });
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  useLiveNews((news, parts) => {
    // After a gap in what was heard everything that holds words starts anew by itself.
    if (news === "reset" || !parts.includes("table")) return;
    timer.current ??= window.setTimeout(() => {
      timer.current = undefined;
      void client.invalidateQueries({ queryKey: query.queryKey });
    }, EVERY_MS);
  });
  const { data, error, hasNextPage, isFetchingNextPage } = list;
  const quotes = data?.pages.flatMap((page) => page.items) ?? [];
  const [first] = data?.pages ?? [];
  const isReady = first !== undefined && error === null;
  return (
    <PaneBody label={label} name={`quotes:${codeId}`} isReady={isReady}>
      {isReady ? (
        <>
          <p className="pt-2 pb-1 text-muted text-sm" role="status">
            {t("quotes", { passages: first.passages, interviewees: first.interviewees })}
          </p>
          <ul className="m-0 list-none p-0">
            {quotes.map((quote) => (
              <PaneQuote
                key={quote.id}
                quote={quote}
                hasCode={quote.codeId !== codeId}
                codeId={codeId}
                onShow={onShow}
              />
            ))}
          </ul>
          {hasNextPage ? (
            <Button busy={isFetchingNextPage} onClick={() => void list.fetchNextPage()} className="mt-3">
              {t("more")}
            </Button>
          ) : null}
        </>
      ) : (
        <PaneTrouble error={error} onRetry={() => void list.refetch()} />
      )}
    </PaneBody>
  );
}
