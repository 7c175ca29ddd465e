import { ValueMark } from "@/components/ui/value-mark";
import { describeCell } from "@/lib/exchange/factor-table/describe-cell";
import type { FactorCellView, FactorRowView, FactorTableView } from "@/lib/schema/factor";
import { useFactorWords } from "./use-factor-words";

interface FactorCellProps {
  factor: FactorRowView;
  comparedCase: FactorTableView["cases"][number];
  cell: FactorCellView;
  settings: FactorTableView["settings"];
  /** The cell that Tab reaches; arrows move on from it. */
  isEntry: boolean;
  onOpen: () => void;
}

/** The place of a cell, as the address and the keyboard name it. */
export const placeOf = (codeId: string, caseId: string): string => `${codeId}:${caseId}`;

/** One cell: what it says, on what it rests, and what stands against it. The whole cell opens its evidence. */
export function FactorCell({ factor, comparedCase, cell, settings, isEntry, onOpen }: FactorCellProps) {
  const words = useFactorWords();
  const reading = describeCell(words, cell, settings);
  const notes = [reading.note, reading.dissent, ...reading.mixed].filter((note) => note !== null);
  const value = [reading.label, reading.basisLabel, ...notes].filter(Boolean).join(", ");
  return (
    <td className="relative border-line border-b bg-surface px-2.5 py-2.5 align-top hover:bg-hover">
      <button
        type="button"
        data-place={placeOf(cell.codeId, cell.caseId)}
        tabIndex={isEntry ? 0 : -1}
        onClick={onOpen}
        aria-label={words("cell.open", { factor: factor.name, case: comparedCase.name, value })}
        className="block text-left outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:outline-focus focus-visible:after:-outline-offset-2"
      >
        <ValueMark
          value={reading.value}
          label={reading.label}
          note={notes.join("\n") || undefined}
          basis={reading.basis ?? undefined}
          basisLabel={reading.basisLabel ?? undefined}
          dissentLabel={reading.dissent ?? undefined}
          className="whitespace-pre-line"
        />
      </button>
    </td>
  );
}
