"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { CodeNumber } from "@/components/coding/code-number";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { CodelineView } from "@/lib/schema/quote-picture";
import type { StudyNames } from "./use-study-names";

interface CodelineTableProps {
  projectId: string;
  data: CodelineView;
  number: number;
  names: StudyNames;
}

/** The same as a table: for each code the turns in which it stands, each a link to its passage. */
export function CodelineTable({ projectId, data, number, names }: CodelineTableProps) {
  const t = useTranslations("quote.line");
  return (
    <Table caption={t("caption", { number })}>
      <TableHead>
        <tr>
          <HeaderCell>{t("code")}</HeaderCell>
          <HeaderCell className="text-right">{t("passages")}</HeaderCell>
          <HeaderCell>{t("turns")}</HeaderCell>
        </tr>
      </TableHead>
      <TableBody>
        {data.codeIds.map((codeId) => {
          const numbered = names.codeById.get(codeId);
          const marks = data.marks.filter((mark) => mark.codeId === codeId);
          return (
            <TableRow key={codeId}>
              <HeaderCell scope="row" className="max-w-56">
                <span className="flex items-start gap-2">
                  {numbered ? <CodeNumber numbered={numbered} size="sm" /> : null}
                  {names.nameOf("code", codeId)}
                </span>
              </HeaderCell>
              <Cell numeric>{marks.length}</Cell>
              <Cell>
                <ul className="m-0 flex list-none flex-wrap gap-x-1 gap-y-1 p-0">
                  {marks.map(({ codingId, firstTurn, lastTurn }) => (
                    <li key={codingId}>
                      <Link
                        href={`/projects/${projectId}/transcripts/${data.transcriptId}?coding=${codingId}`}
                        className="prose-link inline-flex min-h-6 min-w-6 items-center justify-center px-1 tabular-nums"
                      >
                        {t("place", { from: firstTurn + 1, to: lastTurn + 1, isLong: String(lastTurn > firstTurn) })}
                      </Link>
                    </li>
                  ))}
                </ul>
              </Cell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
