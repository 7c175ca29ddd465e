"use client";

import type { RefObject } from "react";
import { cn } from "@/components/ui/cn";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { ValueMark } from "@/components/ui/value-mark";
import { describeRule } from "@/lib/exchange/factor-table/describe-rule";
import { cellsByPlace } from "@/lib/exchange/factor-table/print-tables";
import type { FactorRowView, FactorTableView } from "@/lib/schema/factor";
import { placeOf } from "./factor-cell";
import { FactorRow } from "./factor-row";
import { useFactorWords } from "./use-factor-words";

interface FactorTableProps {
  table: FactorTableView;
  /** Where the keyboard entered last; the first cell at the start. */
  lastPlace: string | null;
  /** These are the old numbers; the new ones are on their way. */
  isStale: boolean;
  region: RefObject<HTMLDivElement | null>;
  onOpen: (codeId: string, caseId: string) => void;
}

function GroupHead({ columns, title, note }: { columns: number; title: string; note: string }) {
  return (
    <TableRow>
      <th
        scope="rowgroup"
        className="sticky left-0 z-(--z-sticky) border-line border-b bg-sunken px-3 py-1.5 text-left"
      >
        <span className="whitespace-nowrap font-medium text-ink text-sm">{title}</span>
      </th>
      <td colSpan={columns - 1} className="border-line border-b bg-sunken px-3 py-1.5 text-faint text-xs">
        {note}
      </td>
    </TableRow>
  );
}

/** Factors by compared cases: the kept ones with the outcome below them, then those that the rule does not keep. */
export function FactorTable({ table, lastPlace, isStale, region, onOpen }: FactorTableProps) {
  const words = useFactorWords();
  const cellAt = cellsByPlace(table);
  const { cases, factors, settings, outcomeName } = table;
  const columns = cases.length + 4;
  const kept = factors.filter((factor) => factor.kept);
  const below = factors.filter((factor) => !factor.kept);
  const [first] = [...kept, ...below];
  const isKnown = table.cells.some((cell) => placeOf(cell.codeId, cell.caseId) === lastPlace);
  const start = first && cases[0] ? placeOf(first.codeId, cases[0].id) : null;
  const row = (factor: FactorRowView) => (
    <FactorRow
      key={factor.codeId}
      table={table}
      factor={factor}
      cellAt={cellAt}
      entryPlace={isKnown ? lastPlace : start}
      onOpen={onOpen}
    />
  );
  const salience = { threshold: settings.salienceThreshold };
  return (
    <div
      ref={region}
      aria-busy={isStale}
      // Nothing is shown of a reading that takes no time.
      className={cn("transition-opacity", isStale && "opacity-40 delay-150")}
    >
      <Table caption={words("table.caption", { rule: describeRule(words, settings).join(". ") })}>
        <TableHead>
          <tr>
            <HeaderCell sticky>{words("table.factor")}</HeaderCell>
            <HeaderCell>{words("table.citedBy")}</HeaderCell>
            {cases.map((entry) => (
              <HeaderCell key={entry.id}>
                <abbr title={entry.name} className="no-underline lg:hidden">
                  {entry.shortName}
                </abbr>
                <span className="hidden lg:inline">{entry.name}</span>
              </HeaderCell>
            ))}
            <HeaderCell>{words("table.pattern")}</HeaderCell>
            <HeaderCell>{words("table.inGeneral")}</HeaderCell>
          </tr>
        </TableHead>
        <TableBody>
          <GroupHead
            columns={columns}
            title={words("table.kept")}
            note={words("table.keptCount", { count: kept.length, ...salience })}
          />
          {kept.map(row)}
          <TableRow>
            <HeaderCell scope="row" sticky className="border-t-2 border-t-line-strong font-semibold">
              {outcomeName === "" ? words("table.outcome") : words("table.outcomeOf", { name: outcomeName })}
            </HeaderCell>
            <Cell className="border-t-2 border-t-line-strong" />
            {cases.map((entry) => (
              <Cell key={entry.id} className="border-t-2 border-t-line-strong">
                <ValueMark value={entry.outcome} label={words(`cell.${entry.outcome}`)} />
              </Cell>
            ))}
            <Cell colSpan={2} className="border-t-2 border-t-line-strong" />
          </TableRow>
        </TableBody>
        {below.length > 0 ? (
          <TableBody>
            <GroupHead
              columns={columns}
              title={words("table.below")}
              note={words("table.belowCount", { count: below.length, ...salience })}
            />
            {below.map(row)}
          </TableBody>
        ) : null}
      </Table>
    </div>
  );
}
