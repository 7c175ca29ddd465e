import { codeHues, codePatterns } from "@/components/ui/code-colour";
import { CodeSwatch } from "@/components/ui/code-swatch";
import { Cell, HeaderCell, TableRow } from "@/components/ui/table";
import { describePattern } from "@/lib/exchange/factor-table/describe-pattern";
import type { FactorCellView, FactorRowView, FactorTableView } from "@/lib/schema/factor";
import { CitedBy } from "./cited-by";
import { FactorCell, placeOf } from "./factor-cell";
import { InGeneral } from "./in-general";
import { useFactorWords } from "./use-factor-words";

interface FactorRowProps {
  table: FactorTableView;
  factor: FactorRowView;
  cellAt: (codeId: string, caseId: string) => FactorCellView | undefined;
  entryPlace: string | null;
  onOpen: (codeId: string, caseId: string) => void;
}

/** One factor: who names it, what it says in each case, and how its row lies beside the outcome. */
export function FactorRow({ table, factor, cellAt, entryPlace, onOpen }: FactorRowProps) {
  const words = useFactorWords();
  const pattern = describePattern(words, factor.pattern);
  const fits = factor.kept && (factor.pattern.kind === "outcome" || factor.pattern.kind === "inverse");
  return (
    <TableRow>
      <HeaderCell scope="row" sticky className="min-w-32 max-w-52 max-sm:px-2.5 sm:min-w-44">
        <span className="flex items-start gap-2 sm:gap-2.5">
          <CodeSwatch
            hue={codeHues[factor.colour.hue] ?? "black"}
            pattern={codePatterns[factor.colour.pattern] ?? "solid"}
            className="mt-1"
          />
          <span className="min-w-0">
            <span className="block text-pretty max-sm:text-sm">{factor.name}</span>
            {factor.prompted ? (
              <span className="block font-normal text-2xs text-faint">{words("table.prompted")}</span>
            ) : null}
          </span>
        </span>
      </HeaderCell>
      <Cell>
        <CitedBy factor={factor} interviewees={table.interviewees} />
      </Cell>
      {table.cases.map((entry) => {
        const cell = cellAt(factor.codeId, entry.id);
        return cell ? (
          <FactorCell
            key={entry.id}
            factor={factor}
            comparedCase={entry}
            cell={cell}
            settings={table.settings}
            isEntry={entryPlace === placeOf(factor.codeId, entry.id)}
            onOpen={() => onOpen(factor.codeId, entry.id)}
          />
        ) : (
          <Cell key={entry.id} />
        );
      })}
      <Cell className="min-w-24">
        <span className={fits ? "font-medium text-ink text-sm" : "text-muted text-sm"}>{pattern.label}</span>
        {pattern.qualifier ? <span className="block text-2xs text-faint">{pattern.qualifier}</span> : null}
      </Cell>
      <Cell className="min-w-24">
        <InGeneral factor={factor} />
      </Cell>
    </TableRow>
  );
}
