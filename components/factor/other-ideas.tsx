import { Section } from "@/components/ui/section";
import { listNumbers } from "@/lib/exchange/factor-table/list-numbers";
import type { FactorTableView } from "@/lib/schema/factor";
import { useFactorWords } from "./use-factor-words";

/** Codes that enough interviewees name and that are no factor, each with the team's reason. */
export function OtherIdeas({ ideas }: { ideas: FactorTableView["otherIdeas"] }) {
  const words = useFactorWords();
  if (ideas.length === 0) return null;
  return (
    <Section title={words("ideas.heading")} lead={words("ideas.lead")}>
      <ul className="m-0 max-w-prose list-none divide-y divide-line border-line border-y p-0">
        {ideas.map((idea) => (
          <li key={idea.codeId} className="py-2.5">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <span className="font-medium text-base text-ink">{idea.name}</span>
              <span className="text-faint text-xs tabular-nums">
                {words("ideas.cited", { count: idea.citedBy.length, numbers: listNumbers(idea.citedBy) })}
              </span>
            </p>
            <p className={idea.reason === "" ? "text-base text-warn" : "text-base text-muted"}>
              {idea.reason === "" ? words("ideas.noReason") : idea.reason}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
