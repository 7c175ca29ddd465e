"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { EyeOff } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { CodeNumber } from "@/components/coding/code-number";
import { StanceChip } from "@/components/coding/stance-chip";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { quoteMatrixQuery } from "@/lib/client/quote/quote-queries";
import { inGeneral } from "@/lib/domain/coding/quote-filter";
import type { QuoteFilterInput, QuoteMatrixView, QuoteView } from "@/lib/schema/quote";
import { DotMatrix } from "./dot-matrix";
import { QuoteFailure } from "./quote-failure";
import { placeOfQuote } from "./quote-item";
import { TwinChoice } from "./twin-choice";
import type { QuoteFilterState } from "./use-quote-filter";
import type { StudyNames } from "./use-study-names";

interface QuoteMatrixProps {
  projectId: string;
  columns: "case" | "interviewee";
  filter: QuoteFilterInput;
  state: QuoteFilterState;
  names: StudyNames;
}

/** What they say of each factor, side by side: by case, or by interviewee. */
export function QuoteMatrix({ projectId, columns, filter, state, names }: QuoteMatrixProps) {
  const t = useTranslations("quote.matrix");
  const query = useQuery({ ...quoteMatrixQuery(projectId, filter, columns), placeholderData: keepPreviousData });
  if (query.isError) return <QuoteFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton lines={10} />;
  if (query.data.codeIds.length === 0) return <EmptyState title={t("noRows")} />;
  return (
    <TwinChoice
      state={state}
      lead={t("lead")}
      picture={() => <MatrixPicture {...{ state, names }} matrix={query.data} />}
      table={() => <MatrixTable {...{ projectId, state, names }} matrix={query.data} />}
    />
  );
}

type MatrixTableProps = Omit<QuoteMatrixProps, "columns" | "filter"> & { matrix: QuoteMatrixView };

/** The columns that are shown, in their order: every compared case, but only people of whom there is a quote. */
const columnsOf = ({ columns: facet, cells }: QuoteMatrixView, state: QuoteFilterState, names: StudyNames) => {
  const used = [...new Set(cells.map((cell) => cell.column))];
  const every =
    facet === "case" ? [...names.cases.map(({ id }) => id), ...used.filter((id) => id === inGeneral)] : used;
  const chosen = state.chosen(facet);
  return [...new Set(every)]
    .filter((column) => chosen.length === 0 || chosen.includes(column))
    .sort((one, other) => names.placeOf(facet, one) - names.placeOf(facet, other));
};

/** What a cell leads to: all of its quotes. */
const openingOf = (facet: QuoteMatrixView["columns"], codeId: string, column: string) => ({
  code: [codeId],
  [facet === "case" ? "case" : "person"]: [column],
  view: "list" as const,
});

function MatrixPicture({ matrix, state, names }: Omit<MatrixTableProps, "projectId">) {
  const t = useTranslations("quote.matrix");
  const { columns: facet, codeIds, cells } = matrix;
  const cellOf = new Map(cells.map((cell) => [`${cell.codeId} ${cell.column}`, cell]));
  // Cells of one interviewee all count one person: there the passages say more.
  const countOf = (codeId: string, column: string) => cellOf.get(`${codeId} ${column}`);
  return (
    <DotMatrix
      label={t(facet === "case" ? "pictureCases" : "picturePeople")}
      unit={facet === "case" ? "interviewees" : "passages"}
      rows={codeIds.map((id) => ({ id, label: names.nameOf("code", id) }))}
      columns={columnsOf(matrix, state, names).map((id) => ({ id, label: names.nameOf(facet, id) }))}
      countOf={countOf}
      wordsOf={(codeId, column) => {
        const { interviewees = 0, passages = 0 } = countOf(codeId, column) ?? {};
        return t("cell", {
          code: names.nameOf("code", codeId),
          column: names.nameOf(facet, column),
          interviewees,
          passages,
        });
      }}
      hrefOf={(codeId, column) => state.hrefOf(openingOf(facet, codeId, column))}
      onOpen={(codeId, column) => state.set(openingOf(facet, codeId, column))}
    />
  );
}

