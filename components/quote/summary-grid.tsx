"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { CodeNumber } from "@/components/coding/code-number";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { quoteMatrixQuery } from "@/lib/client/quote/quote-queries";
import { summariesQuery } from "@/lib/client/quote/summary-queries";
import type { QuoteFilterInput } from "@/lib/schema/quote";
import { QuoteFailure } from "./quote-failure";
import { SummaryCell } from "./summary-cell";
import type { QuoteFilterState } from "./use-quote-filter";
import type { StudyNames } from "./use-study-names";

interface SummaryGridProps {
  projectId: string;
  filter: QuoteFilterInput;
  state: QuoteFilterState;
  names: StudyNames;
}

/** What each interviewee says of each factor, in words of the team, with the quotes that it rests on one step away. */
export function SummaryGrid({ projectId, filter, state, names }: SummaryGridProps) {
  const t = useTranslations("quote.summary");
  const quotes = useQuery({
    ...quoteMatrixQuery(projectId, filter, "interviewee"),
    placeholderData: keepPreviousData,
  });
  const summaries = useQuery(summariesQuery(projectId));
  const failed = [quotes, summaries].find((query) => query.isError);
  if (failed?.error) return <QuoteFailure error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!quotes.data || !summaries.data) return <Skeleton lines={10} />;
  const { codeIds, cells } = quotes.data;
  const { items, intervieweeIds, canWrite } = summaries.data;
  if (codeIds.length === 0) return <EmptyState title={t("noColumns")} />;
  const chosen = state.chosen("interviewee");
  const rows = intervieweeIds.filter((id) => chosen.length === 0 || chosen.includes(id));
  if (rows.length === 0) return <EmptyState title={t("noRows")} />;
  const passagesOf = new Map(cells.map(({ codeId, column, passages }) => [`${column} ${codeId}`, passages]));
  const summaryOf = new Map(items.map((item) => [`${item.intervieweeId} ${item.codeId}`, item]));
  return (
    <>
      <p className="mb-3 max-w-prose text-muted">{t(canWrite ? "lead" : "leadReader")}</p>
      <Table caption={t("caption")} stickyHead className="w-max min-w-full">
        <TableHead>
          <tr>
            <HeaderCell sticky className="min-w-32">
              {t("interviewee")}
            </HeaderCell>
            {codeIds.map((codeId) => {
              const numbered = names.codeById.get(codeId);
              return (
                <HeaderCell key={codeId} className="w-64 min-w-56 max-w-72">
                  <span className="flex items-start gap-2">
                    {numbered ? <CodeNumber numbered={numbered} size="sm" /> : null}
                    {names.nameOf("code", codeId)}
                  </span>
                </HeaderCell>
              );
            })}
          </tr>
        </TableHead>
        <TableBody>
          {rows.map((intervieweeId) => (
            <TableRow key={intervieweeId}>
              <HeaderCell scope="row" sticky className="max-w-44 align-top">
                {names.nameOf("interviewee", intervieweeId)}
              </HeaderCell>
              {codeIds.map((codeId) => {
                const opening = { code: [codeId], person: [intervieweeId], view: "list" as const };
                return (
                  <Cell key={codeId} className="max-w-72 align-top">
                    <SummaryCell
                      projectId={projectId}
                      intervieweeId={intervieweeId}
                      codeId={codeId}
                      who={names.nameOf("interviewee", intervieweeId)}
                      what={names.nameOf("code", codeId)}
                      summary={summaryOf.get(`${intervieweeId} ${codeId}`) ?? null}
                      passages={passagesOf.get(`${intervieweeId} ${codeId}`) ?? 0}
                      canWrite={canWrite}
                      onQuotes={() => state.set(opening)}
                    />
                  </Cell>
                );
              })}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
}
