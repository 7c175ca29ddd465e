import { Badge } from "@/components/ui/badge";
import type { OverrideView } from "@/lib/schema/override";
import { useFactorWords } from "./use-factor-words";

interface JudgementCardProps {
  override: OverrideView;
  /** What the cell says without it. */
  derived: "yes" | "no" | "unknown";
}

/** The judgement in force, with its reason, its author and what the cell says without it. */
export function JudgementCard({ override, derived }: JudgementCardProps) {
  const words = useFactorWords();
  const { value, justification, hasEvidence, evidenceIds, isInEffect, authorName, createdAt } = override;
  return (
    <div className="mb-2.5 rounded-lg border border-line bg-sunken px-3.5 py-3">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-semibold text-base text-ink">{words(`cell.${value}`)}</span>
        <Badge tone={isInEffect ? "accent" : "neutral"}>
          {words(isInEffect ? "judgement.inEffect" : "judgement.notInEffect")}
        </Badge>
      </p>
      <p className="mt-1 whitespace-pre-line text-base text-ink">{justification}</p>
      <p className="mt-1.5 text-faint text-xs">
        {[
          words("judgement.by", { name: authorName, day: createdAt.slice(0, 10) }),
          hasEvidence
            ? words("judgement.withEvidence", { count: evidenceIds.length })
            : words("judgement.withoutEvidence"),
        ].join(" · ")}
      </p>
      {isInEffect ? (
        <p className="text-faint text-xs">
          {words("judgement.derived", { value: words(`cell.${derived}`).toLowerCase() })}
        </p>
      ) : null}
    </div>
  );
}
