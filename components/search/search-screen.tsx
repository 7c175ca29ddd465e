"use client";

import { useInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import { useListKeys } from "@/components/project/use-list-keys";
import { QuoteFailure } from "@/components/quote/quote-failure";
import { useStudyNames } from "@/components/quote/use-study-names";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useAnnounce } from "@/components/ui/live-region";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { intervieweesQuery } from "@/lib/client/interviewee/interviewees-query";
import { isSearchAsked, searchHitsQuery } from "@/lib/client/search/search-query";
import { useShortcuts } from "@/lib/client/use-shortcuts";
import type { SearchHitView } from "@/lib/schema/search";
import { CodeHitsDrawer } from "./code-hits-drawer";
import { HitList, keyOfHit } from "./hit-list";
import { SearchForm } from "./search-form";
import { useSearchAddress } from "./use-search-address";

/** As many as one step may code (`mostInBulk` of the API). */
const MOST_AT_ONCE = 500;

interface SearchScreenProps {
  projectId: string;
  questions: readonly { id: string; position: number; text: string }[];
  canCode: boolean;
}

/** Searches every transcript that the reader may read, and codes what is found. */
export function SearchScreen({ projectId, questions, canCode }: SearchScreenProps) {
  const t = useTranslations("search");
  const announce = useAnnounce();
  const region = useRef<HTMLDivElement>(null);
  const search = useSearchAddress();
  const names = useStudyNames(projectId);
  const { items: people } = useSuspenseQuery(intervieweesQuery(projectId)).data;
  const query = useInfiniteQuery(searchHitsQuery(projectId, search.asked));
  const hits = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const last = query.data?.pages.at(-1);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isCoding, setIsCoding] = useState(false);
  const codable = hits.filter((hit) => hit.role === "interviewee");
  const picked = codable.filter((hit) => chosen.has(keyOfHit(hit)));
  const toggle = (key: string) =>
    setChosen((known) => new Set(known.has(key) ? [...known].filter((one) => one !== key) : [...known, key]));
  const speakers = new Set(hits.flatMap((hit) => hit.intervieweeId ?? [])).size;
  const found = last ? t(last.stopped ? "foundSoFar" : "found", { hits: hits.length, people: speakers }) : "";
  useEffect(() => {
    if (found !== "") announce(found);
  }, [found, announce]);
  useListKeys(region);
  useShortcuts({
    listSelect: (event) => {
      const key = document.activeElement?.closest<HTMLElement>("[data-hit]")?.dataset.hit;
      if (!key || !canCode) return;
      event.preventDefault();
      toggle(key);
    },
  });
  const nameOf = (hit: SearchHitView): string =>
    hit.intervieweeId
      ? names.nameOf("interviewee", hit.intervieweeId)
      : hit.role === "interviewer"
        ? t("interviewer")
        : hit.speaker;

  const results = () => {
    if (!isSearchAsked(search.asked)) return <p className="text-muted">{t("start")}</p>;
    if (query.isError && !query.data) return <QuoteFailure error={query.error} onRetry={() => void query.refetch()} />;
    if (!last) return <Skeleton lines={8} />;
    if (hits.length === 0 && !last.stopped)
      return <EmptyState icon={<Search aria-hidden="true" />} title={t("nothing")} />;
    return (
      <>
        <div className="mb-3 flex min-h-8 flex-wrap items-center gap-3">
          <p className="font-medium text-base">{found}</p>
          {canCode && codable.length > 0 ? (
            <>
              <Button
                size="sm"
                onClick={() => setChosen(picked.length > 0 ? new Set() : new Set(codable.map(keyOfHit)))}
              >
                {picked.length > 0 ? t("none") : t("chooseAll")}
              </Button>
              {picked.length > 0 ? (
                <>
                  <span className="text-muted text-sm">{t("chosen", { count: picked.length })}</span>
                  <Button
                    size="sm"
                    variant="primary"
                    disabled={picked.length > MOST_AT_ONCE}
                    onClick={() => setIsCoding(true)}
                  >
                    {t("code")}
                  </Button>
                  {picked.length > MOST_AT_ONCE ? (
                    <span className="text-sm text-warn">{t("tooMany", { most: MOST_AT_ONCE })}</span>
                  ) : null}
                </>
              ) : null}
            </>
          ) : null}
        </div>
        <HitList {...{ projectId, hits, nameOf, chosen }} onChoose={canCode ? toggle : null} />
        {last.stopped ? (
          <div className="mt-4 flex flex-wrap items-center gap-3">
            <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t("further")}
            </Button>
            <p className="text-faint text-sm">
              {t(last.stopped === "time" ? "stoppedTime" : "stoppedHits", {
                interview: last.nextCursor?.split(".")[0] ?? "",
              })}
            </p>
          </div>
        ) : null}
      </>
    );
  };

  return (
    <div ref={region}>
      <PageHeader title={t("title")} lead={t("lead")} />
      <SearchForm
        search={search}
        people={people
          .filter((person) => person.withdrawal === null)
          .map((person) => ({ id: person.id, name: person.displayName ?? person.label }))}
        questions={questions}
      />
      {results()}
      {isCoding ? (
        <CodeHitsDrawer
          projectId={projectId}
          hits={picked}
          names={names}
          isTurns={search.asked.mode === "turns"}
          onClose={() => setIsCoding(false)}
          onDone={() => {
            setIsCoding(false);
            setChosen(new Set());
          }}
        />
      ) : null}
    </div>
  );
}
