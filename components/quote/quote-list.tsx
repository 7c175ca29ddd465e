"use client";

import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useTranslations } from "next-intl";
import { useLayoutEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import type { QuoteView } from "@/lib/schema/quote";
import { QuoteItem } from "./quote-item";
import type { StudyNames } from "./use-study-names";

/** Above this many the list holds only what is near the window; below it everything can be found and printed. */
const VIRTUAL_FROM = 200;

interface QuoteListProps {
  projectId: string;
  quotes: readonly QuoteView[];
  names: StudyNames;
  look: "line" | "card";
  passages: number;
  hasMore: boolean;
  isLoadingMore: boolean;
  onMore: () => void;
  chosen: ReadonlySet<string>;
  onChoose: ((id: string) => void) | null;
  onCopy: (quote: QuoteView) => void;
}

/** The quotes one below the other, or as cards. */
export function QuoteList(props: QuoteListProps) {
  const { quotes, look, passages, hasMore, isLoadingMore, onMore } = props;
  const t = useTranslations("quote.list");
  const isLong = quotes.length > VIRTUAL_FROM && look === "line";
  return (
    <>
      {isLong ? (
        <LongList {...props} />
      ) : (
        <ul
          aria-label={t("label")}
          className={cn(
            "m-0 list-none p-0",
            look === "card" && "grid grid-cols-[repeat(auto-fill,minmax(min(100%,20rem),1fr))] gap-3",
          )}
        >
          {quotes.map((quote) => (
            <Entry key={quote.id} quote={quote} {...props} />
          ))}
        </ul>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-4">
        {hasMore ? (
          <Button busy={isLoadingMore} onClick={onMore}>
            {t("more")}
          </Button>
        ) : null}
        <p className="text-faint text-sm">{t("shown", { shown: quotes.length, all: passages })}</p>
      </div>
    </>
  );
}

function Entry({ quote, projectId, names, look, chosen, onChoose, onCopy }: QuoteListProps & { quote: QuoteView }) {
  return (
    <QuoteItem
      projectId={projectId}
      quote={quote}
      names={names}
      look={look}
      isChosen={chosen.has(quote.id)}
      onChoose={onChoose}
      onCopy={onCopy}
    />
  );
}

function LongList(props: QuoteListProps) {
  const { quotes } = props;
  const t = useTranslations("quote.list");
  const frame = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop((frame.current?.getBoundingClientRect().top ?? 0) + window.scrollY), []);
  const list = useWindowVirtualizer({
    count: quotes.length,
    estimateSize: () => 120,
    overscan: 12,
    scrollMargin: top,
    getItemKey: (at) => quotes[at]?.id ?? at,
  });
  return (
    <ul
      ref={frame}
      aria-label={t("label")}
      className="relative m-0 list-none p-0"
      style={{ height: list.getTotalSize() }}
    >
      {list.getVirtualItems().map((item) => {
        const quote = quotes[item.index];
        return quote ? (
          <div
            key={item.key}
            role="presentation"
            ref={list.measureElement}
            data-index={item.index}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${item.start - list.options.scrollMargin}px)` }}
          >
            <Entry quote={quote} {...props} />
          </div>
        ) : null;
      })}
    </ul>
  );
}
