"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Drawer } from "@/components/ui/drawer";
import { Skeleton } from "@/components/ui/skeleton";
import { Cell, HeaderCell, Table, TableHead, TableRow } from "@/components/ui/table";
import { wordContextQuery } from "@/lib/client/quote/quote-queries";
import type { QuoteFilterInput } from "@/lib/schema/quote";
import { QuoteFailure } from "./quote-failure";

interface WordContextsProps {
  projectId: string;
  filter: QuoteFilterInput;
  word: string;
  onClose: () => void;
}

/** A word where it is said, one place below the other with the word in the middle; each leads to its quote. */
export function WordContexts({ projectId, filter, word, onClose }: WordContextsProps) {
  const t = useTranslations("quote.context");
  const item = useTranslations("quote.item");
  const query = useQuery(wordContextQuery(projectId, filter, word));
  const content = () => {
    if (query.isError) return <QuoteFailure error={query.error} onRetry={() => void query.refetch()} />;
    if (!query.data) return <Skeleton lines={8} />;
    const { total, lines } = query.data;
    return (
      <>
        <p className="mb-3 text-muted">{t("lead", { total, shown: lines.length })}</p>
        <Table caption={t("caption", { word })} className="table-fixed">
          <TableHead>
            <tr>
              <HeaderCell className="text-right">{t("before")}</HeaderCell>
              <HeaderCell className="w-20 px-1 text-center">{t("word")}</HeaderCell>
              <HeaderCell>{t("after")}</HeaderCell>
            </tr>
          </TableHead>
          {lines.map(({ codingId, transcriptId, interviewNumber, turn, speakers, before, word: said, after }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a word can be said twice in one passage
            <tbody key={`${codingId} ${at}`} className="last:[&>tr:last-child>*]:border-b-0">
              <tr>
                <th colSpan={3} scope="rowgroup" className="px-3 pt-2 text-left font-normal text-faint text-xs">
                  <Link
                    href={`/projects/${projectId}/transcripts/${transcriptId}?coding=${codingId}`}
                    className="prose-link inline-flex min-h-6 items-center"
                  >
                    {item("place", { interview: interviewNumber, turn: turn + 1 })}
                  </Link>
                  {" · "}
                  {speakers.map(({ name, number }) => name ?? item("confidential", { number })).join(", ")}
                </th>
              </tr>
              <TableRow>
                <Cell dir="auto" className="reading pt-0 text-right text-muted text-sm">
                  {before}
                </Cell>
                <Cell dir="auto" className="reading px-1 pt-0 text-center text-sm">
                  <mark className="rounded-sm bg-accent-soft px-0.5 font-semibold text-ink [overflow-wrap:anywhere]">
                    {said}
                  </mark>
                </Cell>
                <Cell dir="auto" className="reading pt-0 text-muted text-sm">
                  {after}
                </Cell>
              </TableRow>
            </tbody>
          ))}
        </Table>
      </>
    );
  };
  return (
    <Drawer
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("title", { word })}
      closeLabel={t("close")}
    >
      {content()}
    </Drawer>
  );
}
