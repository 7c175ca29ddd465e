"use client";

import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { ListFilter, Quote } from "lucide-react";
import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import { Drawer } from "@/components/ui/drawer";
import { EmptyState } from "@/components/ui/empty-state";
import { useAnnounce } from "@/components/ui/live-region";
import { PageHeader } from "@/components/ui/page-header";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Skeleton } from "@/components/ui/skeleton";
import { quoteViews } from "@/lib/client/quote/quote-address";
import { quoteFacetsQuery, quotesQuery } from "@/lib/client/quote/quote-queries";
import { ActiveFilters } from "./active-filters";
import { BesideBuilder } from "./beside-builder";
import { BulkDrawer } from "./bulk-drawer";
import { Codeline } from "./codeline";
import { CodesTogether } from "./codes-together";
import { Crosstab } from "./crosstab";
import { QuoteExport } from "./quote-export";
import { QuoteFailure } from "./quote-failure";
import { QuoteFilters } from "./quote-filters";
import { QuoteList } from "./quote-list";
import { QuoteMatrix } from "./quote-matrix";
import { SavedFilters } from "./saved-filters";
import { SummaryGrid } from "./summary-grid";
import { useCopyQuote } from "./use-copy-quote";
import { useQuoteFilter } from "./use-quote-filter";
import { useQuoteKeys } from "./use-quote-keys";
import { useStudyNames } from "./use-study-names";
import { WordTable } from "./word-table";

interface QuoteScreenProps {
  projectId: string;
  canExport: boolean;
  canCode: boolean;
}

