import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { QueryState } from "@/components/project/query-state";
import { QuoteScreen } from "@/components/quote/quote-screen";
import { casesQuery } from "@/lib/client/case/cases-query";
import { interviewsQuery } from "@/lib/client/interview/interviews-query";
import { intervieweesQuery } from "@/lib/client/interviewee/interviewees-query";
import { codesKey, membersKey } from "@/lib/client/project/query-keys";
import { filterOfAddress, loadQuoteAddress } from "@/lib/client/quote/quote-address";
import { quoteFacetsQuery, quotePageSize, quotesQuery, savedFiltersQuery } from "@/lib/client/quote/quote-queries";
import { quoteFilterQuery } from "@/lib/schema/quote";
import { loadCases } from "@/lib/server/load-cases";
import { loadCodes } from "@/lib/server/load-codes";
import { loadInterviewees } from "@/lib/server/load-interviewees";
import { loadInterviews } from "@/lib/server/load-interviews";
import { loadMembers } from "@/lib/server/load-members";
import { loadQuoteFacets, loadQuotes } from "@/lib/server/load-quotes";
import { loadSavedFilters } from "@/lib/server/load-saved-filters";
import { requireProject } from "@/lib/server/session";

interface Place {
  params: Promise<{ projectId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("quote");
  return { title: t("title") };
}

/** The quotes that the filter of the address finds. */
export default async function QuotesPage({ params, searchParams }: Place) {
  const { projectId } = await params;
  const scope = await requireProject(projectId, "transcript:read");
  const filter = filterOfAddress(await loadQuoteAddress(searchParams));
  const asked = quoteFilterQuery.parse(filter);
  const [quotes, facets, filters, codes, cases, interviewees, interviews, members] = await Promise.all([
    loadQuotes(scope, { ...asked, limit: quotePageSize }),
    loadQuoteFacets(scope, asked),
    loadSavedFilters(scope),
    loadCodes(scope),
    loadCases(scope),
    loadInterviewees(scope),
    loadInterviews(scope),
    loadMembers(scope),
  ]);
  return (
    <QueryState
      loaded={[
        [quotesQuery(projectId, filter).queryKey, { pages: [quotes], pageParams: [null] }],
        [quoteFacetsQuery(projectId, filter).queryKey, facets],
        [savedFiltersQuery(projectId).queryKey, filters],
        [codesKey(projectId), codes.items],
        [casesQuery(projectId).queryKey, cases.items],
        [intervieweesQuery(projectId).queryKey, interviewees],
        [interviewsQuery(projectId).queryKey, interviews],
        [membersKey(projectId), members.items],
      ]}
    >
      <QuoteScreen
        projectId={projectId}
        canExport={scope.holds("export:text")}
        canCode={scope.holds("coding:create")}
      />
    </QueryState>
  );
}
