"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { CodeNumber } from "@/components/coding/code-number";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { writeBeside } from "@/lib/client/quote/quote-address";
import { cooccurrenceQuery } from "@/lib/client/quote/quote-queries";
import type { QuoteFilterInput } from "@/lib/schema/quote";
import { DotMatrix } from "./dot-matrix";
import { QuoteFailure } from "./quote-failure";
import { TwinChoice } from "./twin-choice";
import type { QuoteFilterState } from "./use-quote-filter";
import type { StudyNames } from "./use-study-names";

interface CodesTogetherProps {
  projectId: string;
  filter: QuoteFilterInput;
  state: QuoteFilterState;
  names: StudyNames;
}

/** Which codes overlap: passages and people for each pair; a cell opens the quotes behind it. */
export function CodesTogether({ projectId, filter, state, names }: CodesTogetherProps) {
  const t = useTranslations("quote.codes");
  const query = useQuery({ ...cooccurrenceQuery(projectId, filter), placeholderData: keepPreviousData });
  if (query.isError) return <QuoteFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton lines={8} />;
  const { codeIds, cells } = query.data;
  if (cells.length === 0) return <EmptyState title={t("empty")} />;
  const cellOf = new Map(cells.map((cell) => [`${cell.rowId} ${cell.columnId}`, cell]));
  const name = (codeId: string) => {
    const numbered = names.codeById.get(codeId);
    return (
      <span className="flex items-start gap-2">
        {numbered ? <CodeNumber numbered={numbered} size="sm" /> : null}
        {names.nameOf("code", codeId)}
      </span>
    );
  };
  const words = (rowId: string, columnId: string) => {
    const { passages = 0, interviewees = 0 } = cellOf.get(`${rowId} ${columnId}`) ?? {};
    return t("cell", {
      row: names.nameOf("code", rowId),
      column: names.nameOf("code", columnId),
      passages,
      interviewees,
    });
  };
  const opening = (rowId: string, columnId: string) => ({
    code: [rowId],
    beside: [writeBeside({ isNot: false, relation: "overlap", words: 0, codeId: columnId })],
    view: "list" as const,
  });
  const labels = codeIds.map((id) => ({ id, label: names.nameOf("code", id) }));
  const picture = () => (
    <DotMatrix
      label={t("caption")}
      rows={labels}
      columns={labels}
      countOf={(rowId, columnId) => cellOf.get(`${rowId} ${columnId}`)}
      wordsOf={words}
      hrefOf={(rowId, columnId) => state.hrefOf(opening(rowId, columnId))}
      onOpen={(rowId, columnId) => state.set(opening(rowId, columnId))}
    />
  );
  const table = () => (
    <Table caption={t("caption")} className="w-max min-w-full">
      <TableHead>
        <tr>
          <HeaderCell sticky>{t("code")}</HeaderCell>
          {codeIds.map((codeId) => (
            <HeaderCell key={codeId} className="min-w-28 max-w-40">
              {name(codeId)}
            </HeaderCell>
          ))}
        </tr>
      </TableHead>
      <TableBody>
        {codeIds.map((rowId) => (
          <TableRow key={rowId}>
            <HeaderCell scope="row" sticky className="max-w-56">
              {name(rowId)}
            </HeaderCell>
            {codeIds.map((columnId) => {
              const cell = cellOf.get(`${rowId} ${columnId}`);
              return (
                <Cell key={columnId} className="tabular-nums">
                  {cell ? (
                    <button
                      type="button"
                      aria-label={words(rowId, columnId)}
                      onClick={() => state.set(opening(rowId, columnId))}
                      className="prose-link min-h-6 rounded-sm"
                    >
                      {cell.passages} · {cell.interviewees}
                    </button>
                  ) : (
                    <span className="text-faint">
                      <span aria-hidden="true">–</span>
                      <span className="sr-only">{t("none")}</span>
                    </span>
                  )}
                </Cell>
              );
            })}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
  return <TwinChoice state={state} lead={t("lead")} picture={picture} table={table} />;
}
