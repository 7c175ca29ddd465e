import type { FactorCellDetail } from "@/lib/schema/factor-cell";
import { useFactorWords } from "./use-factor-words";

/** Judgements that no longer hold, newest first: none is ever changed or lost. */
export function JudgementHistory({ entries }: { entries: FactorCellDetail["history"] }) {
  const words = useFactorWords();
  return (
    <details className="mt-3 text-base">
      <summary className="text-muted text-sm hover:text-ink">{words("drawer.history")}</summary>
      <ol className="m-0 mt-2 flex list-none flex-col gap-2.5 border-line border-l p-0 pl-3.5">
        {entries.map((entry) => (
          <li key={entry.id}>
            <p className="text-base text-muted">
              <span className="font-medium text-ink">{words(`cell.${entry.value}`)}</span> {entry.justification}
            </p>
            <p className="text-faint text-xs">
              {words("judgement.by", { name: entry.authorName, day: entry.createdAt.slice(0, 10) })}
              {entry.endedAt
                ? `, ${words("judgement.ended", { day: entry.endedAt.slice(0, 10), name: entry.endedByName ?? "" })}`
                : ""}
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