/** Every quote that the reader may see: found by code, case, stance, person, words; read as list, cards or matrix. */
export function QuoteScreen({ projectId, canExport, canCode }: QuoteScreenProps) {
  const t = useTranslations("quote");
  const bulk = useTranslations("search");
  const announce = useAnnounce();
  const router = useRouter();
  const path = usePathname();
  const region = useRef<HTMLDivElement>(null);
  const state = useQuoteFilter();
  const names = useStudyNames(projectId);
  const copy = useCopyQuote();
  const { filter, address, isFiltered } = state;
  const { view } = address;
  const [isFilterOpen, setIsFilterOpen] = useState(false);
  const list = useInfiniteQuery({ ...quotesQuery(projectId, filter), placeholderData: keepPreviousData });
  const facets = useQuery({ ...quoteFacetsQuery(projectId, filter), placeholderData: keepPreviousData });
  const quotes = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const [first] = list.data?.pages ?? [];
  const counts = { passages: first?.passages ?? 0, interviewees: first?.interviewees ?? 0 };
  const lead = first ? t("lead", counts) : t("list.loading");
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) announce(lead);
    isFirst.current = false;
  }, [lead, announce]);
  const onCopy = (quote: Parameters<typeof copy>[0]) => void copy(quote);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isChanging, setIsChanging] = useState(false);
  const picked = quotes.filter((quote) => chosen.has(quote.id));
  const onChoose = useMemo(
    () =>
      canCode
        ? (id: string) =>
            setChosen((known) => new Set(known.has(id) ? [...known].filter((one) => one !== id) : [...known, id]))
        : null,
    [canCode],
  );
  useQuoteKeys({ region, quotes, onCopy, onChoose });

  const panel = facets.data ? (
    <>
      <QuoteFilters state={state} facets={facets.data} names={names} />
      <BesideBuilder state={state} names={names} />
    </>
  ) : (
    <Skeleton lines={8} />
  );
  const content = () => {
    if (list.isError && !list.data) return <QuoteFailure error={list.error} onRetry={() => void list.refetch()} />;
    if (!list.data) return <Skeleton lines={10} />;
    // A cell of the grid can be written before anything of it is coded.
    if (view === "summaries") return <SummaryGrid {...{ projectId, filter, state, names }} />;
    if (counts.passages === 0) return <NoQuotes projectId={projectId} isFiltered={isFiltered} onClear={state.clear} />;
    if (view === "cases" || view === "people") {
      return (
        <QuoteMatrix
          projectId={projectId}
          columns={view === "cases" ? "case" : "interviewee"}
          filter={filter}
          state={state}
          names={names}
        />
      );
    }
    if (view === "codes") return <CodesTogether {...{ projectId, filter, state, names }} />;
    if (view === "attributes") return <Crosstab {...{ projectId, filter, state, names }} />;
    if (view === "line") return <Codeline {...{ projectId, filter, state, names }} />;
    if (view === "words") return <WordTable {...{ projectId, filter, state }} />;
    return (
      <QuoteList
        projectId={projectId}
        quotes={quotes}
        names={names}
        look={view === "cards" ? "card" : "line"}
        passages={counts.passages}
        hasMore={list.hasNextPage}
        isLoadingMore={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
        chosen={chosen}
        onChoose={onChoose}
        onCopy={onCopy}
      />
    );
  };

  return (
    <div ref={region}>
      <PageHeader
        title={t("title")}
        lead={lead}
        actions={
          <>
            <Button className="lg:hidden" onClick={() => setIsFilterOpen(true)}>
              <ListFilter aria-hidden="true" />
              {t("filter.open")}
            </Button>
            <SavedFilters
              projectId={projectId}
              isFiltered={isFiltered}
              onOpen={(kept) => router.push(kept === "" ? path : `${path}?${kept}`)}
            />
            {canExport && counts.passages > 0 ? <QuoteExport projectId={projectId} filter={filter} /> : null}
          </>
        }
      />
      <div className="grid gap-x-10 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <aside className="hidden lg:sticky lg:top-[calc(var(--shell-top)+1.5rem)] lg:block lg:max-h-[calc(100dvh-var(--shell-top)-3rem)] lg:self-start lg:overflow-y-auto lg:pr-1">
          {panel}
        </aside>
        <div className="min-w-0">
          <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
            <SegmentedControl
              label={t("views.label")}
              className="flex-wrap"
              size="sm"
              options={quoteViews.map((value) => ({ value, label: t(`views.${value}`) }))}
              value={view}
              onValueChange={(next) => state.set({ view: next })}
            />
            {view === "list" || view === "cards" ? (
              <p aria-hidden="true" className="hidden text-faint text-xs xl:block">
                {t("list.hint")}
              </p>
            ) : null}
          </div>
          <ActiveFilters state={state} names={names} />
          {picked.length > 0 && (view === "list" || view === "cards") ? (
            <div className="sticky top-[calc(var(--shell-top)+0.5rem)] z-(--z-sticky) mb-3 flex flex-wrap items-center gap-3 rounded-lg border border-line-strong bg-raised px-3 py-2 shadow-sm">
              <p className="font-medium text-base">{bulk("chosen", { count: picked.length })}</p>
              <Button size="sm" variant="primary" onClick={() => setIsChanging(true)}>
                {bulk("bulk.change")}
              </Button>
              <Button size="sm" variant="ghost" onClick={() => setChosen(new Set())}>
                {bulk("none")}
              </Button>
            </div>
          ) : null}
          <div aria-busy={list.isPlaceholderData} className={list.isPlaceholderData ? "opacity-60" : undefined}>
            {content()}
          </div>
        </div>
      </div>
      {isChanging ? (
        <BulkDrawer
          projectId={projectId}
          quotes={picked}
          names={names}
          onClose={() => setIsChanging(false)}
          onDone={() => {
            setIsChanging(false);
            setChosen(new Set());
          }}
        />
      ) : null}
      <Drawer
        side="left"
        open={isFilterOpen}
        onOpenChange={setIsFilterOpen}
        title={t("filter.label")}
        closeLabel={t("filter.close")}
      >
        {panel}
      </Drawer>
    </div>
  );
}

interface NoQuotesProps {
  projectId: string;
  isFiltered: boolean;
  onClear: () => void;
}

function NoQuotes({ projectId, isFiltered, onClear }: NoQuotesProps) {
  const t = useTranslations("quote");
  return isFiltered ? (
    <EmptyState
      icon={<Quote aria-hidden="true" />}
      title={t("empty.filteredTitle")}
      action={<Button onClick={onClear}>{t("filter.clear")}</Button>}
    >
      {t("empty.filteredBody")}
    </EmptyState>
  ) : (
    <EmptyState
      icon={<Quote aria-hidden="true" />}
      title={t("empty.title")}
      action={
        <Link href={`/projects/${projectId}/interviews`} className={buttonStyles({ variant: "primary" })}>
          {t("empty.action")}
        </Link>
      }
    >
      {t("empty.body")}
    </EmptyState>
  );
}
