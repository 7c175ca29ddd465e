"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { useListKeys } from "@/components/project/use-list-keys";
import { Cell, HeaderCell, Table, TableHead, TableRow } from "@/components/ui/table";
import type { CaseView } from "@/lib/schema/case";
import { type CaseActs, CaseRow } from "./case-row";

interface CaseTableProps {
  cases: readonly CaseView[];
  /** The cases stand outside the comparison. */
  isLeftOut?: boolean | undefined;
  outcomeName: string;
  acts: CaseActs | null;
  /** The form in the place of the row that is being edited. */
  formOf: (view: CaseView) => ReactNode | null;
}

/** Cases in their order; the one that is edited opens in its own place. */
export function CaseTable({ cases, isLeftOut = false, outcomeName, acts, formOf }: CaseTableProps) {
  const t = useTranslations("case");
  const body = useRef<HTMLTableSectionElement>(null);
  useListKeys(body);
  return (
    <Table caption={t(isLeftOut ? "leftOutCaption" : "comparedCaption")}>
      <TableHead>
        <tr>
          <HeaderCell>{t("column.case")}</HeaderCell>
          <HeaderCell>{outcomeName === "" ? t("column.outcome") : outcomeName}</HeaderCell>
          <HeaderCell className="hidden md:table-cell">{t(isLeftOut ? "column.whyOut" : "column.whyIn")}</HeaderCell>
          <HeaderCell className="hidden text-right sm:table-cell">{t("column.codings")}</HeaderCell>
          {acts ? (
            <HeaderCell>
              <span className="sr-only">{t("column.acts")}</span>
            </HeaderCell>
          ) : null}
        </tr>
      </TableHead>
      <tbody ref={body} className="[&>tr:last-child>*]:border-b-0">
        {cases.map((view, place) => {
          const form = formOf(view);
          return form ? (
            <TableRow key={view.id}>
              <Cell colSpan={5}>{form}</Cell>
            </TableRow>
          ) : (
            <CaseRow key={view.id} view={view} isFirst={place === 0} isLast={place === cases.length - 1} acts={acts} />
          );
        })}
      </tbody>
    </Table>
  );
}
