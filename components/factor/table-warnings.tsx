import { TriangleAlert } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { Section } from "@/components/ui/section";
import { groupWarnings, type WarningGroup } from "@/lib/exchange/factor-table/group-warnings";
import type { TableWarning } from "@/lib/schema/factor";
import { useFactorWords } from "./use-factor-words";

interface TableWarningsProps {
  warnings: readonly TableWarning[];
  isRecomputing: boolean;
}

function Group({ group }: { group: WarningGroup }) {
  const words = useFactorWords();
  const [only, ...others] = group.details;
  if (others.length === 0) return <span>{only}</span>;
  return (
    <details className="min-w-0">
      <summary className="list-none hover:text-ink [&::-webkit-details-marker]:hidden">
        {words(`warnings.kind.${group.code}`, { count: group.details.length })}{" "}
        <span className="text-accent text-sm underline decoration-accent/40 underline-offset-2">
          {words("warnings.each")}
        </span>
      </summary>
      <ul className="m-0 mt-1.5 mb-1 flex list-none flex-col gap-1 border-line border-l p-0 pl-3.5 text-sm">
        {group.details.map((detail) => (
          <li key={detail}>{detail}</li>
        ))}
      </ul>
    </details>
  );
}

/** What the table says against itself, in sentences: one line for each kind, every single remark below it. */
export function TableWarnings({ warnings, isRecomputing }: TableWarningsProps) {
  const words = useFactorWords();
  return (
    <Section
      title={words("warnings.heading")}
      lead={warnings.length === 0 ? words("warnings.none") : words("warnings.lead", { count: warnings.length })}
    >
      <ul
        aria-busy={isRecomputing}
        className={cn(
          "m-0 flex max-w-prose list-none flex-col gap-2.5 p-0 transition-opacity",
          isRecomputing && "opacity-40",
        )}
      >
        {groupWarnings(warnings).map((group) => (
          <li key={group.code} className="flex gap-2.5 text-base text-muted">
            <TriangleAlert aria-hidden="true" className="mt-[3px] size-4 shrink-0 text-warn" />
            <Group group={group} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