function MatrixTable({ projectId, matrix, state, names }: MatrixTableProps) {
  const t = useTranslations("quote.matrix");
  const { columns: facet, codeIds, cells } = matrix;
  const columns = columnsOf(matrix, state, names);
  const cellOf = new Map(cells.map((cell) => [`${cell.codeId} ${cell.column}`, cell]));
  return (
    <Table caption={t("caption")} stickyHead className="w-max min-w-full">
      <TableHead>
        <tr>
          <HeaderCell sticky className="min-w-44">
            {t("factor")}
          </HeaderCell>
          {columns.map((column) => (
            <HeaderCell key={column} className="w-72 min-w-64 max-w-80">
              {names.nameOf(facet, column)}
            </HeaderCell>
          ))}
        </tr>
      </TableHead>
      <TableBody>
        {codeIds.map((codeId) => {
          const numbered = names.codeById.get(codeId);
          return (
            <TableRow key={codeId}>
              <HeaderCell scope="row" sticky className="max-w-52">
                <span className="flex items-start gap-2">
                  {numbered ? <CodeNumber numbered={numbered} size="sm" /> : null}
                  {names.nameOf("code", codeId)}
                </span>
              </HeaderCell>
              {columns.map((column) => (
                <Cell key={column} className="max-w-80">
                  <MatrixCell
                    projectId={projectId}
                    cell={cellOf.get(`${codeId} ${column}`)}
                    column={column}
                    facet={facet}
                    names={names}
                    onAll={() => state.set(openingOf(facet, codeId, column))}
                  />
                </Cell>
              ))}
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}

interface MatrixCellProps {
  projectId: string;
  cell: QuoteMatrixView["cells"][number] | undefined;
  column: string;
  facet: "case" | "interviewee";
  names: StudyNames;
  onAll: () => void;
}

function MatrixCell({ projectId, cell, column, facet, names, onAll }: MatrixCellProps) {
  const t = useTranslations("quote");
  if (!cell) return <span className="text-faint text-sm">{t("matrix.empty")}</span>;
  /** In a column of a case only what is said of that case. */
  const chipsOf = (quote: QuoteView) =>
    names.chips(quote).filter((chip) => facet === "interviewee" || chip.scope !== "case" || chip.caseId === column);
  return (
    <div className="flex flex-col gap-3">
      {cell.quotes.map((quote) => (
        <div key={quote.id} className="border-line-strong border-l-2 pl-3">
          <Link
            href={placeOfQuote(projectId, quote)}
            dir="auto"
            className="reading line-clamp-4 rounded-sm text-[0.875rem] text-ink leading-[1.375rem] hover:text-accent hover:underline"
          >
            {quote.exact}
          </Link>
          <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-faint text-xs">
            <span>
              {quote.speakers.map(({ name, number }) => name ?? t("item.confidential", { number })).join(", ")}
            </span>
            {chipsOf(quote).map((chip) => (
              <StanceChip key={names.chip(chip)} stance={chip.stance} className="text-xs">
                {names.chip(chip)}
              </StanceChip>
            ))}
            {quote.notQuotable ? (
              <span className="inline-flex items-center gap-1 text-warn">
                <EyeOff aria-hidden="true" className="size-3" />
                {t(`item.notQuotable.${quote.notQuotable}`)}
              </span>
            ) : null}
          </p>
        </div>
      ))}
      <p className="flex flex-wrap items-center gap-x-2 text-faint text-xs">
        <span>{t("matrix.people", { count: cell.interviewees })}</span>
        <button type="button" onClick={onAll} className="prose-link min-h-6 rounded-sm">
          {t("matrix.all", { count: cell.passages })}
        </button>
      </p>
    </div>
  );
}
